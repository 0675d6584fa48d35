package dev.ohosbackup.plug;

/**
 * One implementation of {@code @ohos.file.backup}, made available to the kit.
 *
 * <p>The class has a public constructor without parameters and is named in {@code
 * META-INF/services/dev.ohosbackup.plug.BackupImplementation}, exactly one of them in a jar.
 */
public interface BackupImplementation {

    /** Who this is and what its test bench can do; the same answer every time. */
    ImplementationInfo info();

    /**
     * Opens a fresh device, on which nothing has happened yet.
     *
     * @param spec what is installed on it, who calls, and its level
     * @return the device; the kit closes it at the end of the test
     * @throws UnsupportedSpecException when this bench cannot prepare such a device; the checks that need it are then
     *     reported as unverifiable, not as failed
     */
    Device open(DeviceSpec spec);
}
