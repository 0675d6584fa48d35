package dev.ohosbackup.suite.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** How OpenHarmony takes requests for a size scan, beside what it reports. */
final class SizeScanRequests {
    private static final String ABSENT = "com.example.absent";
    private static final Duration FIRST_REPORT = Duration.ofSeconds(6);

    @Verifies("session.get-backup-data-size.second-refused")
    void aSecondScanIsRefusedAndTheFirstGoesOn(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = scanning(bench, transfer, SizeReports.ALL);
            Outcome<Void> second = client.device().promising(() -> scan(client, SizeReports.ALL));
            bench.expect(
                    second.code().equals(Optional.of(13900020)),
                    "a second scan to be refused with 13900020 in a " + transfer,
                    second);
            client.device().await(() -> isThrough(client));
            bench.expect(isThrough(client), "the first scan to come to its end", client.log());
            Outcome<Void> third = client.device().promising(() -> scan(client, SizeReports.ALL));
            bench.expect(third.succeeded(), "a scan after the first was through to be taken in a " + transfer, third);
        }
    }

    @Verifies("session.get-backup-data-size.unknown-minus-1")
    void anApplicationThatIsNotInstalledHasTheSizeMinus1(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = scanning(bench, transfer, "com.example.small", ABSENT);
            client.device().await(() -> isThrough(client));
            bench.reaches(isThrough(client), "the scan to come to its end", client.log());
            List<JsonNode> unknown = entries(client).stream()
                    .filter(entry -> entry.path("bundleName").asText().equals(ABSENT)
                            || entry.path("name").asText().equals(ABSENT))
                    .toList();
            bench.expect(
                    unknown.size() == 1
                            && unknown.get(0).path("dataSize").asLong() == -1
                            && unknown.get(0).path("incDataSize").asLong() == -1,
                    "dataSize and incDataSize of " + ABSENT + " to be -1 in a " + transfer,
                    entries(client));
        }
    }

    @Verifies("session.get-backup-data-size.resolves-first")
    void thePromiseResolvesBeforeTheFirstReport(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = scanning(bench, transfer, SizeReports.ALL);
            Duration resolved = client.device().elapsed();
            bench.expect(reports(client).isEmpty(), "no report before the promise has resolved", client.log());
            client.device().await(() -> !reports(client).isEmpty());
            bench.reaches(!reports(client).isEmpty(), "a size report", client.log());
            Duration waited = reports(client).get(0).at().minus(resolved);
            bench.expect(
                    waited.compareTo(FIRST_REPORT) <= 0,
                    "the first report within 6 s in a " + transfer,
                    waited.toMillis() + " ms");
        }
    }

    private static Client scanning(Bench bench, Transfer transfer, String... bundles) {
        Client client = transfer.open(bench, "to-measure");
        Outcome<Void> first = client.device().promising(() -> scan(client, bundles));
        bench.reaches(first.succeeded(), "getBackupDataSize to resolve", first);
        return client;
    }

    private static CompletionStage<Void> scan(Client client, String... bundles) {
        List<IncrementalBackupTime> times = Arrays.stream(bundles)
                .map(bundle -> IncrementalBackupTime.of(bundle, 0))
                .toList();
        return client.session() instanceof SessionBackup session
                ? session.getBackupDataSize(true, times)
                : ((IncrementalBackupSession) client.session()).getBackupDataSize(true, times);
    }

    private static List<Call> reports(Client client) {
        return client.log().of("onBackupSizeReport");
    }

    private static List<JsonNode> parsed(Client client) {
        return client.log().texts("onBackupSizeReport").stream()
                .flatMap(text -> AppWords.parsed(text).stream())
                .toList();
    }

    private static List<JsonNode> entries(Client client) {
        return parsed(client).stream()
                .flatMap(report -> StreamSupport.stream(report.path("scaned").spliterator(), false))
                .toList();
    }

    private static boolean isThrough(Client client) {
        return parsed(client).stream()
                .anyMatch(report -> report.path("scanning").isTextual()
                        && report.path("scanning").asText().isEmpty());
    }
}
