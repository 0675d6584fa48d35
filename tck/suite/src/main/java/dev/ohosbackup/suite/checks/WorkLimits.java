package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.SIX;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;
import dev.ohosbackup.suite.bench.Unverifiable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a bundle may work in OpenHarmony where no limit was set, and from when on a limit counts. */
final class WorkLimits {
    private static final String NEVER_ANSWERS = "com.example.neveranswers";
    private static final Duration DEFAULT = Duration.ofMillis(900_000);
    private static final Duration LONGER_THAN_DEFAULT = Duration.ofMinutes(20);
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(2);
    private static final Duration TIME_FOR_ALL = Duration.ofSeconds(90);

    @Verifies("backup.update-timer.default-of-backup")
    void aBackupWithoutALimitEndsAfter900Seconds(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = transfer.open(bench, "extension-never-answers").append(NEVER_ANSWERS);
            expectDefault(bench, transfer, client, NEVER_ANSWERS);
        }
    }

    @Verifies("backup.update-timer.default-of-restore")
    void aRestoreThatIsNeverPublishedEndsAfter900Seconds(Bench bench) {
        Client client = Transfer.RESTORE.open(bench, "busy-app").append(SLOW);
        expectDefault(bench, Transfer.RESTORE, client, SLOW);
    }

    @Verifies("backup.update-timer.zero-ends-at-once")
    void theLimit0EndsABundleAtOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
            client.awaitBegin(SLOW);
            TimeLimit.set(client, SLOW, Duration.ZERO);
            client.device().await(Duration.ofSeconds(1), () -> client.log().ended(SLOW));
            expectTimedOut(bench, transfer, client, SLOW, "within a second");
        }
    }

    @Verifies("backup.update-timer.queued-limit-kept")
    void aLimitThatWasSetWhileABundleWaitedHoldsOnceItHasBegun(Bench bench) {
        BackupClient client = bench.open("six-apps").backupClient().append(Apps.six());
        client.device().await(() -> SIX.stream().anyMatch(client.log()::begun));
        client.device().pass(TIME_TO_BEGIN);
        String waiting = SIX.stream()
                .filter(bundle -> !client.log().begun(bundle))
                .findFirst()
                .orElseThrow(() -> new Unverifiable("all six bundles began at once, so no bundle waits here"));
        Outcome<Boolean> set =
                client.device().returning(() -> client.device().backup().updateTimer(waiting, 5_000));
        bench.reaches(
                set.value().equals(Optional.of(true)),
                "updateTimer to return true for " + waiting + ", which waits",
                set);
        client.device().await(TIME_FOR_ALL, () -> client.log().ended(waiting));
        expectTimedOut(bench, Transfer.BACKUP, client, waiting, "after its beginning");
    }

    private static void expectDefault(Bench bench, Transfer transfer, Client client, String bundle) {
        client.awaitBegin(bundle);
        Duration begun = client.log().of("onBundleBegin", bundle).get(0).at();
        client.device().await(LONGER_THAN_DEFAULT, () -> client.log().ended(bundle));
        expectTimedOut(bench, transfer, client, bundle, "within 20 min");
        Duration worked = client.log().of("onBundleEnd", bundle).get(0).at().minus(begun);
        bench.expect(
                Moments.isAbout(DEFAULT, worked), "the end after 900 s in a " + transfer, worked.toMillis() + " ms");
    }

    private static void expectTimedOut(Bench bench, Transfer transfer, Client client, String bundle, String when) {
        List<Optional<Integer>> codes =
                client.log().of("onBundleEnd", bundle).stream().map(Call::code).toList();
        bench.expect(
                codes.equals(List.of(Optional.of(ErrorCode.TIMED_OUT.code()))),
                "onBundleEnd of " + bundle + " with 13500003 " + when + " in a " + transfer,
                client.log());
    }
}
