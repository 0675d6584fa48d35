package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.simulator.app.BackupConfig;
import java.util.Optional;

/** An installed application, as the service knows it. */
public final class InstalledApp {
    private final String bundleName;
    private final long versionCode;
    private final String versionName;
    private final String configText;
    private final Optional<Extension> extension;
    private Optional<BackupConfig> config = Optional.empty();

    /**
     * An application.
     *
     * @param bundleName  its bundle name
     * @param versionCode its version, as a number
     * @param versionName its version, as people read it
     * @param configText  the text of its {@code backup_config.json}
     * @param extension   its backup extension; empty when it has none
     */
    public InstalledApp(
            String bundleName, long versionCode, String versionName, String configText, Optional<Extension> extension) {
        this.bundleName = bundleName;
        this.versionCode = versionCode;
        this.versionName = versionName;
        this.configText = configText;
        this.extension = extension;
    }

    /** Its bundle name. */
    public String bundleName() {
        return bundleName;
    }

    /** Its version, as a number. */
    public long versionCode() {
        return versionCode;
    }

    /** Its version, as people read it. */
    public String versionName() {
        return versionName;
    }

    /** Its {@code backup_config.json}; read when somebody first asks, since most tests never do and JSON takes its time. */
    public BackupConfig config() {
        if (config.isEmpty()) {
            config = Optional.of(BackupConfig.parse(configText));
        }
        return config.get();
    }

    /** Its backup extension; empty when it has none. */
    public Optional<Extension> extension() {
        return extension;
    }

    /** Whether a backup may take it. */
    public boolean takesPart() {
        return extension.isPresent() && config().allowToBackupRestore();
    }
}
