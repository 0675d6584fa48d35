package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;

/** A live session hears of the service's death once; what becomes of its unfinished data is not seen here. */
final class GeneralCallbacksOnBackupServiceDied {
    private static final String SLOW = "com.example.slow";

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aSessionAtWorkHearsOfItOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app").append(SLOW);
            client.awaitBegin(SLOW);
            expectOneDeath(bench, transfer, client);
        }
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aSessionThatHasNothingToDoHearsOfItOnce(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            expectOneDeath(bench, transfer, transfer.open(bench, "busy-app"));
        }
    }

    private static void expectOneDeath(Bench bench, Transfer transfer, Client client) {
        bench.expect(deaths(client) == 0, "no onBackupServiceDied while the service lives", client.log());
        client.device().killService();
        client.device().await(() -> deaths(client) > 0);
        client.device().watch(TestDevice.PATIENCE);
        bench.expect(deaths(client) == 1, "onBackupServiceDied exactly once in a " + transfer, client.log());
    }

    private static int deaths(Client client) {
        return client.log().of("onBackupServiceDied").size();
    }
}
