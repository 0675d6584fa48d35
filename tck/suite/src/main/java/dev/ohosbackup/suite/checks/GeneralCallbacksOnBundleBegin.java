package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;
import java.util.Optional;

/** How a bundle begins or fails to, and that its neighbour is none the worse; how long a start may take is not seen here. */
final class GeneralCallbacksOnBundleBegin {
    private static final String HEALTHY = "com.example.hiworld";
    private static final String PRIVATE = "com.example.private";
    private static final String ABSENT = "com.example.absent";

    @Verifies("general-callbacks.on-bundle-begin.success-names-bundle")
    void everyBundleBeginsOnceWithItsName(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            String[] bundles = {HEALTHY, "com.example.myApp"};
            Client client = transfer.open(bench, "two-apps", bundles).append(bundles);
            client.awaitEnds(bundles);

            List<SessionLog.Call> begins = client.log().of("onBundleBegin");
            for (String bundle : bundles) {
                bench.expect(
                        begins.stream()
                                        .filter(call -> isSuccessOf(bundle, call))
                                        .count()
                                == 1,
                        "one onBundleBegin of " + bundle + " without an error in a " + transfer,
                        begins);
            }
            bench.expect(begins.size() == bundles.length, "one onBundleBegin a bundle in a " + transfer, begins);
        }
    }

    @Verifies("general-callbacks.on-bundle-begin.error-names-bundle")
    void aBundleThatIsNotAllowedCanBeToldByItsName(Bench bench) {
        expectNamedError(bench, "not-allowed", PRIVATE);
    }

    @Verifies("general-callbacks.on-bundle-begin.error-names-bundle")
    void aBundleThatDoesNotStartCanBeToldByItsName(Bench bench) {
        expectNamedError(bench, "extension-never-connects", "com.example.neverconnects");
    }

    @Verifies("general-callbacks.on-bundle-begin.not-allowed")
    void aBundleThatIsNotAllowedIsRefusedAndItsNeighbourCompletes(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            expectRefusal(bench, transfer, "not-allowed", PRIVATE, List.of(13500001));
        }
    }

    @Verifies("general-callbacks.on-bundle-begin.not-started")
    void aBundleThatDoesNotStartIsRefusedAndItsNeighbourCompletes(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            expectRefusal(bench, transfer, "extension-never-connects", "com.example.neverconnects", List.of(13500002));
        }
    }

    @Verifies("general-callbacks.on-bundle-begin.not-installed")
    void aBundleThatIsNotInstalledDoesNotBegin(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "not-allowed", HEALTHY);
            Outcome<Void> appended = append(client, List.of(ABSENT, HEALTHY));
            if (appended.succeeded()) {
                expectRefused(bench, transfer, client, ABSENT, List.of(13500001, 13500005));
                bench.reading(
                        "onBundleBegin carries " + errors(client).get(0).code().orElseThrow());
            } else {
                bench.expect(
                        appended.code().equals(Optional.of(13900020)),
                        "the append to succeed, or to be refused with 13900020, in a " + transfer,
                        appended);
                bench.reading("appendBundles is refused with 13900020");
                completes(transfer.open(bench, "not-allowed", HEALTHY));
            }
        }
    }

    private static void expectNamedError(Bench bench, String world, String bundle) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, world, HEALTHY).append(HEALTHY, bundle);
            client.device().await(() -> !errors(client).isEmpty());
            List<SessionLog.Call> errors = errors(client);
            bench.expect(!errors.isEmpty(), "an onBundleBegin with an error in a " + transfer, client.log());
            bench.expect(
                    errors.stream().allMatch(call -> call.callback().bundle().equals(Optional.of(bundle))),
                    "its error's data or its second argument to say " + bundle + " in a " + transfer,
                    errors);
        }
    }

    private static void expectRefusal(
            Bench bench, Transfer transfer, String world, String bundle, List<Integer> codes) {
        Client client = transfer.open(bench, world, HEALTHY);
        Outcome<Void> appended = append(client, List.of(bundle, HEALTHY));
        bench.expect(appended.succeeded(), "the append itself to succeed in a " + transfer, appended);
        expectRefused(bench, transfer, client, bundle, codes);
    }

    /** The bundle is refused by onBundleBegin, once and with nothing after it; the healthy one completes. */
    private static void expectRefused(
            Bench bench, Transfer transfer, Client client, String bundle, List<Integer> codes) {
        client.device().await(() -> client.log().done(bundle));
        client.awaitEnds(HEALTHY);
        client.device().watch(TestDevice.PATIENCE);

        List<SessionLog.Call> begins = client.log().of("onBundleBegin", bundle);
        bench.expect(
                begins.size() == 1
                        && begins.get(0).code().filter(codes::contains).isPresent(),
                "one onBundleBegin of " + bundle + " with " + codes + " in a " + transfer,
                client.log());
        bench.expect(client.log().files(bundle).isEmpty(), "no file of " + bundle + " in a " + transfer, client.log());
        bench.expect(
                client.log().of("onBundleEnd", bundle).stream()
                        .allMatch(call -> call.code().isPresent()),
                "no successful onBundleEnd of " + bundle + " in a " + transfer,
                client.log());
    }

    private static void completes(Client client) {
        client.append(HEALTHY).awaitEnds(HEALTHY);
    }

    /** An append that need not succeed. */
    private static Outcome<Void> append(Client client, List<String> bundles) {
        TestDevice device = client.device();
        if (client instanceof BackupClient backup) {
            return device.promising(() -> backup.session().appendBundles(bundles));
        } else if (client instanceof IncrementalClient incremental) {
            return device.promising(() -> incremental
                    .session()
                    .appendBundles(
                            bundles.stream().map(IncrementalBackupData::first).toList()));
        } else if (client instanceof RestoreClient restore) {
            int capabilities = new Capabilities(device).openFile();
            return device.promising(() -> restore.session().appendBundles(capabilities, bundles));
        }
        throw new IllegalArgumentException("no way to append is known for " + client.getClass());
    }

    private static List<SessionLog.Call> errors(Client client) {
        return client.log().of("onBundleBegin").stream()
                .filter(call -> call.code().isPresent())
                .toList();
    }

    private static boolean isSuccessOf(String bundle, SessionLog.Call call) {
        return call.code().isEmpty() && call.callback().bundle().equals(Optional.of(bundle));
    }
}
