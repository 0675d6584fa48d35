package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.PARROT;

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
        expect(bench, answering(bench), "com.example.absent", Optional.empty());
    }

    @Verifies("backup.get-backup-info.unreachable-undefined")
    void anApplicationThatDoesNotConnectHasNoInfoAndIsWaitedFor(Bench bench) {
        answering(bench);
        TestDevice device = bench.open("extension-never-connects");
        Duration asked = device.elapsed();
        expect(bench, device, "com.example.neverconnects", Optional.empty());
        Duration waited = device.elapsed().minus(asked);
        bench.expect(Moments.isAbout(CONNECT_LIMIT, waited), "getBackupInfo to wait 25 s", waited.toMillis() + " ms");
    }

    @Verifies("backup.get-backup-info.silent-empty")
    void anApplicationThatAnswersNothingHasAnEmptyInfo(Bench bench) {
        expect(bench, answering(bench), "com.example.silent", Optional.of(""));
    }

    @Verifies("backup.get-backup-info.during-session")
    void anApplicationAnswersWhileASessionIsAtWork(Bench bench) {
        BackupClient client = bench.open("talkative").backupClient().append(MAGPIE);
        client.awaitBegin(MAGPIE);
        TestDevice device = client.device();
        expect(bench, device, PARROT, Optional.of(words(device)));
    }

    /** A device on which an application that has an answer gives it. */
    private static TestDevice answering(Bench bench) {
        TestDevice device = bench.open("talkative");
        Outcome<Optional<String>> info = device.returning(() -> device.backup().getBackupInfo(PARROT));
        bench.given(
                "backup.get-backup-info.unchanged",
                info.value().equals(Optional.of(Optional.of(words(device)))),
                "getBackupInfo of " + PARROT + " to return its words",
                info);
        return device;
    }

    private static String words(TestDevice device) {
        return AppWords.of(device, PARROT, ExtensionScript::getBackupInfo).having("");
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
