package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;

/**
 * Calls an implementation as an application server would: with its own loader as the thread's, since many libraries
 * look there for what they load by name.
 *
 * @param implementation the vendor's
 * @param info           what it said about itself when it was started; it is not asked again, where nobody would stop it
 * @param loader         its class loader
 */
record InItsOwnLoader(BackupImplementation implementation, ImplementationInfo info, ClassLoader loader)
        implements BackupImplementation {

    @Override
    public Device open(DeviceSpec spec) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return implementation.open(spec);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
