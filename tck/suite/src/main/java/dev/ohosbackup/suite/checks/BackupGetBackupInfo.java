package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.util.List;
import java.util.Optional;

/** What an application says of its backup reaches the caller; how long the caller is blocked is not seen here. */
final class BackupGetBackupInfo {
    private static final List<String> TALKERS = List.of("com.example.parrot", "com.example.magpie");

    @Verifies("backup.get-backup-info.unchanged")
    void everyApplicationIsQuotedToTheLetter(Bench bench) {
        TestDevice device = bench.open("talkative");
        for (String bundle : TALKERS) {
            String expected = words(device, bundle).having("");
            Outcome<Optional<String>> info = ask(device, bundle);
            bench.expect(
                    text(info).equals(Optional.of(expected)),
                    "getBackupInfo of " + bundle + " to return " + expected,
                    info);
        }
    }

    @Verifies("backup.get-backup-info.never-anothers")
    void nobodySpeaksForAnApplicationThatIsSilentOrAbsent(Bench bench) {
        TestDevice device = bench.open("talkative");
        for (String bundle : List.of("com.example.silent", "com.example.absent")) {
            for (String talker : TALKERS) {
                Outcome<Optional<String>> spoken = ask(device, talker);
                bench.given(
                        "backup.get-backup-info.unchanged",
                        text(spoken).filter(words(device, talker)::standIn).isPresent(),
                        "getBackupInfo of " + talker + " to return its words",
                        spoken);
                Outcome<Optional<String>> silence = ask(device, bundle);
                bench.expect(
                        silence.succeeded() || silence.code().isPresent(),
                        "getBackupInfo of " + bundle + " to return or to be refused",
                        silence);
                for (String other : TALKERS) {
                    bench.expect(
                            text(silence).filter(words(device, other)::standIn).isEmpty(),
                            "nothing of " + other + " in what getBackupInfo returns for " + bundle,
                            silence);
                }
            }
        }
    }

    private static Outcome<Optional<String>> ask(TestDevice device, String bundle) {
        return device.returning(() -> device.backup().getBackupInfo(bundle));
    }

    private static Optional<String> text(Outcome<Optional<String>> outcome) {
        return outcome.value().flatMap(answer -> answer);
    }

    private static AppWords words(TestDevice device, String bundle) {
        return AppWords.of(device, bundle, ExtensionScript::getBackupInfo);
    }
}
