package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Transfer;

/**
 * Callbacks that came later than the others are not called on a device of an earlier level, even if the application has
 * something to say. Of onBackupSizeReport nothing is asked: what calls it is absent, too.
 */
final class AbsentCallbacks {
    private static final String PARROT = "com.example.parrot";

    @Verifies("general-callbacks.on-result-report.absent-before-12")
    void whatTheApplicationReturnsIsNotReported(Bench bench) {
        expectNone(bench, "onResultReport");
    }

    @Verifies("general-callbacks.on-process.absent-before-12")
    void howFarTheApplicationIsIsNotReported(Bench bench) {
        expectNone(bench, "onProcess");
    }

    private static void expectNone(Bench bench, String callback) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "talkative", PARROT).append(PARROT);
            client.awaitEnds(PARROT);
            bench.expect(client.log().of(callback).isEmpty(), "no " + callback + " in a " + transfer, client.log());
        }
    }
}
