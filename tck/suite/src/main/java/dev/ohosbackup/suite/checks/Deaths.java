package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.TestDevice;

/** That the client of a session hears of its service's death, once. */
final class Deaths {
    private Deaths() {}

    /**
     * Waits for it.
     *
     * @param where in what the service died, as it reads behind "in a"
     */
    static void expectOne(Bench bench, Client client, String where) {
        client.device().await(() -> count(client) > 0);
        client.device().watch(TestDevice.PATIENCE);
        bench.expect(count(client) == 1, "onBackupServiceDied exactly once in a " + where, client.log());
    }

    private static int count(Client client) {
        return client.log().of("onBackupServiceDied").size();
    }
}
