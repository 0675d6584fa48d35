package dev.ohosbackup.plug;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an application's {@code BackupExtensionAbility} behaves. It is data, so that a test application can be written
 * once for a real device and play the same part.
 *
 * <p>In every answer the text <code>{argument}</code> stands for the string that the callback was handed, so that a
 * client can see what reached the application.
 *
 * @param name                       the ability's name
 * @param backupWork                 how long {@code onBackupEx} or {@code onBackup} works before it answers
 * @param restoreWork                how long {@code onRestoreEx} or {@code onRestore} works before it answers
 * @param onBackupEx                 its answer; empty when the application only has {@code onBackup}
 * @param onRestoreEx                its answer; empty when the application only has {@code onRestore}
 * @param onProcess                  its answers, one call after the other; {@code ""} after the last
 * @param getBackupInfo              its answer; empty when the application does not have it
 * @param getBackupCompatibilityInfo its answer; empty when the application does not have it
 * @param getRestoreCompatibilityInfo its answer; empty when the application does not have it
 * @param misbehaviour               how it goes wrong; empty when it does not
 */
public record ExtensionScript(
        String name,
        Duration backupWork,
        Duration restoreWork,
        Optional<String> onBackupEx,
        Optional<String> onRestoreEx,
        List<String> onProcess,
        Optional<String> getBackupInfo,
        Optional<String> getBackupCompatibilityInfo,
        Optional<String> getRestoreCompatibilityInfo,
        Optional<Misbehaviour> misbehaviour) {

    /** How an extension goes wrong, in a backup as in a restore; the rest of its script it keeps to. */
    public enum Misbehaviour {
        /** It never connects to the service. */
        NEVER_CONNECTS,
        /** Its process dies while its callback works, half way through. */
        DIES_WORKING,
        /** Its callback never answers. */
        NEVER_ANSWERS,
        /** Its callback throws an error that is no {@code BusinessError}, half way through its work. */
        THROWS_WORKING,
        /** Its {@code onProcess} never answers; {@code onProcess} of the script counts for nothing. */
        PROCESS_HANGS
    }

    public ExtensionScript {
        onProcess = List.copyOf(onProcess);
    }

    /** An extension that has {@code onBackup} and {@code onRestore} only, works for no time and never goes wrong. */
    public static ExtensionScript plain() {
        return new ExtensionScript(
                "BackupExtensionAbility",
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
