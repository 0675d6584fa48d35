package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Size scans of which one bundle takes longer than it should, or cannot be measured: they go on reporting, to their end. */
final class TroubleWithScans {
    private static final int REPORTS = 3;

    @Verifies("session-backup.get-backup-data-size.reports-every-five-seconds")
    void aScanForABackupThatStallsGoesOnReporting(Bench bench) {
        expectReportsWhileItStalls(bench, Transfer.BACKUP);
    }

    @Verifies("incremental-backup-session.get-backup-data-size.reports-every-five-seconds")
    void aScanForAnIncrementalBackupThatStallsGoesOnReporting(Bench bench) {
        expectReportsWhileItStalls(bench, Transfer.INCREMENTAL_BACKUP);
    }

    @Verifies("session-backup.get-backup-data-size.each-bundle-once")
    void eachBundleOfAScanForABackupThatStallsIsReportedOnce(Bench bench) {
        stalled(bench, Transfer.BACKUP).expectEachBundleOnce();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.each-bundle-once")
    void eachBundleOfAScanForAnIncrementalBackupThatStallsIsReportedOnce(Bench bench) {
        stalled(bench, Transfer.INCREMENTAL_BACKUP).expectEachBundleOnce();
    }

    @Verifies("session-backup.get-backup-data-size.last-scanning-empty")
    void aScanForABackupOfWhatCannotBeReadComesToItsEnd(Bench bench) {
        unreadable(bench, Transfer.BACKUP).expectOnlyTheLastToSayThatNothingIsScanned();
    }

    @Verifies("incremental-backup-session.get-backup-data-size.last-scanning-empty")
    void aScanForAnIncrementalBackupOfWhatCannotBeReadComesToItsEnd(Bench bench) {
        unreadable(bench, Transfer.INCREMENTAL_BACKUP).expectOnlyTheLastToSayThatNothingIsScanned();
    }

    @Verifies("general-callbacks.on-backup-service-died.once")
    void aServiceThatDiesMeasuringIsHeardOfOnce(Bench bench) {
        for (Transfer transfer : bench.apiLevel() < 18 ? List.<Transfer>of() : Transfer.backups(bench.apiLevel())) {
            Client client = transfer.open(bench, "to-measure");
            client.device().inject(of(new Mishap.ServiceDeath()));
            start(client);
            Deaths.expectOne(bench, client, transfer + " while a bundle is measured");
        }
    }

    private static void expectReportsWhileItStalls(Bench bench, Transfer transfer) {
        stalled(bench, transfer).expectNoLongSilence();
        Client client = transfer.open(bench, "to-measure");
        client.device().inject(of(new Mishap.Stall(Optional.empty())));
        start(client);
        client.device().pass(Duration.ofSeconds(5L * REPORTS + 1));
        bench.expect(
                client.log().texts("onBackupSizeReport").size() >= REPORTS,
                REPORTS + " reports in 16 s, also while a bundle stalls for ever",
                client.log());
    }

    private static void start(Client client) {
        Outcome<Void> started = client.device().promising(() -> scan(client, true, times(SizeReports.ALL)));
        client.device()
                .bench()
                .given(
                        client.session() instanceof SessionBackup
                                ? "session-backup.get-backup-data-size.returns"
                                : "incremental-backup-session.get-backup-data-size.returns",
                        started.succeeded(),
                        "getBackupDataSize to resolve",
                        started);
    }

    private static SizeReports stalled(Bench bench, Transfer transfer) {
        return troubled(bench, transfer, new Mishap.Stall(Optional.of(Duration.ofSeconds(12))));
    }

    private static SizeReports unreadable(Bench bench, Transfer transfer) {
        return troubled(bench, transfer, new Mishap.Errno(SystemError.EIO));
    }

    private static SizeReports troubled(Bench bench, Transfer transfer, Mishap mishap) {
        return new SizeReports(
                bench,
                transfer,
                TroubleWithScans::scan,
                true,
                Optional.empty(),
                Optional.of(of(mishap)),
                SizeReports.ALL);
    }

    /** It strikes the first of the bundles that are measured. */
    private static Fault of(Mishap mishap) {
        return new Fault(mishap, Phase.SCAN, Trigger.of(SizeReports.ALL[0]));
    }

    private static List<IncrementalBackupTime> times(String... bundles) {
        return Arrays.stream(bundles)
                .map(bundle -> IncrementalBackupTime.of(bundle, 0))
                .toList();
    }

    private static CompletionStage<Void> scan(Client client, boolean precise, List<IncrementalBackupTime> bundles) {
        return client.session() instanceof SessionBackup session
                ? session.getBackupDataSize(precise, bundles)
                : ((IncrementalBackupSession) client.session()).getBackupDataSize(precise, bundles);
    }
}
