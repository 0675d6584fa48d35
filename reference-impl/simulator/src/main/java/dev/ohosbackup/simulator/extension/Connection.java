package dev.ohosbackup.simulator.extension;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The service's line to an ability. After {@link #disconnect()} or its death nothing comes back over it.
 *
 * <p>The ability answers when it can, or never: how long it is waited for is the service's business. An answer comes
 * within the call or in an event of its own. A stage that fails carries what the ability threw.
 */
public interface Connection {
    /**
     * Lets it back up: {@code onBackupEx} from API 12, then {@code onBackup} where that has nothing to say.
     *
     * @param backupInfo what {@code onBackupEx} is handed
     * @param halfway    runs once, half way through the work, or before the answer of a work that takes no time
     * @return what it reports; empty when it reports nothing
     */
    CompletionStage<Optional<String>> backup(String backupInfo, Runnable halfway);

    /**
     * Lets it restore: {@code onRestoreEx} from API 12, then {@code onRestore} where that has nothing to say.
     *
     * @param version     the version the data comes from
     * @param restoreInfo what {@code onRestoreEx} is handed
     * @param halfway     as for a backup
     * @return what it reports; empty when it reports nothing
     */
    CompletionStage<Optional<String>> restore(BundleVersion version, String restoreInfo, Runnable halfway);

    /** Its {@code onProcess}: how far it is, {@code ""} when it has no more to say. */
    CompletionStage<String> process();

    /** Its {@code getBackupInfo}; empty when it has none. */
    CompletionStage<Optional<String>> backupInfo();

    /** Its {@code getBackupCompatibilityInfo}; empty when it has none. */
    CompletionStage<Optional<String>> backupCompatibilityInfo(String extInfo);

    /** Its {@code getRestoreCompatibilityInfo}; empty when it has none. */
    CompletionStage<Optional<String>> restoreCompatibilityInfo(String extInfo);

    /**
     * Its {@code onRelease}: it is about to be let go of.
     *
     * @param scenario {@link BackupExtensionAbility#SCENARIO_BACKUP} or {@link BackupExtensionAbility#SCENARIO_RESTORE}
     */
    CompletionStage<Void> release(int scenario);

    /** Ends its process, in the middle of its start or its work if need be. */
    void disconnect();
}
