package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.fault.Fault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code CONTRIBUTING.md} shows works as it stands there: somebody who adds its requirement, its vectors, its
 * scenarios and its world, and writes no Java, gets checks that run.
 */
class GuideTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final String REQUIREMENT = "backup.update-timer.five-hours-refused";

    @TempDir
    private Path added;

    private static List<String> snippets(String heading, String language) throws IOException {
        String guide = Files.readString(Path.of("../../CONTRIBUTING.md"));
        String section = guide.split("\n## " + heading + "\n")[1].split("\n## ")[0];
        List<String> found = SNIPPET.matcher(section)
                .results()
                .filter(snippet -> snippet.group(1).equals(language))
                .map(snippet -> snippet.group(2))
                .toList();
        assertThat(found).as("snippets of " + heading).isNotEmpty();
        return found;
    }

    private void add(String path, String content) throws IOException {
        Path file = added.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void itsRequirementVectorsAndScenariosAreChecksThatTheReferencePasses() throws Exception {
        add(
                "fixtures/requirements/guide.json",
                section(snippets("A requirement", "json").get(0)));
        List<String> vectors = snippets("A vector", "json");
        add("fixtures/vectors/guide.json", vectors.get(0));
        ObjectNode raw = JSON.createObjectNode().put("about", "A line of the guide.");
        ObjectNode line = (ObjectNode) JSON.readTree(vectors.get(1));
        raw.putArray("vectors")
                .add(line.put("id", "of the guide: " + line.path("id").asText()));
        add("fixtures/vectors/guide-raw.json", raw.toString());
        List<String> scenarios = snippets("A scenario", "gherkin");
        add("features/guide/guide.feature", scenarios.get(0));
        add("features/guide/guide.zh-CN.feature", scenarios.get(1));
        add("fixtures/worlds/one-note.json", snippets("A world", "json").get(0));

        JsonNode results = run(REQUIREMENT, "backup.update-timer.timeout.type");

        JsonNode own = requirement(results, REQUIREMENT);
        assertThat(own.path("verdict").asText()).isEqualTo("PASS");
        assertThat(own.path("checks"))
                .extracting(check -> check.path("kind").asText())
                .containsExactlyInAnyOrder("vector", "scenario", "scenario");
        assertThat(own.path("title").path("zh").asText()).contains("五小时");
        JsonNode rawLine = requirement(results, "backup.update-timer.timeout.type");
        assertThat(rawLine.path("checks"))
                .extracting(check -> check.path("name").asText())
                .anyMatch(name -> name.startsWith("of the guide"));
        assertThat(rawLine.path("verdict").asText()).isEqualTo("PASS");
    }

    @Test
    void aRequirementAVectorAndAScenarioTakeUnderTenLinesEach() throws Exception {
        List<String> shown = Stream.of(
                        snippets("A requirement", "json"),
                        snippets("A vector", "json"),
                        snippets("A scenario", "gherkin"))
                .flatMap(List::stream)
                .toList();
        assertThat(shown).allSatisfy(snippet -> assertThat(snippet.lines()).hasSizeLessThan(10));
    }

    @Test
    void itsFaultIsOne() throws Exception {
        Map<String, Object> fields =
                JSON.readValue(snippets("A fault", "json").get(0), new TypeReference<Map<String, Object>>() {});
        assertThat(Fault.of(fields).fields()).containsEntry("error", "ENOSPC");
    }

    @Test
    void itsCheckInJavaIsOneOfTheSuite() throws Exception {
        String shown = words(snippets("A check in Java", "java").get(0));
        try (Stream<Path> checks = Files.list(Path.of("../suite/src/main/java/dev/ohosbackup/suite/checks"))) {
            List<String> sources = checks.map(GuideTest::source).toList();
            assertThat(sources).anyMatch(source -> words(source).contains(shown));
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String section(String requirement) throws IOException {
        ObjectNode file = JSON.createObjectNode();
        file.putObject("section").put("en", "Guide").put("zh", "指南");
        file.putArray("requirements").add(JSON.readTree(requirement));
        return file.toString();
    }

    private static JsonNode requirement(JsonNode results, String id) {
        return StreamSupport.stream(results.path("requirements").spliterator(), false)
                .filter(requirement -> requirement.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the kit in a process of its own, with what was added on its class path. */
    private JsonNode run(String... only) throws IOException, InterruptedException {
        Path said = added.resolve("said.txt");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        added + File.pathSeparator + System.getProperty("java.class.path"),
                                        Tck.class.getName(),
                                        "run",
                                        "--implementation=reference",
                                        "--results=" + added.resolve("results"),
                                        "--only"),
                                Stream.of(only))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return JSON.readTree(added.resolve("results/results.json").toFile());
    }
}
