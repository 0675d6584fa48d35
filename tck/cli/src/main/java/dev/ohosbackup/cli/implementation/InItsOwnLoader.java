package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import java.util.function.Supplier;

/**
 * Calls an implementation as an application server would: with its own loader as the thread's, since many libraries
 * look there for what they load by name.
 *
 * @param implementation the vendor's
 * @param loader         its class loader
 */
record InItsOwnLoader(BackupImplementation implementation, ClassLoader loader) implements BackupImplementation {

    @Override
    public ImplementationInfo info() {
        return inLoader(implementation::info);
    }

    @Override
    public Device open(DeviceSpec spec) {
        return inLoader(() -> implementation.open(spec));
    }

    private <T> T inLoader(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
