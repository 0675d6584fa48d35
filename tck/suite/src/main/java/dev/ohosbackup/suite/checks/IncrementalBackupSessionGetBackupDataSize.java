package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What an incremental backup reports of the sizes of its bundles; what an estimate estimates is not judged. */
final class IncrementalBackupSessionGetBackupDataSize {

    @Verifies("incremental-backup-session.get-backup-data-size.each-bundle-once")
    void eachBundleIsReportedOnce(Bench bench) {
        full(bench, true, SizeReports.ALL).expectEachBundleOnce();
        full(bench, false, SizeReports.ALL).expectEachBundleOnce();
        full(bench, true, "com.example.large").expectEachBundleOnce();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.last-scanning-empty")
    void onlyTheLastReportSaysThatNothingIsScanned(Bench bench) {
        full(bench, true, SizeReports.ALL).expectOnlyTheLastToSayThatNothingIsScanned();
        full(bench, false, SizeReports.ALL).expectOnlyTheLastToSayThatNothingIsScanned();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.reports-every-five-seconds")
    void aScanIsNeverSilentForLong(Bench bench) {
        full(bench, true, SizeReports.ALL).expectNoLongSilence();
        full(bench, false, SizeReports.ALL).expectNoLongSilence();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.full-or-imprecise-inc-minus-one")
    void nothingIsSaidAboutIncrementsWhenTheyAreNotMeasured(Bench bench) {
        full(bench, true, SizeReports.ALL).expectNoIncrements();
        full(bench, false, SizeReports.ALL).expectNoIncrements();
        incremental(bench, false).expectNoIncrements();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.precise-exact")
    void aPreciseScanIsExactToTheByte(Bench bench) {
        full(bench, true, SizeReports.ALL).expectExactSizes();
        incremental(bench, true).expectExactSizes();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.precise-incremental-counts")
    void aPreciseScanCountsTheBytesThatWereModifiedSince(Bench bench) {
        incremental(bench, true).expectIncrementsSince(SizeReports.CUT);
    }

    @Verifies("incremental-backup-session.get-backup-data-size.json-keys")
    void everyReportHasItsKeysAndTypes(Bench bench) {
        full(bench, true, SizeReports.ALL).expectTypes();
        incremental(bench, true).expectTypes();
        incremental(bench, false).expectTypes();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.name-key")
    void everyEntryNamesItsBundleByTheSameKey(Bench bench) {
        full(bench, true, SizeReports.ALL).expectOneKeyForNames();
    }

    private static SizeReports full(Bench bench, boolean precise, String... bundles) {
        return new SizeReports(
                bench,
                Transfer.INCREMENTAL_BACKUP,
                IncrementalBackupSessionGetBackupDataSize::start,
                precise,
                Optional.empty(),
                bundles);
    }

    private static SizeReports incremental(Bench bench, boolean precise) {
        Optional<Instant> since = Optional.of(SizeReports.CUT);
        return new SizeReports(
                bench,
                Transfer.INCREMENTAL_BACKUP,
                IncrementalBackupSessionGetBackupDataSize::start,
                precise,
                since,
                SizeReports.ALL);
    }

    private static CompletionStage<Void> start(Client client, boolean precise, List<IncrementalBackupTime> bundles) {
        return ((IncrementalBackupSession) client.session()).getBackupDataSize(precise, bundles);
    }
}
