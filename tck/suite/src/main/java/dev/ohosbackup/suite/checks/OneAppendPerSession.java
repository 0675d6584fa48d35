package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.SLOW;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A session takes bundles once, and a second append does no harm to the first; whether the two might be taken apart by
 * their content, as an append of the same bundles, cannot be seen here.
 */
final class OneAppendPerSession {
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(10);

    @Verifies("session-backup.append-bundles.once")
    void secondAppendIsRefusedAndTheFirstCompletes(Bench bench) {
        secondIsRefused(bench, Transfer.BACKUP, Append.promising(), first -> {});
    }

    @Verifies("session-backup.append-bundles.once")
    void secondAppendByCallbackWhileABundleRunsIsRefusedAndTheFirstCompletes(Bench bench) {
        secondIsRefused(bench, Transfer.BACKUP, Append.callingBack(), first -> first.awaitBegin(SLOW));
    }

    @Verifies("session-backup.append-bundles.once")
    void secondAppendAfterTheEndOfTheFirstIsRefused(Bench bench) {
        secondIsRefused(bench, Transfer.BACKUP, Append.promising(), first -> first.awaitEnds(SLOW));
    }

    @Verifies("session-restore.append-bundles.once")
    void secondAppendToARestoreIsRefusedAndTheFirstCompletes(Bench bench) {
        secondIsRefused(bench, Transfer.RESTORE, Append.promising(), first -> {});
    }

    @Verifies("session-restore.append-bundles.once")
    void secondAppendToARestoreByCallbackWhileABundleRunsIsRefusedAndTheFirstCompletes(Bench bench) {
        secondIsRefused(bench, Transfer.RESTORE, Append.callingBack(), first -> first.awaitBegin(SLOW));
    }

    @Verifies("session-restore.append-bundles.once")
    void secondAppendToARestoreAfterTheEndOfTheFirstIsRefused(Bench bench) {
        secondIsRefused(bench, Transfer.RESTORE, Append.promising(), first -> first.awaitEnds(SLOW));
    }

    private static void secondIsRefused(Bench bench, Transfer transfer, Append form, Consumer<Client> until) {
        Outcome<Void> asTheFirst = form.to(transfer.open(bench, "busy-app"), List.of(HIWORLD));
        bench.expect(
                asTheFirst.succeeded(), "the same append to succeed where it is the first of its session", asTheFirst);
        Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
        until.accept(client);

        Outcome<Void> second = form.to(client, List.of(HIWORLD));

        bench.expect(
                second.code().filter(bench.requirement().codes()::contains).isPresent(),
                "the second append to be refused with one of "
                        + bench.requirement().codes(),
                second);
        bench.expectToGoOn(() -> client.awaitEnds(SLOW));
        client.device().watch(TIME_TO_BEGIN);
        bench.expect(
                client.log().of("onBundleBegin", HIWORLD).isEmpty(),
                "no callback about the bundle of the refused append",
                client.log());
    }
}
