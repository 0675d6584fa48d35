package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;
import static dev.ohosbackup.suite.checks.Apps.PARROT;
import static dev.ohosbackup.suite.checks.Apps.SIX;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;
import dev.ohosbackup.suite.bench.Unverifiable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What cancel answers, and that the others go on. Whether the application of a cancelled bundle really stops working
 * cannot be seen.
 */
final class SessionCancel {
    private static final Duration PATIENCE_FOR_ALL = Duration.ofSeconds(90);
    /** Less than a bundle works, so that the first one still runs when others run beside it. */
    private static final Duration TIME_FOR_MORE_TO_BEGIN = Duration.ofSeconds(2);

    private static final String NOT_INSTALLED = "com.example.absent";

    @Verifies("session-backup.cancel.running-returns-0")
    void cancelOfARunningBackupReturns0(Bench bench) {
        runningReturns0(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.cancel.running-returns-0")
    void cancelOfARunningRestoreReturns0(Bench bench) {
        runningReturns0(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.cancel.running-returns-0")
    void cancelOfARunningIncrementalBackupReturns0(Bench bench) {
        runningReturns0(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.cancel.others-complete")
    void otherBundlesOfABackupComplete(Bench bench) {
        othersComplete(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.cancel.others-complete")
    void otherBundlesOfARestoreComplete(Bench bench) {
        othersComplete(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.cancel.others-complete")
    void otherBundlesOfAnIncrementalBackupComplete(Bench bench) {
        othersComplete(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.cancel.others-complete")
    void anotherApplicationOfABackupWorksOn(Bench bench) {
        theOtherWorksOn(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.cancel.others-complete")
    void anotherApplicationOfARestoreWorksOn(Bench bench) {
        theOtherWorksOn(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.cancel.others-complete")
    void anotherApplicationOfAnIncrementalBackupWorksOn(Bench bench) {
        theOtherWorksOn(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.cancel.unstarted-returns-13500011")
    void cancelOfABackupThatHasNotBegunReturns13500011(Bench bench) {
        unstartedReturns13500011(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.cancel.unstarted-returns-13500011")
    void cancelOfARestoreThatHasNotBegunReturns13500011(Bench bench) {
        unstartedReturns13500011(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.cancel.unstarted-returns-13500011")
    void cancelOfAnIncrementalBackupThatHasNotBegunReturns13500011(Bench bench) {
        unstartedReturns13500011(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.cancel.unknown-returns-13500012")
    void cancelOfABundleThatIsNotInTheBackupReturns13500012(Bench bench) {
        unknownReturns13500012(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.cancel.unknown-returns-13500012")
    void cancelOfABundleThatIsNotInTheRestoreReturns13500012(Bench bench) {
        unknownReturns13500012(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.cancel.unknown-returns-13500012")
    void cancelOfABundleThatIsNotInTheIncrementalBackupReturns13500012(Bench bench) {
        unknownReturns13500012(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.cancel.end-error")
    void endOfACancelledBackupMayCarryAnError(Bench bench) {
        endMayCarryAnError(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.cancel.end-error")
    void endOfACancelledRestoreMayCarryAnError(Bench bench) {
        endMayCarryAnError(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.cancel.end-error")
    void endOfACancelledIncrementalBackupMayCarryAnError(Bench bench) {
        endMayCarryAnError(bench, Transfer.INCREMENTAL_BACKUP);
    }

    /** Cancels a bundle and looks at the answer. */
    static void answers(Bench bench, Client client, String bundle, int expected, String when) {
        Outcome<Integer> answer =
                client.device().returning(() -> client.session().cancel(bundle));
        bench.expect(
                answer.value().equals(Optional.of(expected)),
                "cancel of " + bundle + ", " + when + ", to return " + expected,
                answer);
    }

    private static void runningReturns0(Bench bench, Transfer transfer) {
        answers(bench, running(bench, transfer), SLOW, 0, "which has begun and not ended");
    }

    private static void othersComplete(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "six-apps", Apps.six()).append(Apps.six());
        client.device().await(() -> SIX.stream().anyMatch(client.log()::begun));
        client.device().pass(TIME_FOR_MORE_TO_BEGIN);
        String cancelled = SIX.stream().filter(client.log()::begun).findFirst().orElse(SIX.get(0));
        answers(bench, client, cancelled, 0, "which has begun and not ended");

        List<String> others =
                SIX.stream().filter(bundle -> !bundle.equals(cancelled)).toList();
        client.device().await(PATIENCE_FOR_ALL, () -> client.log().allEnded(1));

        bench.expect(
                others.stream().allMatch(bundle -> endings(client, bundle).equals(List.of(Optional.empty()))),
                "onBundleEnd once and without an error for each bundle but " + cancelled,
                client.log());
        bench.expect(
                others.stream().noneMatch(bundle -> client.log().files(bundle).isEmpty()),
                "files of each of them, since an end without any completes nothing",
                client.log());
        bench.expect(client.log().allEnded(1), "onAllBundlesEnd after them", client.log());
    }

    /** Both are at work when one of them is cancelled; that the other comes to say its last words shows that it works on. */
    private static void theOtherWorksOn(Bench bench, Transfer transfer) {
        Client leftAlone = transfer.open(bench, "talkative", PARROT, MAGPIE).append(PARROT, MAGPIE);
        leftAlone.awaitEnds(PARROT, MAGPIE);
        bench.given(
                "general-callbacks.on-result-report.unchanged",
                !leftAlone.log().texts("onResultReport", MAGPIE).isEmpty(),
                "the result of " + MAGPIE + " where nothing is cancelled",
                leftAlone.log());

        Client client = transfer.open(bench, "talkative", PARROT, MAGPIE).append(PARROT, MAGPIE);
        client.awaitBegin(PARROT);
        client.awaitBegin(MAGPIE);
        answers(bench, client, PARROT, 0, "which has begun and not ended");

        bench.expectToGoOn(() -> client.awaitEnds(MAGPIE));
        bench.expect(
                !client.log().texts("onResultReport", MAGPIE).isEmpty(),
                "the result of " + MAGPIE + ", which was not cancelled",
                client.log());
    }

    private static void unstartedReturns13500011(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "six-apps", Apps.six()).append(Apps.six());
        // Who starts first is open, and how many start at once; what is sure is that a bundle begins by onBundleBegin.
        String waiting = SIX.stream()
                .filter(bundle -> !client.log().begun(bundle))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new Unverifiable("all six bundles had begun as soon as they were appended"));
        answers(bench, client, waiting, ErrorCode.CANCEL_UNSTARTED_TASK.code(), "which has not begun");
    }

    private static void unknownReturns13500012(Bench bench, Transfer transfer) {
        int noTask = ErrorCode.CANCEL_NO_TASK.code();
        Client client = transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD);
        client.awaitBegin(HIWORLD);
        answers(bench, client, MY_APP, noTask, "which is installed and not in the session");
        answers(bench, client, NOT_INSTALLED, noTask, "which is not even installed");
        client.awaitEnds(HIWORLD);
    }

    private static void endMayCarryAnError(Bench bench, Transfer transfer) {
        Client client = running(bench, transfer);
        answers(bench, client, SLOW, 0, "which has begun and not ended");
        client.device().await(() -> client.log().ended(SLOW));

        List<Call> ends = client.log().of("onBundleEnd", SLOW);
        bench.expect(!ends.isEmpty(), "onBundleEnd of the cancelled bundle", client.log());
        bench.reading(ends.get(0).code().map(code -> "error " + code).orElse("no error"));
    }

    private static Client running(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
        client.awaitBegin(SLOW);
        return client;
    }

    private static List<Optional<Integer>> endings(Client client, String bundle) {
        return client.log().of("onBundleEnd", bundle).stream().map(Call::code).toList();
    }
}
