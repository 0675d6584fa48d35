package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;

/** The end of an append comes once and last; whether its error argument would tell a failure is not seen here. */
final class GeneralCallbacksOnAllBundlesEnd {
    private static final String HIWORLD = "com.example.hiworld";
    private static final String MY_APP = "com.example.myApp";
    private static final String PRIVATE = "com.example.private";

    @Verifies("general-callbacks.on-all-bundles-end.after-every-end")
    void itComesOnceForEachAppendAndAfterEveryBundle(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "two-apps", HIWORLD, MY_APP).append(HIWORLD, MY_APP);
            client.awaitEnds(HIWORLD, MY_APP);
            expectLast(bench, transfer, client, 1);
            if (client instanceof IncrementalClient incremental) {
                incremental.append(HIWORLD).awaitEnd(HIWORLD);
                client.device().await(() -> client.log().allEnded(2));
                expectLast(bench, transfer, client, 2);
            }
        }
    }

    @Verifies("general-callbacks.on-all-bundles-end.after-every-end")
    void itComesOnceAlthoughABundleWasRefused(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "not-allowed", HIWORLD).append(PRIVATE, HIWORLD);
            client.awaitEnds(HIWORLD);
            expectLast(bench, transfer, client, 1);
        }
    }

    @Verifies("general-callbacks.on-all-bundles-end.all-refused")
    void itComesOnceOrNotAtAllWhenEveryBundleWasRefused(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "not-allowed").append(PRIVATE);
            client.device().await(() -> refused(client));
            bench.given(
                    "general-callbacks.on-bundle-begin.not-allowed",
                    refused(client),
                    "onBundleBegin of " + PRIVATE + " with an error in a " + transfer,
                    client.log());
            client.device().watch(TestDevice.PATIENCE);
            int times = client.log().of("onAllBundlesEnd").size();
            bench.expect(times <= 1, "onAllBundlesEnd at most once in a " + transfer, client.log());
            bench.reading(times == 1 ? "once" : "not at all");
        }
    }

    private static boolean refused(Client client) {
        return client.log().of("onBundleBegin").stream()
                .anyMatch(call -> call.code().isPresent());
    }

    /** It has come so often, without an error, and after every onBundleEnd so far; nothing follows. */
    private static void expectLast(Bench bench, Transfer transfer, Client client, int times) {
        client.device().watch(TestDevice.PATIENCE);
        List<SessionLog.Call> all = client.log().of("onAllBundlesEnd");
        bench.expect(
                all.size() == times && all.stream().allMatch(call -> call.code().isEmpty()),
                "onAllBundlesEnd " + times + " times without an error in a " + transfer,
                client.log());
        long last = all.get(all.size() - 1).sequence();
        bench.expect(
                client.log().of("onBundleEnd").stream().allMatch(call -> call.sequence() < last),
                "onAllBundlesEnd after every onBundleEnd in a " + transfer,
                client.log());
    }
}
