package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.time.Duration;
import java.util.Optional;

/** What getBackupInfo returns where no application answers, and while a session is at work. */
final class UnansweredBackupInfo {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(25);

    @Verifies("backup.get-backup-info.unknown-undefined")
    void anApplicationThatIsNotInstalledHasNoInfo(Bench bench) {
        expect(bench, bench.open("talkative"), "com.example.absent", Optional.empty());
    }

    @Verifies("backup.get-backup-info.unreachable-undefined")
    void anApplicationThatDoesNotConnectHasNoInfoAndIsWaitedFor(Bench bench) {
        TestDevice device = bench.open("extension-never-connects");
        Duration asked = device.elapsed();
        expect(bench, device, "com.example.neverconnects", Optional.empty());
        Duration waited = device.elapsed().minus(asked);
        bench.expect(Moments.isAbout(CONNECT_LIMIT, waited), "getBackupInfo to wait 25 s", waited.toMillis() + " ms");
    }

    @Verifies("backup.get-backup-info.silent-empty")
    void anApplicationThatAnswersNothingHasAnEmptyInfo(Bench bench) {
        expect(bench, bench.open("talkative"), "com.example.silent", Optional.of(""));
    }

    @Verifies("backup.get-backup-info.during-session")
    void anApplicationAnswersWhileASessionIsAtWork(Bench bench) {
        BackupClient client = bench.open("talkative").backupClient().append("com.example.magpie");
        client.awaitBegin("com.example.magpie");
        TestDevice device = client.device();
        String words = AppWords.of(device, "com.example.parrot", ExtensionScript::getBackupInfo)
                .having("");
        expect(bench, device, "com.example.parrot", Optional.of(words));
    }

    private static void expect(Bench bench, TestDevice device, String bundle, Optional<String> expected) {
        Outcome<Optional<String>> info = device.returning(() -> device.backup().getBackupInfo(bundle));
        bench.expect(
                info.value().equals(Optional.of(expected)),
                "getBackupInfo of " + bundle + " to return "
                        + expected.map(text -> '"' + text + '"').orElse("undefined"),
                info);
    }
}
