package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;

/** A constructor gives a session that can be used; what a second session at the same time meets cannot be seen here. */
final class SessionConstructors {

    @Verifies("session-backup.constructor.opens")
    void constructorOpensASessionThatBacksUp(Bench bench) {
        opensASessionThatWorks(bench, Transfer.BACKUP);
    }

    @Verifies("session-restore.constructor.opens")
    void constructorOpensASessionThatRestores(Bench bench) {
        opensASessionThatWorks(bench, Transfer.RESTORE);
    }

    @Verifies("incremental-backup-session.constructor.opens")
    void constructorOpensASessionThatBacksUpIncrementally(Bench bench) {
        opensASessionThatWorks(bench, Transfer.INCREMENTAL_BACKUP);
    }

    private static void opensASessionThatWorks(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "two-apps", HIWORLD);

        Outcome<Void> appended = Append.promising().to(client, List.of(HIWORLD));
        client.device().await(() -> client.log().done(HIWORLD));

        bench.expect(
                appended.succeeded() && client.log().ended(HIWORLD),
                "a session to which a bundle can be appended and in which it ends",
                appended + " of appendBundles, then " + client.log());
    }
}
