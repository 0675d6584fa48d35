package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * After a cancel that returned 0 a bundle ends once and sends nothing more, at whatever point of its work it is caught.
 * A file that was on its way before the answer is not judged.
 */
final class CancelledBundle {
    /** Longer than the bundle works, what it sends afterwards included. */
    private static final Duration TIME_TO_GO_ON = Duration.ofSeconds(40);

    private static final long STOPPED = 0;
    private static final long FULL_RATE = 800;

    @Verifies("session-backup.cancel.ends-once")
    void backupCancelledAtItsBeginEndsOnceWithoutFiles(Bench bench) {
        cancelledAtItsBegin(bench, Transfer.BACKUP);
    }

    @Verifies("session-backup.cancel.ends-once")
    void backupCancelledWhileItsFilesWaitEndsOnceWithoutFiles(Bench bench) {
        cancelledWhileItsFilesWait(bench, Transfer.BACKUP);
    }

    @Verifies("incremental-backup-session.cancel.ends-once")
    void incrementalBackupCancelledAtItsBeginEndsOnceWithoutFiles(Bench bench) {
        cancelledAtItsBegin(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("incremental-backup-session.cancel.ends-once")
    void incrementalBackupCancelledWhileItsFilesWaitEndsOnceWithoutFiles(Bench bench) {
        cancelledWhileItsFilesWait(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-restore.cancel.ends-once")
    void restoreCancelledAtItsBeginEndsOnceWithoutFiles(Bench bench) {
        cancelledAtItsBegin(bench, Transfer.RESTORE);
    }

    @Verifies("session-restore.cancel.ends-once")
    void restoreCancelledBeforeItsPublicationEndsOnce(Bench bench) {
        RestoreClient client = restoreOfSlow(bench).doNotPublish().append(SLOW);
        awaitAllWritten(bench, client);
        endsOnceWhenCancelled(bench, client);
    }

    @Verifies("session-restore.cancel.ends-once")
    void restoreCancelledWhileTheApplicationWorksEndsOnce(Bench bench) {
        RestoreClient client = restoreOfSlow(bench).append(SLOW);
        awaitAllWritten(bench, client);
        endsOnceWhenCancelled(bench, client);
    }

    private static void cancelledAtItsBegin(Bench bench, Transfer transfer) {
        // Left alone the bundle has files and an end; otherwise their absence would say nothing.
        Client leftAlone = transfer.open(bench, "slow-app", SLOW).append(SLOW);
        leftAlone.awaitEnds(SLOW);
        expectFiles(bench, leftAlone);

        Client client = transfer.open(bench, "slow-app", SLOW).append(SLOW, HIWORLD);
        client.awaitBegin(SLOW);
        endsOnceWhenCancelled(bench, client);
    }

    private static void cancelledWhileItsFilesWait(Bench bench, Transfer transfer) {
        Client resumed = stopped(bench, transfer);
        setRate(bench, resumed, FULL_RATE);
        resumed.awaitEnds(SLOW);
        expectFiles(bench, resumed);

        endsOnceWhenCancelled(bench, stopped(bench, transfer));
    }

    /** A backup whose application has done its work, and whose files wait for a rate that lets them through. */
    private static Client stopped(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "slow-app");
        client.whenBegun(bundle -> setRate(bench, client, STOPPED));
        client.append(SLOW).awaitBegin(SLOW);
        client.device().pass(TIME_TO_GO_ON);
        bench.given(
                "backup.update-send-rate.zero-stops",
                client.log().files(SLOW).isEmpty(),
                "no file while the rate is 0",
                client.log());
        return client;
    }

    private static void setRate(Bench bench, Client client, long rate) {
        Outcome<Boolean> set =
                client.device().returning(() -> client.device().backup().updateSendRate(SLOW, rate));
        bench.given(
                "backup.update-send-rate.running-accepted",
                set.value().equals(Optional.of(true)),
                "updateSendRate of the running bundle to return true",
                set);
    }

    private static RestoreClient restoreOfSlow(Bench bench) {
        return (RestoreClient) Transfer.RESTORE.open(bench, "slow-app", SLOW);
    }

    private static void awaitAllWritten(Bench bench, RestoreClient client) {
        client.device().await(() -> client.allWritten(SLOW));
        bench.given(
                "session-restore.get-file-handle.file-arrives",
                client.allWritten(SLOW) && !client.log().ended(SLOW),
                "every file that was asked for, before the end of the bundle",
                client.log());
    }

    private static void expectFiles(Bench bench, Client client) {
        bench.given(
                "general-callbacks.on-file-ready.names-its-bundle",
                !client.log().files(SLOW).isEmpty(),
                "files of the bundle that was left alone",
                client.log());
    }

    private static void endsOnceWhenCancelled(Bench bench, Client client) {
        SessionCancel.answers(bench, client, SLOW, 0, "which has begun and not ended");
        client.device().pass(TIME_TO_GO_ON);

        List<Call> ends = client.log().of("onBundleEnd", SLOW);
        bench.expect(ends.size() == 1, "exactly one onBundleEnd of the cancelled bundle", ends);
        List<Call> files = client.log().after("cancel").stream()
                .filter(call -> call.callback().name().equals("onFileReady")
                        && call.callback().bundle().equals(Optional.of(SLOW)))
                .toList();
        bench.expect(files.isEmpty(), "no file of the bundle after cancel has returned 0", files);
    }
}
