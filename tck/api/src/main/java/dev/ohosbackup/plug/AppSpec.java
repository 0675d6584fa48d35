package dev.ohosbackup.plug;

import java.util.List;
import java.util.Optional;

/**
 * An installed application.
 *
 * @param bundleName   its bundle name
 * @param versionCode  its version, as a number
 * @param versionName  its version, as people read it
 * @param backupConfig the text of its {@code backup_config.json}, taken as it is
 * @param extension    its {@code BackupExtensionAbility}; empty when it has none
 * @param files        what lies in its sandbox
 */
public record AppSpec(
        String bundleName,
        long versionCode,
        String versionName,
        String backupConfig,
        Optional<ExtensionScript> extension,
        List<FileSpec> files) {

    public AppSpec {
        files = List.copyOf(files);
    }
}
