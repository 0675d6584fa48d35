package dev.ohosbackup.simulator.extension;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an application does when it is backed up or restored: {@code @ohos.application.BackupExtensionAbility}, to be
 * extended by a test that wants an application of its own.
 *
 * <p>Every callback has the default of an application that leaves it out. A new object is made for each connection, in
 * a process of its own; {@link #context()} is what it sees of the device. Each callback runs to its return while the
 * device's time stands still; to take time, answer by a stage that {@link BackupExtensionContext#after} completes. A
 * callback must not wait for a stage; it would wait for itself, and {@code join} says so.
 *
 * <p>What counts as an answer:
 *
 * <ul>
 *   <li>A stage that is completed with {@code null} says nothing, as {@code undefined} does.
 *   <li>{@code null} instead of a stage or an {@code Optional} is a mistake: it counts as a callback that throws an
 *       {@link IllegalStateException}.
 *   <li>Only the first completion of a stage counts, and none that comes after the callback's limit, the end of the
 *       connection, or the death of the process.
 *   <li>A callback that throws and a stage that fails are the same.
 * </ul>
 *
 * <p>None of this is in the two documents on {@code @ohos.file.backup}; levels, order and limits are OpenHarmony's.
 */
public abstract class BackupExtensionAbility {
    /** What {@link #onRelease} is handed after a backup. */
    public static final int SCENARIO_BACKUP = 1;

    /** What {@link #onRelease} is handed after a restore. */
    public static final int SCENARIO_RESTORE = 2;

    private Optional<BackupExtensionContext> context = Optional.empty();

    /** An ability that is not running yet: its {@link #context()} is there from its first callback on. */
    protected BackupExtensionAbility() {}

    /** Whether its process comes up at all. */
    boolean comesUp() {
        return true;
    }

    final void attach(BackupExtensionContext ownContext) {
        if (context.isPresent()) {
            throw new IllegalStateException("This " + getClass().getName() + " has been connected before: an ability is"
                    + " made anew for each connection, so pass a supplier that makes one, such as NotesAbility::new");
        }
        context = Optional.of(ownContext);
    }

    /**
     * What the ability sees of its device.
     *
     * @throws IllegalStateException in the constructor, where it is not there yet
     */
    public final BackupExtensionContext context() {
        return context.orElseThrow(() ->
                new IllegalStateException("context() is there from the first callback on, not in the constructor of "
                        + getClass().getName()));
    }

    /**
     * Prepares the backup; API 10. Called only when {@link #onBackupEx} has nothing to say. Its files are packed when the
     * stage is completed. It is given as long as the bundle's limit, 15 min unless {@code updateTimer} changes it.
     *
     * <p>Where it throws, the client hears of it by onResultReport and onBundleEnd, and nothing is packed.
     */
    public CompletionStage<Void> onBackup() throws Exception {
        return done();
    }

    /**
     * Prepares the backup and reports; API 12, not called below. As {@link #onBackup}, but called first.
     *
     * @param backupInfo what the client passed for this application, as JSON text
     * @return what the client gets by onResultReport, unchanged; {@code ""} for nothing, and then {@link #onBackup} is
     *     called
     */
    public CompletionStage<String> onBackupEx(String backupInfo) throws Exception {
        return answer("");
    }

    /**
     * Takes what was restored; API 10. Called only when {@link #onRestoreEx} has nothing to say. The files are in place,
     * or, where the backup was made with {@code fullBackupOnly}, below {@code restore} in {@link
     * BackupExtensionContext#backupDir()}, for it to move.
     *
     * @param bundleVersion the version that the data comes from
     */
    public CompletionStage<Void> onRestore(BundleVersion bundleVersion) throws Exception {
        return done();
    }

    /**
     * Takes what was restored and reports; API 12, not called below. As {@link #onRestore}, but called first.
     *
     * @param bundleVersion the version that the data comes from
     * @param restoreInfo   what the client passed for this application, as JSON text
     * @return what the client gets by onResultReport, unchanged; {@code ""} for nothing, and then {@link #onRestore} is
     *     called
     */
    public CompletionStage<String> onRestoreEx(BundleVersion bundleVersion, String restoreInfo) throws Exception {
        return answer("");
    }

    /**
     * Says how far it is; API 12, not called below. Asked just before the main callback, then 5 s after each answer.
     *
     * <p>It is given 15 s for the first answer and 1 s for every other. What comes later is not heard, and the fourth
     * time ends the bundle with 13500003. One that throws is not asked again.
     *
     * @return what the client gets by onProcess; {@code ""} for nothing, and then it is not asked again
     */
    public CompletionStage<String> onProcess() throws Exception {
        return answer("");
    }

    /**
     * Hears that it is about to be let go of; API 20, not called below. Once, when its work is over, however it went,
     * before onBundleEnd; not when its process dies or cannot be reached any more. It is given 5 s.
     *
     * @param scenario {@link #SCENARIO_BACKUP} or {@link #SCENARIO_RESTORE}
     */
    public CompletionStage<Void> onRelease(int scenario) throws Exception {
        return done();
    }

    /**
     * Answers {@code backup.getBackupInfo}; API 12.
     *
     * @return what the client gets, unchanged; empty for nothing
     */
    public Optional<String> getBackupInfo() throws Exception {
        return Optional.empty();
    }

    /**
     * Answers {@code getCompatibilityInfo} of a backup session; API 20. It is given 1 s, then the client gets {@code ""}.
     *
     * @param extInfo what the client passed
     */
    public CompletionStage<String> getBackupCompatibilityInfo(String extInfo) throws Exception {
        return answer("");
    }

    /**
     * Answers {@code getCompatibilityInfo} of a restore session; API 20. It is given 1 s, then the client gets {@code
     * ""}.
     *
     * @param extInfo what the client passed
     */
    public CompletionStage<String> getRestoreCompatibilityInfo(String extInfo) throws Exception {
        return answer("");
    }

    /** The answer of a callback that is done when it returns. */
    protected static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    /** The answer of a callback that knows it when it returns. */
    protected static CompletionStage<String> answer(String text) {
        return CompletableFuture.completedFuture(text);
    }
}
