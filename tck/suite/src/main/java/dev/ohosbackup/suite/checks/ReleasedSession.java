package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What OpenHarmony waits for when a session is released, and what may still come afterwards. */
final class ReleasedSession {
    private static final Duration WORK = Duration.ofSeconds(10);

    @Verifies("session.get-backup-data-size.after-release")
    void aReleasedSessionTakesAScanAndReportsNothing(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client alive = transfer.open(bench, "to-measure");
            alive.device().promising(() -> scan(alive));
            alive.device().await(() -> !reports(alive).isEmpty());
            bench.reaches(!reports(alive).isEmpty(), "a session that is alive to report sizes", alive.log());

            Client released = transfer.open(bench, "to-measure");
            released.release();
            Outcome<Void> taken = released.device().promising(() -> scan(released));
            bench.expect(taken.succeeded(), "getBackupDataSize to resolve after release of a " + transfer, taken);
            released.device().watch(TestDevice.PATIENCE);
            bench.expect(
                    reports(released).isEmpty(), "no size report after release of a " + transfer, reports(released));
        }
    }

    @Verifies("session.release.waits-for-no-backup")
    void releaseOfABackupIsAnsweredWhileABundleWouldStillWork(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app").append(SLOW);
            client.awaitBegin(SLOW);
            Duration asked = client.device().elapsed();
            client.release();
            Duration waited = client.device().elapsed().minus(asked);
            bench.expect(
                    waited.compareTo(WORK.dividedBy(2)) < 0,
                    "release of a " + transfer + " to resolve long before the 10 s of work are over",
                    waited.toMillis() + " ms");
        }
    }

    @Verifies("session-restore.release.waits-for-published")
    void releaseOfARestoreIsAnsweredAfterTheEndOfWhatWasPublished(Bench bench) {
        RestoreClient client = (RestoreClient) Transfer.RESTORE.open(bench, "busy-app", SLOW);
        client.append(SLOW).awaitBegin(SLOW);
        client.device().await(() -> client.allWritten(SLOW));
        client.device().pass(Duration.ofSeconds(1));
        bench.reaches(
                client.allWritten(SLOW) && !client.log().ended(SLOW),
                "the bundle to be published and at work",
                client.log());
        client.release();
        bench.expect(
                client.log().ended(SLOW),
                "onBundleEnd of the published bundle before release was answered",
                client.log());
    }

    @Verifies("session.release.service-died-at-most-once")
    void theServiceMayExitOnceAfterRelease(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD);
            client.awaitEnds(HIWORLD);
            client.release();
            client.device().watch(TestDevice.PATIENCE);
            List<Call> deaths = client.log().of("onBackupServiceDied");
            bench.reading(deaths.isEmpty() ? "it does not come" : "it comes");
            bench.expect(deaths.size() <= 1, "onBackupServiceDied at most once after release", client.log());
        }
    }

    private static CompletionStage<Void> scan(Client client) {
        List<IncrementalBackupTime> all = List.of(IncrementalBackupTime.of("com.example.small", 0));
        return client.session() instanceof SessionBackup session
                ? session.getBackupDataSize(true, all)
                : ((IncrementalBackupSession) client.session()).getBackupDataSize(true, all);
    }

    private static List<String> reports(Client client) {
        return client.log().texts("onBackupSizeReport");
    }
}
