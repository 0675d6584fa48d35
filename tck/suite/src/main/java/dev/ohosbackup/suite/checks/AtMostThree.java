package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;

/** How many bundles are at work at once, seen by their beginnings and ends. */
final class AtMostThree {
    private static final int AT_ONCE = 3;

    @Verifies("session.append-bundles.three-at-once")
    void threeOfSixBundlesRunAtOnceAndNeverMore(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "six-apps", Apps.six()).append(Apps.six());
            client.awaitEnds(Apps.six());
            int most = mostAtOnce(client);
            bench.expect(most == AT_ONCE, "three bundles at once at most in a " + transfer, most);
        }
    }

    private static int mostAtOnce(Client client) {
        int running = 0;
        int most = 0;
        for (Call call : client.log().all()) {
            switch (call.callback().name()) {
                case "onBundleBegin" -> running += call.code().isEmpty() ? 1 : 0;
                case "onBundleEnd" -> running--;
                default -> {
                    // Nothing begins or ends.
                }
            }
            most = Math.max(most, running);
        }
        return most;
    }
}
