package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.simulator.app.BackupConfig;
import java.util.Optional;

/**
 * An installed application, as the service knows it.
 *
 * @param bundleName  its bundle name
 * @param versionCode its version, as a number
 * @param versionName its version, as people read it
 * @param config      its {@code backup_config.json}
 * @param extension   its backup extension; empty when it has none
 */
public record InstalledApp(
        String bundleName, long versionCode, String versionName, BackupConfig config, Optional<Extension> extension) {
    /** Whether a backup may take it. */
    public boolean takesPart() {
        return extension.isPresent() && config.allowToBackupRestore();
    }
}
