package dev.ohosbackup.simulator.capability;

/**
 * What a capability file says of one application.
 *
 * @param name           its bundle name
 * @param versionCode    the version its data comes from, as a number
 * @param versionName    the same as people read it
 * @param allToBackup    whether it takes part
 * @param fullBackupOnly whether its files stay in the restore folder for it to move
 */
public record CapabilityEntry(
        String name, long versionCode, String versionName, boolean allToBackup, boolean fullBackupOnly) {}
