package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.PARROT;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Extensions and the service that fail at every point of a bundle's way, and not only while the application works. Where
 * exactly on its way a bundle is struck is the bench's matter; what the client hears is not.
 */
final class TroubleOnTheWay {
    private static final Optional<Duration> FOR_EVER = Optional.empty();
    private static final Optional<Duration> A_SECOND = Optional.of(Duration.ofSeconds(1));
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
            for (Phase phase : onTheWay(transfer)) {
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
            List<Phase> phases = new ArrayList<>(onTheWay(transfer));
            phases.add(0, Phase.CONNECT);
            for (Phase phase : phases) {
                Client client = struck(bench, transfer, new Mishap.ServiceDeath(), phase);
                if (phase != Phase.CONNECT) {
                    client.awaitBegin(SLOW);
                }
                expectDeath(bench, client, transfer + " in " + phase);
            }
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesOfTheLastBundleIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "one-app", HIWORLD);
            client.device().inject(new Fault(new Mishap.ServiceDeath(), Phase.ALL_END, Trigger.first()));
            client.append(HIWORLD).awaitBegin(HIWORLD);
            expectDeath(bench, client, transfer + " in " + Phase.ALL_END);
        }
    }

    @Verifies("backup.get-backup-info.never-anothers")
    void anApplicationThatCannotBeAskedSaysNothingOfAnother(Bench bench) {
        for (Mishap mishap :
                List.of(new Mishap.Die(), new Mishap.BrokenIpc(), new Mishap.Throw(0), new Mishap.Stall(FOR_EVER))) {
            TestDevice device = bench.open("talkative");
            AppWords others = AppWords.of(device, MAGPIE, ExtensionScript::getBackupInfo);
            expectSaid(bench, device, MAGPIE, others);
            device.inject(new Fault(mishap, Phase.INQUIRY, Trigger.of(PARROT)));

            Outcome<Optional<String>> answer =
                    device.returning(() -> device.backup().getBackupInfo(PARROT));

            bench.expect(
                    answer.code().isPresent() || answer.succeeded(),
                    "getBackupInfo to return or to be refused when its application is struck by " + mishap,
                    answer);
            bench.expect(
                    answer.value().flatMap(text -> text).filter(others::standIn).isEmpty(),
                    "nothing of " + MAGPIE + " when " + PARROT + " is struck by " + mishap,
                    answer);
            expectSaid(bench, device, MAGPIE, others);
            // What has been struck once is well again.
            expectSaid(bench, device, PARROT, AppWords.of(device, PARROT, ExtensionScript::getBackupInfo));
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesOfACallIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app");
            client.device().inject(new Fault(new Mishap.ServiceDeath(), Phase.CALL, Trigger.first()));
            client.device().promising(() -> client.device().backup().getLocalCapabilities());
            expectDeath(bench, client, transfer + " in " + Phase.CALL);
        }
    }

    @Verifies("session-backup.get-backup-data-size.reports-every-five-seconds")
    void aScanForABackupThatStallsGoesOnReporting(Bench bench) {
        expectReports(bench, bench.open("to-measure").backupClient());
    }

    @Verifies("incremental-backup-session.get-backup-data-size.reports-every-five-seconds")
    void aScanForAnIncrementalBackupThatStallsGoesOnReporting(Bench bench) {
        expectReports(bench, bench.open("to-measure").incrementalClient());
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
        for (Phase phase : onTheWay(transfer)) {
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

    private static void expectReports(Bench bench, Client client) {
        client.device()
                .inject(new Fault(
                        new Mishap.Stall(Optional.of(Duration.ofSeconds(12))),
                        Phase.SCAN,
                        Trigger.of(SizeReports.ALL[0])));
        List<IncrementalBackupTime> bundles = Arrays.stream(SizeReports.ALL)
                .map(bundle -> IncrementalBackupTime.of(bundle, 0))
                .toList();
        Outcome<Void> scan = client.device()
                .promising(() -> client instanceof BackupClient backup
                        ? backup.session().getBackupDataSize(true, bundles)
                        : ((IncrementalClient) client).session().getBackupDataSize(true, bundles));
        bench.expect(scan.succeeded(), "the scan to start", scan);
        Duration last = client.device().elapsed();
        client.device()
                .await(() -> client.log().texts("onBackupSizeReport").stream().anyMatch(TroubleOnTheWay::isLast));

        List<Call> reports = client.log().of("onBackupSizeReport");
        bench.given(
                client instanceof BackupClient
                        ? "session-backup.get-backup-data-size.last-scanning-empty"
                        : "incremental-backup-session.get-backup-data-size.last-scanning-empty",
                client.log().texts("onBackupSizeReport").stream().anyMatch(TroubleOnTheWay::isLast),
                "a last report, once the stall is over",
                client.log());
        for (Call report : reports) {
            bench.expect(
                    report.at().minus(last).compareTo(Duration.ofSeconds(6)) <= 0,
                    "a report at least every 5 s, also while a bundle stalls",
                    client.log());
            last = report.at();
        }
    }

    private static boolean isLast(String report) {
        return AppWords.parsed(report)
                .filter(json -> json.path("scanning").isTextual()
                        && json.path("scanning").asText().isEmpty())
                .isPresent();
    }

    /** A bundle that something happens to, beside a healthy one. */
    private static Client struck(Bench bench, Transfer transfer, Mishap mishap, Phase phase) {
        Client client = transfer.open(bench, "busy-app", SLOW, HIWORLD);
        client.device().inject(new Fault(mishap, phase, Trigger.of(SLOW)));
        client.append(SLOW, HIWORLD);
        return client;
    }

    private static List<Phase> onTheWay(Transfer transfer) {
        return List.of(Phase.WORK, Phase.HAND_OUT, transfer == Transfer.RESTORE ? Phase.UNPACK : Phase.PACK);
    }

    private static void expectCodes(Bench bench, Client client, String callback, int code, String where) {
        List<Optional<Integer>> codes =
                client.log().of(callback, SLOW).stream().map(Call::code).toList();
        bench.expect(
                codes.equals(List.of(Optional.of(code))),
                "one " + callback + " of " + SLOW + " with " + code + " in a " + where,
                client.log());
    }

    private static void expectDeath(Bench bench, Client client, String where) {
        client.device().await(() -> !deaths(client).isEmpty());
        client.device().watch(TestDevice.PATIENCE);
        bench.expect(deaths(client).size() == 1, "onBackupServiceDied exactly once in a " + where, client.log());
    }

    private static List<Call> deaths(Client client) {
        return client.log().of("onBackupServiceDied");
    }

    private static void expectSaid(Bench bench, TestDevice device, String bundle, AppWords words) {
        Outcome<Optional<String>> said = device.returning(() -> device.backup().getBackupInfo(bundle));
        bench.given(
                "backup.get-backup-info.unchanged",
                said.value().flatMap(text -> text).filter(words::standIn).isPresent(),
                "getBackupInfo of " + bundle + " to return its words",
                said);
    }
}
