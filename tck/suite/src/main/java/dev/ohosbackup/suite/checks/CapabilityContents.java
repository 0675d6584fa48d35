package dev.ohosbackup.suite.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Which applications OpenHarmony's capability files list, and whose size they measure. */
final class CapabilityContents {
    private static final String ALLOWED = "com.example.hiworld";
    private static final String PRIVATE = "com.example.private";
    private static final String SMALL = "com.example.small";
    private static final String LARGE = "com.example.large";

    @Verifies("backup.get-local-capabilities.content.not-allowed-listed")
    void anApplicationThatIsNotAllowedIsListedWithoutASize(Bench bench) {
        TestDevice device = bench.open("not-allowed");
        Map<String, JsonNode> entries =
                entries(bench, device, () -> device.backup().getLocalCapabilities());
        bench.reaches(entries.containsKey(ALLOWED), "the application that is allowed to be listed", entries.keySet());
        bench.expect(
                entries.containsKey(PRIVATE)
                        && entries.get(PRIVATE).path("spaceOccupied").asLong(-1) == 0,
                "an entry of " + PRIVATE + " with spaceOccupied 0",
                entries);
    }

    @Verifies("backup.get-local-capabilities.data-list.others-unmeasured")
    void whoIsNotInTheListIsThereWithTheSize0(Bench bench) {
        TestDevice device = bench.open("to-measure");
        Map<String, JsonNode> entries = entries(
                bench, device, () -> device.backup().getLocalCapabilities(List.of(IncrementalBackupTime.of(SMALL, 0))));
        bench.reaches(
                entries.containsKey(SMALL)
                        && entries.get(SMALL).path("spaceOccupied").asLong() > 0,
                "an entry of " + SMALL + " with its size",
                entries);
        bench.expect(
                entries.containsKey(LARGE)
                        && entries.get(LARGE).path("spaceOccupied").asLong(-1) == 0,
                "an entry of " + LARGE + " with spaceOccupied 0",
                entries);
    }

    @Verifies("session.get-local-capabilities.only-allowed")
    void theFileOfASessionLeavesOutWhoIsNotAllowed(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "not-allowed");
            Map<String, JsonNode> entries =
                    entries(bench, client.device(), () -> client.session().getLocalCapabilities());
            bench.reaches(
                    entries.containsKey(ALLOWED), "the application that is allowed to be listed", entries.keySet());
            bench.expect(
                    !entries.containsKey(PRIVATE), "no entry of " + PRIVATE + " in a " + transfer, entries.keySet());
        }
    }

    private static Map<String, JsonNode> entries(
            Bench bench, TestDevice device, Supplier<CompletionStage<FileData>> call) {
        Outcome<FileData> answer = device.promising(call);
        bench.reaches(answer.value().isPresent(), "getLocalCapabilities to hand out a file", answer);
        int fd = answer.value().orElseThrow().fd();
        String text = new String(device.files().read(fd), StandardCharsets.UTF_8);
        device.files().close(fd);
        Map<String, JsonNode> entries = new TreeMap<>();
        AppWords.parsed(text)
                .ifPresent(file -> file.path("bundleInfos")
                        .forEach(entry -> entries.put(entry.path("name").asText(), entry)));
        return entries;
    }
}
