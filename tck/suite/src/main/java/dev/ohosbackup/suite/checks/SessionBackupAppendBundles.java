package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.util.List;

/** One append a session: what becomes of a second one, and of the first. */
final class SessionBackupAppendBundles {

    @Verifies("session-backup.append-bundles.once")
    void secondAppendIsRefusedAndTheFirstCompletes(Bench bench) {
        TestDevice device = bench.open("two-apps");
        BackupClient client = device.backupClient().append("com.example.hiworld");

        Outcome<Void> second = device.promising(() -> client.session().appendBundles(List.of("com.example.myApp")));

        bench.expect(
                second.code().filter(bench.requirement().codes()::contains).isPresent(),
                "the second append to be refused with one of "
                        + bench.requirement().codes(),
                second);
        client.awaitEnds("com.example.hiworld");
        bench.expect(
                client.log().of("onBundleBegin", "com.example.myApp").isEmpty(),
                "no callback about the bundle of the refused append",
                client.log());
    }
}
