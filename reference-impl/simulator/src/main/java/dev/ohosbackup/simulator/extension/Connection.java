package dev.ohosbackup.simulator.extension;

import java.util.Optional;

/** The service's line to an ability that is up. After {@link #disconnect()} nothing comes back over it. */
public interface Connection {
    /**
     * Lets it back up: {@code onBackupEx}, then {@code onBackup} where that has nothing to say.
     *
     * @param backupInfo what {@code onBackupEx} is handed
     */
    void backup(String backupInfo, Work work);

    /**
     * Lets it restore: {@code onRestoreEx}, then {@code onRestore} where that has nothing to say.
     *
     * @param version     the version the data comes from
     * @param restoreInfo what {@code onRestoreEx} is handed
     */
    void restore(BundleVersion version, String restoreInfo, Work work);

    /** Its {@code onProcess}: how far it is, {@code ""} when it has no more to say. */
    String process();

    /** Its {@code getBackupInfo}; empty when it has none. */
    Optional<String> backupInfo();

    /** Its {@code getBackupCompatibilityInfo}; empty when it has none. */
    Optional<String> backupCompatibilityInfo(String extInfo);

    /** Its {@code getRestoreCompatibilityInfo}; empty when it has none. */
    Optional<String> restoreCompatibilityInfo(String extInfo);

    /** Lets go of it, in the middle of its work if need be. */
    void disconnect();
}
