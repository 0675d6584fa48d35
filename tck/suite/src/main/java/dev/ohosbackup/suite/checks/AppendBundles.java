package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;
import static dev.ohosbackup.suite.checks.Apps.SIX;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;

/** An append succeeds and sets its bundles to work; what of their data is moved cannot be seen here. */
final class AppendBundles {

    @Verifies("session-backup.append-bundles.callback.succeeds")
    void callbackOfABackupIsToldOfSuccessAndTheBundlesComplete(Bench bench) {
        succeedsAndTheBundlesComplete(bench, Transfer.BACKUP, Append.callingBack());
    }

    @Verifies("session-backup.append-bundles.promise.succeeds")
    void promiseOfABackupResolvesAndTheBundlesComplete(Bench bench) {
        succeedsAndTheBundlesComplete(bench, Transfer.BACKUP, Append.promising());
    }

    @Verifies("session-restore.append-bundles.callback.succeeds")
    void callbackOfARestoreIsToldOfSuccessAndTheBundlesComplete(Bench bench) {
        succeedsAndTheBundlesComplete(bench, Transfer.RESTORE, Append.callingBack());
    }

    @Verifies("session-restore.append-bundles.promise.succeeds")
    void promiseOfARestoreResolvesAndTheBundlesComplete(Bench bench) {
        succeedsAndTheBundlesComplete(bench, Transfer.RESTORE, Append.promising());
    }

    @Verifies("incremental-backup-session.append-bundles.succeeds")
    void promiseOfAnIncrementalBackupResolvesAndTheBundlesComplete(Bench bench) {
        succeedsAndTheBundlesComplete(bench, Transfer.INCREMENTAL_BACKUP, Append.promising());
    }

    @Verifies("incremental-backup-session.append-bundles.infos.succeeds")
    void promiseOfAnIncrementalBackupWithInfosResolvesAndTheBundlesComplete(Bench bench) {
        succeedsAndTheBundlesComplete(
                bench,
                Transfer.INCREMENTAL_BACKUP,
                Append.promising(List.of(Infos.saying("apples"), Infos.saying("pears"))));
    }

    @Verifies("incremental-backup-data.optional-members.may-be-left-out")
    void incrementalBackupWithoutParametersAndPriorityCompletes(Bench bench) {
        TestDevice device = bench.open("two-apps");
        IncrementalClient client = device.incrementalClient();

        Outcome<Void> appended =
                device.promising(() -> client.session().appendBundles(List.of(IncrementalBackupData.first(HIWORLD))));

        bench.expect(appended.succeeded(), "data without parameters and priority to be accepted", appended);
        client.awaitEnds(HIWORLD);
    }

    @Verifies("incremental-backup-session.append-bundles.repeatable")
    void furtherAppendsOfAnIncrementalBackupAreAcceptedWhileItRunsAndAfterItsEnd(Bench bench) {
        IncrementalClient client = bench.open("six-apps").incrementalClient();

        acceptedForThe("first", bench, client, SIX.get(0));
        client.awaitBegin(SIX.get(0));
        acceptedForThe("second, while a bundle runs,", bench, client, SIX.get(1));
        client.awaitEnd(SIX.get(0));
        client.awaitEnd(SIX.get(1));
        client.awaitAllEnd();
        acceptedForThe("third, after all have ended,", bench, client, SIX.get(2));
        client.awaitEnd(SIX.get(2));
    }

    @Verifies("incremental-backup-session.append-bundles.refused-after-release")
    void appendAfterReleaseOfAnIncrementalBackupIsRefused(Bench bench) {
        IncrementalClient unreleased = withOneBundleEnded(bench);
        acceptedForThe("second, before release,", bench, unreleased, MY_APP);

        IncrementalClient released = withOneBundleEnded(bench);
        released.release();
        Outcome<Void> late = Append.promising().to(released, List.of(MY_APP));

        bench.expect(
                late.code().filter(bench.requirement().codes()::contains).isPresent(),
                "the append after release to be refused with one of "
                        + bench.requirement().codes(),
                late);
    }

    private static IncrementalClient withOneBundleEnded(Bench bench) {
        IncrementalClient client = bench.open("two-apps").incrementalClient().append(HIWORLD);
        client.awaitEnds(HIWORLD);
        return client;
    }

    private static void acceptedForThe(String place, Bench bench, IncrementalClient client, String bundle) {
        Outcome<Void> appended = Append.promising().to(client, List.of(bundle));
        bench.expect(appended.succeeded(), "the " + place + " append to be accepted", appended);
    }

    private static void succeedsAndTheBundlesComplete(Bench bench, Transfer transfer, Append form) {
        Client client = transfer.open(bench, "two-apps", HIWORLD, MY_APP);

        Outcome<Void> appended = form.to(client, List.of(HIWORLD, MY_APP));

        bench.expect(appended.succeeded(), "appendBundles to succeed", appended);
        client.awaitEnds(HIWORLD, MY_APP);
    }
}
