package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An ability that plays an {@link ExtensionScript}, each connection from the script's beginning. */
final class ScriptedAbility extends BackupExtensionAbility {
    private final ExtensionScript script;
    private int processAnswers;
    private boolean performed;

    ScriptedAbility(ExtensionScript script) {
        this.script = script;
    }

    private boolean goesWrong(Misbehaviour how) {
        return script.misbehaviour().equals(Optional.of(how));
    }

    @Override
    boolean comesUp() {
        return !goesWrong(Misbehaviour.NEVER_CONNECTS);
    }

    @Override
    public CompletionStage<Void> onBackup() {
        return perform(script.backupWork());
    }

    @Override
    public CompletionStage<String> onBackupEx(String backupInfo) {
        return perform(script.backupWork(), script.onBackupEx(), backupInfo);
    }

    @Override
    public CompletionStage<Void> onRestore(BundleVersion bundleVersion) {
        return perform(script.restoreWork());
    }

    @Override
    public CompletionStage<String> onRestoreEx(BundleVersion bundleVersion, String restoreInfo) {
        return perform(script.restoreWork(), script.onRestoreEx(), restoreInfo);
    }

    private CompletionStage<String> perform(Duration work, Optional<String> answer, String argument) {
        return answer.isEmpty() ? answer("") : perform(work).thenApply(done -> filledIn(answer.get(), argument));
    }

    /** Works once: after an {@code onBackupEx} with nothing to say there is nothing left for {@code onBackup} to do. */
    private CompletionStage<Void> perform(Duration work) {
        if (performed) {
            return done();
        }
        performed = true;
        if (goesWrong(Misbehaviour.NEVER_ANSWERS)) {
            return new CompletableFuture<>();
        }
        if (goesWrong(Misbehaviour.DIES_WORKING)) {
            return pass(work.dividedBy(2)).thenAccept(half -> context().die());
        }
        if (goesWrong(Misbehaviour.THROWS_WORKING)) {
            return pass(work.dividedBy(2)).thenAccept(half -> {
                throw new IllegalStateException("the script says so");
            });
        }
        return pass(work);
    }

    /** No time is no wait either. */
    private CompletionStage<Void> pass(Duration time) {
        return time.isZero() ? done() : context().after(time);
    }

    @Override
    public CompletionStage<String> onProcess() {
        if (goesWrong(Misbehaviour.PROCESS_HANGS)) {
            return new CompletableFuture<>();
        }
        return answer(
                processAnswers < script.onProcess().size()
                        ? filledIn(script.onProcess().get(processAnswers++), "")
                        : "");
    }

    @Override
    public Optional<String> getBackupInfo() {
        return script.getBackupInfo().map(text -> filledIn(text, ""));
    }

    @Override
    public CompletionStage<String> getBackupCompatibilityInfo(String extInfo) {
        return answer(filledIn(script.getBackupCompatibilityInfo().orElse(""), extInfo));
    }

    @Override
    public CompletionStage<String> getRestoreCompatibilityInfo(String extInfo) {
        return answer(filledIn(script.getRestoreCompatibilityInfo().orElse(""), extInfo));
    }

    private static String filledIn(String answer, String argument) {
        return answer.replace("{argument}", argument);
    }
}
