package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a bundle ends, well or badly, and that its neighbour is none the worse; how soon a death is noticed is not seen here. */
final class GeneralCallbacksOnBundleEnd {
    private static final String HEALTHY = "com.example.hiworld";
    private static final String SLOW = "com.example.slow";
    private static final String DIES = "com.example.dies";

    @Verifies("general-callbacks.on-bundle-end.success-names-bundle")
    void everyBundleEndsOnceWithItsName(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            String[] bundles = {HEALTHY, "com.example.myApp"};
            Client client = transfer.open(bench, "two-apps", bundles).append(bundles);
            client.awaitEnds(bundles);
            client.device().watch(TestDevice.PATIENCE);

            List<SessionLog.Call> ends = client.log().of("onBundleEnd");
            for (String bundle : bundles) {
                bench.expect(
                        ends.stream()
                                        .filter(call -> call.code().isEmpty())
                                        .filter(call -> call.callback().bundle().equals(Optional.of(bundle)))
                                        .count()
                                == 1,
                        "one onBundleEnd of " + bundle + " without an error in a " + transfer,
                        ends);
            }
            bench.expect(ends.size() == bundles.length, "one onBundleEnd a bundle in a " + transfer, ends);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.error-names-bundle")
    void aBundleThatTookTooLongCanBeToldByItsName(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            expectNamedError(bench, transfer, cutShort(bench, transfer), SLOW);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.error-names-bundle")
    void aBundleWhoseExtensionDiedCanBeToldByItsName(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            expectNamedError(
                    bench, transfer, transfer.open(bench, "extension-dies").append(HEALTHY, DIES), DIES);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.timed-out")
    void aBundleThatWorksTooLongEndsOnceAndEndsWellWithoutALimit(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            expectFailure(bench, transfer, cutShort(bench, transfer), SLOW, 13500003);
            transfer.open(bench, "busy-app", SLOW).append(SLOW).awaitEnds(SLOW);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.timed-out")
    void aBundleThatNeverAnswersEndsOnceItsLimitIsReached(Bench bench) {
        String bundle = "com.example.neveranswers";
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = transfer.open(bench, "extension-never-answers").append(bundle, HEALTHY);
            client.awaitBegin(bundle);
            TimeLimit.set(client, bundle, Duration.ofSeconds(5));
            expectFailure(bench, transfer, client, bundle, 13500003);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.died")
    void aBackupWhoseExtensionDiesEndsOnceAndItsNeighbourCompletes(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            expectFailure(
                    bench, transfer, transfer.open(bench, "extension-dies").append(DIES, HEALTHY), DIES, 13500004);
        }
    }

    @Verifies("general-callbacks.on-bundle-end.died")
    void aRestoreWhoseExtensionDiesEndsOnceAndItsNeighbourCompletes(Bench bench) {
        Archive archive = bench.open("extension-dies", GeneralCallbacksOnBundleEnd::inGoodHealth)
                .backupClient()
                .backUp(DIES, HEALTHY)
                .archive();
        Client client = bench.open("extension-dies").restoreClient(archive).append(DIES, HEALTHY);
        expectFailure(bench, Transfer.RESTORE, client, DIES, 13500004);
    }

    /** A client of a bundle whose limit is shorter than its work, beside a quick one. */
    private static Client cutShort(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "busy-app", SLOW, HEALTHY).append(SLOW, HEALTHY);
        client.awaitBegin(SLOW);
        TimeLimit.set(client, SLOW, Duration.ofSeconds(5));
        return client;
    }

    private static void expectNamedError(Bench bench, Transfer transfer, Client client, String bundle) {
        client.device().await(() -> !errors(client).isEmpty());
        List<SessionLog.Call> errors = errors(client);
        bench.expect(!errors.isEmpty(), "an onBundleEnd with an error in a " + transfer, client.log());
        bench.expect(
                errors.stream().allMatch(call -> call.callback().bundle().equals(Optional.of(bundle))),
                "its error's data or its second argument to say " + bundle + " in a " + transfer,
                errors);
    }

    private static void expectFailure(Bench bench, Transfer transfer, Client client, String bundle, int code) {
        client.awaitEnd(HEALTHY);
        client.device().await(() -> client.log().ended(bundle));
        client.device().watch(TestDevice.PATIENCE);
        List<SessionLog.Call> ends = client.log().of("onBundleEnd", bundle);
        bench.expect(
                ends.size() == 1 && ends.get(0).code().equals(Optional.of(code)),
                "one onBundleEnd of " + bundle + " with " + code + " in a " + transfer,
                client.log());
        client.awaitAllEnd();
    }

    private static List<SessionLog.Call> errors(Client client) {
        return client.log().of("onBundleEnd").stream()
                .filter(call -> call.code().isPresent())
                .toList();
    }

    /** The same applications before anything is wrong with them, as a device on which a backup could still be made. */
    private static DeviceSpec inGoodHealth(DeviceSpec spec) {
        World world = new World(
                spec.world().name() + "-not-yet",
                spec.world().apps().stream()
                        .map(GeneralCallbacksOnBundleEnd::inGoodHealth)
                        .toList());
        return new DeviceSpec(world, spec.apiLevel(), spec.caller(), spec.freeBytes(), spec.seed());
    }

    private static AppSpec inGoodHealth(AppSpec app) {
        return new AppSpec(
                app.bundleName(),
                app.versionCode(),
                app.versionName(),
                app.backupConfig(),
                app.extension().map(script -> ExtensionScript.plain()),
                app.files());
    }
}
