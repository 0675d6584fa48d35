package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureResultsTest {
    @TempDir
    Path directory;

    @Test
    void everyCheckBecomesOneResultAndSoDoesEveryRequirementWithoutOne() throws IOException {
        List<JsonNode> results = results(SampleRun.write(directory));

        assertThat(results).hasSize(SampleRun.CHECKS + SampleRun.UNCHECKED);
        assertThat(results)
                .extracting(result -> result.get("fullName").asText())
                .doesNotHaveDuplicates();
        assertThat(results)
                .extracting(result -> label(result, "framework"))
                .contains("junit-platform", "cucumber-jvm", "vectors", "catalogue");
    }

    @Test
    void aCheckOfTwoRequirementsStandsOnceUnderTheOneItBreaksAndNamesBoth() throws IOException {
        JsonNode twice = result(SampleRun.write(directory), SampleRun.TWICE);

        assertThat(twice.get("status").asText()).isEqualTo("failed");
        assertThat(label(twice, "suite")).isEqualTo("session-backup.append-bundles.once");
        assertThat(texts(twice.get("links"), "name"))
                .containsExactly("session-backup.append-bundles.once", "session-backup.append-bundles.completes");
        assertThat(labels(twice, "tag"))
                .contains(
                        "session-backup.append-bundles.once",
                        "session-backup.append-bundles.completes",
                        "API 10",
                        "REQUIRED",
                        "junit");
    }

    @Test
    void everyVerdictHasItsStatus() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        results(SampleRun.write(directory))
                .forEach(result -> statuses.put(
                        result.get("name").asText(), result.get("status").asText()));

        assertThat(statuses)
                .containsEntry(SampleRun.TWICE, "failed")
                .containsEntry("备份一个应用", "passed")
                .containsEntry("kit went wrong", "broken")
                .containsEntry("expectedToFail", "skipped")
                .containsEntry("passedUnexpectedly", "failed")
                .containsEntry("atAnotherLevel", "skipped")
                .containsEntry("session-restore.untestable", "skipped");
    }

    @Test
    void aFailureTellsExpectedSeenDocumentLineAndReplay() throws IOException {
        String message = result(SampleRun.write(directory), SampleRun.TWICE)
                .get("statusDetails")
                .get("message")
                .asText();

        assertThat(message)
                .startsWith("FAIL · 不符合 · Does not conform")
                .contains("Expected 期望: refused with 13900001", "Seen 实际: accepted", "api20:1176", "--seed 42")
                .contains(SampleRun.HOSTILE);
    }

    @Test
    void theDescriptionIsInBothLanguagesAndHarmless() throws IOException {
        String html = result(SampleRun.write(directory), SampleRun.TWICE)
                .get("descriptionHtml")
                .asText();

        assertThat(html)
                .contains("A session accepts one append of bundles.", "一个会话只接受一次追加应用。", "&lt;script&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void everyVerdictButPassFallsIntoExactlyOneCategory() throws IOException {
        List<JsonNode> results = results(SampleRun.write(directory));
        JsonNode categories = json(directory.resolve("allure-results/categories.json"));

        for (JsonNode result : results) {
            long matching = StreamSupport.stream(categories.spliterator(), false)
                    .filter(category -> matches(category, result))
                    .count();
            assertThat(matching)
                    .as(result.get("name").asText())
                    .isEqualTo(result.get("status").asText().equals("passed") ? 0 : 1);
        }
    }

    @Test
    void theJournalIsAttachedAsPictureAndWhereACheckDidNotPassAsTextToo() throws IOException {
        RunResults run = SampleRun.write(directory);

        assertThat(texts(result(run, "备份一个应用").get("attachments"), "type")).containsExactly("image/svg+xml");

        JsonNode broken = result(run, "kit went wrong");
        assertThat(texts(broken.get("attachments"), "type")).containsExactly("image/svg+xml", "text/plain");
        Path text = directory
                .resolve("allure-results")
                .resolve(texts(broken.get("attachments"), "source").get(1));
        assertThat(Files.readString(text)).contains("onFileReady part.0.tar, fd 7", "假如设备上有两个应用");
    }

    @Test
    void twoWritesAreTheSameToTheByte() throws IOException {
        SampleRun.write(directory);
        Map<String, String> once = written();
        Files.writeString(directory.resolve("allure-results/left-over-result.json"), "{}");

        assertThat(written()).isEqualTo(once);
    }

    @Test
    void twoRunsDifferInTheirTimesOnly() throws IOException {
        SampleRun.write(directory);
        Map<String, String> once = written();
        ResultsFile.write(directory, SampleRun.results(Instant.parse("2027-05-06T07:08:09Z")));
        Map<String, String> later = written();

        assertThat(later).isNotEqualTo(once);
        assertThat(timeless(later)).isEqualTo(timeless(once));
    }

    @Test
    void theEnvironmentNamesTheImplementationAndTheSeed() throws IOException {
        results(SampleRun.write(directory));
        Properties environment = new Properties();
        try (var file = Files.newInputStream(directory.resolve("allure-results/environment.properties"))) {
            environment.load(file);
        }

        assertThat(environment)
                .containsEntry("Implementation 实现", "Acme <Backup> & 公司")
                .containsEntry("Vendor 厂商", "Acme 公司")
                .containsEntry("Capabilities 测试台能力", "ANY_WORLD, VIRTUAL_CLOCK")
                .containsEntry("Seed 种子", "42");
    }

    @Test
    void withoutResultsItSaysWhatToDo() {
        assertThatThrownBy(() -> AllureReport.write(directory, Language.ENGLISH))
                .hasMessageContaining("expected results.json in")
                .hasMessageContaining("run the kit");
    }

    private static boolean matches(JsonNode category, JsonNode result) {
        return result.has("statusDetails")
                && result.get("statusDetails").has("message")
                && category.get("matchedStatuses")
                        .get(0)
                        .asText()
                        .equals(result.get("status").asText())
                && result.get("statusDetails")
                        .get("message")
                        .asText()
                        .matches(category.get("messageRegex").asText());
    }

    private Map<String, String> written() throws IOException {
        results(ResultsFile.read(directory));
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve("allure-results"))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static Map<String, String> timeless(Map<String, String> contents) {
        Map<String, String> timeless = new TreeMap<>();
        contents.forEach(
                (name, content) -> timeless.put(name, content.replaceAll("\"(start|stop)\"\\s*:\\s*\\d+", "$1")));
        return timeless;
    }

    private JsonNode result(RunResults run, String name) throws IOException {
        return results(run).stream()
                .filter(result -> result.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> results(RunResults run) throws IOException {
        Path allureResults = Folder.emptied(directory.resolve("allure-results"));
        new AllureResults(directory, allureResults, run, Language.ENGLISH).write();
        Categories.write(allureResults);
        Environment.write(allureResults, run);
        List<JsonNode> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(allureResults)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("-result.json")).toList()) {
                results.add(json(file));
            }
        }
        return results;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private static String label(JsonNode result, String name) {
        return labels(result, name).get(0);
    }

    private static List<String> labels(JsonNode result, String name) {
        return StreamSupport.stream(result.get("labels").spliterator(), false)
                .filter(label -> label.get("name").asText().equals(name))
                .map(label -> label.get("value").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
