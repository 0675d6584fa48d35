package dev.ohosbackup.suite.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** One size scan and all its reports, until long after the last: what the checks of both session classes ask of it. */
final class SizeReports {
    /** Between the old and the new files of the world. */
    static final Instant CUT = Instant.parse("2024-06-01T00:00:00Z");

    static final String[] ALL = {
        "com.example.small", "com.example.medium", "com.example.large", "com.example.empty",
    };

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    /** The session's getBackupDataSize, whichever class it is of. */
    @FunctionalInterface
    interface Scan {
        CompletionStage<Void> start(Client client, boolean precise, List<IncrementalBackupTime> bundles);
    }

    private final Bench bench;
    private final TestDevice device;
    private final List<SessionLog.Call> calls;
    private final List<JsonNode> reports;
    private final Duration asked;
    private final List<String> bundles;

    /**
     * Scans.
     *
     * @param since when the bundles were last backed up; empty for a full backup
     */
    SizeReports(
            Bench bench, Transfer transfer, Scan scan, boolean precise, Optional<Instant> since, String... bundles) {
        this(bench, transfer, scan, precise, since, Optional.empty(), bundles);
    }

    /**
     * Scans while something goes wrong.
     *
     * @param since when the bundles were last backed up; empty for a full backup
     * @param fault what goes wrong; empty for nothing
     */
    SizeReports(
            Bench bench,
            Transfer transfer,
            Scan scan,
            boolean precise,
            Optional<Instant> since,
            Optional<Fault> fault,
            String... bundles) {
        this.bench = bench;
        this.bundles = List.of(bundles);
        Client client = transfer.open(bench, "to-measure");
        device = client.device();
        fault.ifPresent(device::inject);
        List<IncrementalBackupTime> times = Arrays.stream(bundles)
                .map(bundle -> IncrementalBackupTime.of(
                        bundle, since.map(Instant::getEpochSecond).orElse(0L)))
                .toList();
        Outcome<Void> started = device.promising(() -> scan.start(client, precise, times));
        bench.expect(started.succeeded(), "getBackupDataSize to resolve", started);
        asked = bench.entries().get(bench.entries().size() - 1).at();
        device.await(() -> reports(client).stream().anyMatch(SizeReports::isLast));
        device.pass(EVERY.multipliedBy(3));
        calls = client.log().of("onBackupSizeReport");
        reports = reports(client);
        bench.given(
                sibling("last-scanning-empty"),
                reports.stream().anyMatch(SizeReports::isLast),
                "size reports, the last of them with an empty scanning",
                client.log().texts("onBackupSizeReport"));
    }

    void expectEachBundleOnce() {
        givenKeys();
        List<String> seen = new ArrayList<>();
        entries().forEach(entry -> seen.add(name(entry)));
        bench.expect(
                seen.stream().sorted().toList().equals(bundles.stream().sorted().toList()),
                "each of " + bundles + " once over all reports",
                reports);
    }

    void expectOnlyTheLastToSayThatNothingIsScanned() {
        JsonNode last = reports.get(reports.size() - 1);
        bench.expect(
                isLast(last) && reports.stream().filter(SizeReports::isLast).count() == 1,
                "scanning to be empty in the last report and in no other",
                reports);
    }

    void expectNoLongSilence() {
        Duration before = asked;
        for (SessionLog.Call call : calls) {
            bench.expect(
                    call.at().minus(before).compareTo(EVERY.plus(TOLERANCE)) <= 0,
                    "no more than 5 s between reports",
                    "nothing from " + before.toMillis() + " ms to " + call.at().toMillis() + " ms");
            before = call.at();
        }
    }

    void expectNoIncrements() {
        givenKeys();
        bench.expect(
                entries().stream().allMatch(entry -> entry.path("incDataSize").asLong(0) == -1),
                "incDataSize to be -1 everywhere",
                reports);
    }

    void expectExactSizes() {
        expectNumbers("dataSize", Instant.EPOCH);
    }

    void expectIncrementsSince(Instant time) {
        expectNumbers("incDataSize", time);
    }

    void expectTypes() {
        givenKeys();
        bench.expect(
                entries().stream()
                        .allMatch(entry -> entry.path("dataSize").isIntegralNumber()
                                && entry.path("incDataSize").isIntegralNumber()),
                "the numbers dataSize and incDataSize in every entry of scaned",
                reports);
    }

    void expectOneKeyForNames() {
        givenKeys();
        for (String key : List.of("name", "bundleName")) {
            String other = key.equals("name") ? "bundleName" : "name";
            if (entries().stream().allMatch(entry -> entry.path(key).isTextual() && !entry.has(other))) {
                bench.reading(key);
                return;
            }
        }
        bench.expect(false, "every entry of scaned to name its bundle by name, or every one by bundleName", reports);
    }

    /** What lies in the sandbox is all that these applications back up. */
    private void expectNumbers(String key, Instant modifiedAfter) {
        givenKeys();
        Map<String, Long> expected = new TreeMap<>();
        for (String bundle : bundles) {
            expected.put(
                    bundle,
                    device.sandbox().own(bundle).stream()
                            .filter(entry ->
                                    !entry.directory() && entry.modified().isAfter(modifiedAfter))
                            .mapToLong(SandboxEntry::size)
                            .sum());
        }
        Map<String, Long> seen = new TreeMap<>();
        entries().forEach(entry -> seen.put(name(entry), entry.path(key).asLong(Long.MIN_VALUE)));
        bench.expect(seen.equals(expected), key + " to be " + expected + " bytes", seen);
    }

    private void givenKeys() {
        bench.given(
                sibling("json-keys"),
                reports.size() == calls.size()
                        && reports.stream()
                                .allMatch(report -> report.isObject()
                                        && report.path("scaned").isArray()
                                        && report.path("scanning").isTextual()),
                "JSON objects with the array scaned and the string scanning",
                calls.stream().flatMap(call -> call.callback().text().stream()).toList());
        bench.given(sibling("json-keys"), !entries().isEmpty(), "bundles in scaned", reports);
    }

    /** Another requirement of the same member. */
    private String sibling(String name) {
        String id = bench.requirement().id();
        return id.substring(0, id.lastIndexOf('.') + 1) + name;
    }

    private List<JsonNode> entries() {
        return reports.stream()
                .flatMap(report -> StreamSupport.stream(report.path("scaned").spliterator(), false))
                .toList();
    }

    private static String name(JsonNode entry) {
        return entry.has("bundleName")
                ? entry.path("bundleName").asText()
                : entry.path("name").asText();
    }

    private static boolean isLast(JsonNode report) {
        return report.path("scanning").isTextual()
                && report.path("scanning").asText().isEmpty();
    }

    private static List<JsonNode> reports(Client client) {
        return client.log().texts("onBackupSizeReport").stream()
                .flatMap(text -> AppWords.parsed(text).stream())
                .toList();
    }
}
