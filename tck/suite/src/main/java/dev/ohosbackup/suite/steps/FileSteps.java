package dev.ohosbackup.suite.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.bench.Archive;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of files and of their sizes. */
public final class FileSteps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "onBackupSizeReport";
    private static final Map<String, String> COLUMNS =
            Map.of("bundle", "bundle", "应用", "bundle", "dataSize", "dataSize", "incDataSize", "incDataSize");

    private final Scene scene;

    public FileSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("the files of {bundles} are byte for byte those of the archive")
    @Then("{bundles} 的文件与备份中的逐字节相同")
    public void sameAsArchive(List<String> bundles) {
        scene.settle();
        for (String bundle : bundles) {
            Map<String, String> wanted = scene.saved().contents().get(bundle);
            Map<String, String> found = scene.device().sandbox().contents(bundle);
            scene.bench()
                    .expect(
                            found.equals(wanted),
                            "the files of " + bundle + " as they were backed up",
                            differences(wanted, found));
        }
    }

    @Then("the files handed over for {bundle} hold {amount}")
    @Then("为 {bundle} 交付的文件共{amount}")
    public void handedOver(String bundle, Amount amount) {
        scene.settle();
        scene.client().awaitEnd(bundle);
        List<Archive.Kept> files = scene.received().files(bundle);
        long bytes = files.stream().mapToLong(file -> file.content().length).sum();
        scene.bench()
                .expect(
                        !files.isEmpty() && amount.allows(bytes),
                        "files of " + bundle + " that hold " + amount,
                        files.size() + " files that hold " + bytes + " bytes");
    }

    @Then("the size reports list these bundles:")
    @Then("大小报告列出以下应用：")
    public void sizeReports(DataTable table) {
        scene.settle();
        List<Map<String, String>> rows = AppendTable.rows(table, COLUMNS);
        scene.device().await(() -> entries().size() >= rows.size());
        scene.device().pass(Duration.ofSeconds(10));
        List<JsonNode> entries = entries();
        for (Map<String, String> row : rows) {
            List<JsonNode> about = entries.stream()
                    .filter(entry -> nameIn(entry).equals(row.get("bundle")))
                    .toList();
            scene.bench()
                    .expect(
                            about.size() == 1 && agrees(about.get(0), row),
                            "one entry " + row + " over all size reports",
                            entries);
        }
        scene.bench().expect(entries.size() == rows.size(), "size reports about " + rows.size() + " bundles", entries);
    }

    /** What has been reported of each bundle, over all reports so far. */
    private List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        for (String report : scene.log().texts(REPORT)) {
            try {
                JSON.readTree(report).path("scaned").forEach(entries::add);
            } catch (JsonProcessingException broken) {
                scene.bench().expect(false, "size reports in JSON", report);
            }
        }
        return entries;
    }

    /** The documents use both names (R10). */
    private static String nameIn(JsonNode entry) {
        return entry.path("bundleName").asText(entry.path("name").asText());
    }

    private static boolean agrees(JsonNode entry, Map<String, String> row) {
        return row.keySet().stream()
                .filter(column -> !column.equals("bundle"))
                .allMatch(column -> entry.path(column).isIntegralNumber()
                        && entry.path(column).asText().equals(row.get(column)));
    }

    private static Map<String, String> differences(Map<String, String> wanted, Map<String, String> found) {
        Map<String, String> differences = new TreeMap<>();
        wanted.forEach((path, digest) -> {
            if (!digest.equals(found.get(path))) {
                differences.put(path, found.containsKey(path) ? "other bytes" : "missing");
            }
        });
        found.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> differences.put(path, "not in the backup"));
        return differences;
    }
}
