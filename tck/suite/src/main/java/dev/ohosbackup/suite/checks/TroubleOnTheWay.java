package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Extensions and the service that fail at every point of a bundle's way, and not only while the application works. Where
 * exactly on its way a bundle is struck is the bench's matter; what the client hears is not.
 */
final class TroubleOnTheWay {
    private static final Optional<Duration> FOR_EVER = Optional.empty();
    private static final Optional<Duration> A_SECOND = Optional.of(Duration.ofSeconds(1));
    /** From here on an application is asked for its progress. */
    private static final int PROGRESS_SINCE = 12;
    /** From here on an application is told that it is let go of. */
    private static final int GOODBYE_SINCE = 20;

    private static final int NOT_STARTED = 13500002;
    private static final int TIMED_OUT = 13500003;
    private static final int DIED = 13500004;

    @Verifies("general-callbacks.on-bundle-begin.not-started")
    void anExtensionThatDiesOrStallsWhileItIsStartedIsNotStarted(Bench bench) {
        for (Mishap mishap : List.of(new Mishap.Die(), new Mishap.Stall(FOR_EVER))) {
            for (Transfer transfer : Transfer.all(bench.apiLevel())) {
                Client client = struck(bench, transfer, mishap, Phase.CONNECT);
                client.awaitEnd(HIWORLD);
                client.device().await(() -> client.log().done(SLOW));
                expectCodes(bench, client, "onBundleBegin", NOT_STARTED, transfer + " struck by " + mishap);
                bench.expect(client.log().files(SLOW).isEmpty(), "no file of " + SLOW, client.log());
            }
        }
    }

    @Verifies("general-callbacks.on-bundle-begin.success-names-bundle")
    void anExtensionThatIsSlowToStartBeginsAllTheSame(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = struck(bench, transfer, new Mishap.Stall(A_SECOND), Phase.CONNECT);
            client.awaitBegin(SLOW);
            client.awaitEnds(SLOW, HIWORLD);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.died")
    void anExtensionThatDiesAnywhereOnItsWayEndsItsBundleOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            for (Phase phase : onTheWay(bench, transfer)) {
                Client client = struck(bench, transfer, new Mishap.Die(), phase);
                client.awaitEnd(HIWORLD);
                client.device().await(() -> client.log().done(SLOW));
                client.device().watch(TestDevice.PATIENCE);
                expectCodes(bench, client, "onBundleEnd", DIED, transfer + " in " + phase);
            }
        }
    }

    @Verifies("general-callbacks.on-bundle-end.timed-out")
    void aCallbackThatStallsForEverEndsWithItsLimit(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = struck(bench, transfer, new Mishap.Stall(FOR_EVER), Phase.WORK);
            client.awaitBegin(SLOW);
            TimeLimit.set(client, SLOW, Duration.ofSeconds(20));
            client.awaitEnd(HIWORLD);
            client.device().await(() -> client.log().done(SLOW));
            expectCodes(bench, client, "onBundleEnd", TIMED_OUT, transfer.toString());
        }
    }

    @Verifies("general-callbacks.on-bundle-end.success-names-bundle")
    void aCallbackThatStallsForASecondEndsWell(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = struck(bench, transfer, new Mishap.Stall(A_SECOND), Phase.WORK);
            client.awaitEnds(SLOW, HIWORLD);
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesAnywhereOnTheWayOfABundleIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            List<Phase> phases = new ArrayList<>(onTheWay(bench, transfer));
            phases.add(0, Phase.CONNECT);
            if (bench.apiLevel() >= GOODBYE_SINCE) {
                phases.add(Phase.RELEASE);
            }
            for (Phase phase : phases) {
                Client client = struck(bench, transfer, new Mishap.ServiceDeath(), phase);
                if (phase != Phase.CONNECT && phase != Phase.PROCESS) {
                    client.awaitBegin(SLOW);
                }
                Deaths.expectOne(bench, client, transfer + " in " + phase);
            }
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesOfTheLastBundleIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "one-app", HIWORLD);
            client.device().inject(new Fault(new Mishap.ServiceDeath(), Phase.ALL_END, Trigger.first()));
            client.append(HIWORLD).awaitBegin(HIWORLD);
            Deaths.expectOne(bench, client, transfer + " in " + Phase.ALL_END);
        }
    }

    @Verifies("session-backup.cancel.ends-once")
    void aBackupThatIsCancelledAnywhereOnItsWayEndsOnce(Bench bench) {
        expectOneEndWhenCancelled(bench, Transfer.BACKUP);
    }

    @Verifies("incremental-backup-session.cancel.ends-once")
    void anIncrementalBackupThatIsCancelledAnywhereOnItsWayEndsOnce(Bench bench) {
        expectOneEndWhenCancelled(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-restore.cancel.ends-once")
    void aRestoreThatIsCancelledAnywhereOnItsWayEndsOnce(Bench bench) {
        expectOneEndWhenCancelled(bench, Transfer.RESTORE);
    }

    private static void expectOneEndWhenCancelled(Bench bench, Transfer transfer) {
        for (Phase phase : onTheWay(bench, transfer)) {
            Client client = struck(bench, transfer, new Mishap.Cancel(), phase);
            client.awaitEnd(HIWORLD);
            client.device().await(() -> client.log().ended(SLOW));
            client.device().watch(TestDevice.PATIENCE);
            bench.expect(
                    client.log().of("onBundleEnd", SLOW).size() == 1,
                    "one onBundleEnd of " + SLOW + ", cancelled in " + phase,
                    client.log());
        }
    }

    /** A bundle that something happens to, beside a healthy one. */
    private static Client struck(Bench bench, Transfer transfer, Mishap mishap, Phase phase) {
        Client client = transfer.open(bench, "busy-app", SLOW, HIWORLD);
        client.device().inject(new Fault(mishap, phase, Trigger.of(SLOW)));
        client.append(SLOW, HIWORLD);
        return client;
    }

    private static List<Phase> onTheWay(Bench bench, Transfer transfer) {
        List<Phase> phases = new ArrayList<>(
                List.of(Phase.WORK, Phase.HAND_OUT, transfer == Transfer.RESTORE ? Phase.UNPACK : Phase.PACK));
        if (bench.apiLevel() >= PROGRESS_SINCE) {
            phases.add(Phase.PROCESS);
        }
        return phases;
    }

    private static void expectCodes(Bench bench, Client client, String callback, int code, String where) {
        List<Optional<Integer>> codes =
                client.log().of(callback, SLOW).stream().map(Call::code).toList();
        bench.expect(
                codes.equals(List.of(Optional.of(code))),
                "one " + callback + " of " + SLOW + " with " + code + " in a " + where,
                client.log());
    }
}
