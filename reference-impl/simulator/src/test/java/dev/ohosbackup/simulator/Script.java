package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A script in the making: the plain one, changed where a test cares. */
final class Script {
    private Duration backupWork = Duration.ZERO;
    private Duration restoreWork = Duration.ZERO;
    private Optional<String> onBackupEx = Optional.empty();
    private Optional<String> onRestoreEx = Optional.empty();
    private List<String> onProcess = List.of();
    private Optional<String> backupInfo = Optional.empty();
    private Optional<String> backupCompatibility = Optional.empty();
    private Optional<String> restoreCompatibility = Optional.empty();
    private Optional<Misbehaviour> misbehaviour = Optional.empty();

    static Script plain() {
        return new Script();
    }

    static Script that(Misbehaviour how) {
        Script script = new Script();
        script.misbehaviour = Optional.of(how);
        return script;
    }

    Script works(Duration duration) {
        backupWork = duration;
        restoreWork = duration;
        return this;
    }

    Script reports(String onBackupExAnswer, String onRestoreExAnswer) {
        onBackupEx = Optional.of(onBackupExAnswer);
        onRestoreEx = Optional.of(onRestoreExAnswer);
        return this;
    }

    Script progresses(String... answers) {
        onProcess = List.of(answers);
        return this;
    }

    Script informs(String answer) {
        backupInfo = Optional.of(answer);
        return this;
    }

    Script compatible(String inBackup, String inRestore) {
        backupCompatibility = Optional.of(inBackup);
        restoreCompatibility = Optional.of(inRestore);
        return this;
    }

    ExtensionScript build() {
        return new ExtensionScript(
                "BackupExtensionAbility",
                backupWork,
                restoreWork,
                onBackupEx,
                onRestoreEx,
                onProcess,
                backupInfo,
                backupCompatibility,
                restoreCompatibility,
                misbehaviour);
    }
}
