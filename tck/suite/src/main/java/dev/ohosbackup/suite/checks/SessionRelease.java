package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A release is answered, and its session is silent from then on. What came before the answer is not judged, and whether
 * applications really stop working cannot be seen.
 */
final class SessionRelease {
    /** Longer than all six applications work one after the other, the time they take to start included. */
    private static final Duration TIME_FOR_ALL = Duration.ofSeconds(90);

    private static final Set<String> SILENCED =
            Set.of("onFileReady", "onBundleBegin", "onBundleEnd", "onAllBundlesEnd");

    @Verifies("session-backup.release.resolves")
    void releaseOfABackupResolvesAfterTheEnd(Bench bench) {
        resolvesAfterTheEnd(bench, Transfer.BACKUP);
    }

    @Verifies("session-backup.release.resolves")
    void releaseOfABackupResolvesWhileABundleRuns(Bench bench) {
        resolvesWhileABundleRuns(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.release.resolves")
    void releaseOfARestoreResolvesAfterTheEnd(Bench bench) {
        resolvesAfterTheEnd(bench, Transfer.RESTORE);
    }

    @Verifies("session-restore.release.resolves")
    void releaseOfARestoreResolvesWhileABundleRuns(Bench bench) {
        resolvesWhileABundleRuns(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.release.resolves")
    void releaseOfAnIncrementalBackupResolvesAfterTheEnd(Bench bench) {
        resolvesAfterTheEnd(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("incremental-backup-session.release.resolves")
    void releaseOfAnIncrementalBackupResolvesWhileABundleRuns(Bench bench) {
        resolvesWhileABundleRuns(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.release.no-callback-after")
    void runningBundleOfAReleasedBackupIsSilent(Bench bench) {
        runningBundleIsSilent(bench, Transfer.BACKUP);
    }

    @Verifies("session-backup.release.no-callback-after")
    void waitingBundlesOfAReleasedBackupAreSilent(Bench bench) {
        waitingBundlesAreSilent(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.release.no-callback-after")
    void runningBundleOfAReleasedRestoreIsSilent(Bench bench) {
        runningBundleIsSilent(bench, Transfer.RESTORE);
    }

    @Verifies("session-restore.release.no-callback-after")
    void waitingBundlesOfAReleasedRestoreAreSilent(Bench bench) {
        waitingBundlesAreSilent(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.release.no-callback-after")
    void runningBundleOfAReleasedIncrementalBackupIsSilent(Bench bench) {
        runningBundleIsSilent(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("incremental-backup-session.release.no-callback-after")
    void waitingBundlesOfAReleasedIncrementalBackupAreSilent(Bench bench) {
        waitingBundlesAreSilent(bench, Transfer.INCREMENTAL_BACKUP);
    }

    private static void resolvesAfterTheEnd(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD);
        client.awaitEnds(HIWORLD);
        resolves(bench, client);
    }

    private static void resolvesWhileABundleRuns(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
        client.awaitBegin(SLOW);
        resolves(bench, client);
    }

    private static void resolves(Bench bench, Client client) {
        Outcome<Void> released = client.device().promising(client.session()::release);
        bench.expect(released.succeeded(), "the promise of release to resolve", released);
    }

    private static void runningBundleIsSilent(Bench bench, Transfer transfer) {
        silent(bench, transfer, "busy-app", new String[] {SLOW, HIWORLD}, client -> client.awaitBegin(SLOW));
    }

    private static void waitingBundlesAreSilent(Bench bench, Transfer transfer) {
        silent(bench, transfer, "six-apps", Apps.six(), client -> {});
    }

    private static void silent(
            Bench bench, Transfer transfer, String world, String[] bundles, Consumer<Client> beforeRelease) {
        // Without a release the callbacks do come; otherwise silence would say nothing.
        transfer.open(bench, world, bundles).append(bundles).awaitEnds(bundles);
        Client client = transfer.open(bench, world, bundles).append(bundles);
        beforeRelease.accept(client);

        client.release();
        client.device().watch(TIME_FOR_ALL);

        List<Call> late = client.log().after("release").stream()
                .filter(call -> SILENCED.contains(call.callback().name()))
                .toList();
        bench.expect(late.isEmpty(), "no callback about bundles once release has resolved", late);
    }
}
