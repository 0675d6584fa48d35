package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a run that is over: reported again, and compared with another one. */
class RecordedRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Path run;

    @BeforeEach
    void runOnce() {
        run = directory.resolve("run");
        Said said = Said.by(
                "run",
                "--implementation",
                "reference",
                "--only",
                "backup.get-backup-version",
                "--results",
                run.toString());
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void theReportsAreMadeAgain() throws IOException {
        Path report = run.resolve("report").resolve("index.html");
        Files.delete(report);
        Files.delete(run.resolve("report").resolve("coverage.html"));

        Said said = Said.by("report", run.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(said.lastLine()).isEqualTo(report.toString());
        assertThat(report).isNotEmptyFile();
        assertThat(run.resolve("report").resolve("coverage.html")).isNotEmptyFile();
    }

    @Test
    void theSameRunTwiceIsNoDifference() {
        Said said = Said.by("diff", run.toString(), run.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("Regressed: 0", "Fixed: 0", "New: 0", "Gone: 0");
    }

    @Test
    void everyKindOfDifferenceIsToldApart() throws IOException {
        Path before = changed("before", "FAIL", "PASS", "PASS", "");
        Path after = changed("after", "PASS", "FAIL", "UNVERIFIABLE", "backup.new");

        Said worse = Said.by("diff", before.toString(), after.toString());
        Said better = Said.by("diff", after.toString(), before.toString());

        assertThat(worse.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(worse.out())
                .contains("Regressed: 1", "PASS → FAIL", "Fixed: 1", "FAIL → PASS")
                .contains("New: 1", "backup.new  – → PASS", "Gone: 0", "Otherwise changed: 1", "PASS → UNVERIFIABLE");
        assertThat(better.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(better.out()).contains("Gone: 1", "backup.new  PASS → –", "New: 0");
    }

    @Test
    void theDifferenceIsThereForProgramsToo() throws IOException {
        Path after = changed("after", "FAIL", "PASS", "PASS", "");

        JsonNode difference = JSON.readTree(Said.by("diff", "--format", "json", run.toString(), after.toString())
                .out());

        assertThat(difference.path("before").path("implementation").asText()).isEqualTo("reference");
        assertThat(difference.path("changes").findValuesAsText("change")).containsOnlyOnce("REGRESSED");
    }

    @Test
    void aDirectoryWithoutARunIsToldInOneLine() {
        refused("expected results.json of a run in", "report", directory.toString());
        refused("expected results.json of a run in", "diff", directory.toString(), run.toString());
    }

    @Test
    void resultsThatAreNoneAreToldInOneLine() throws IOException {
        Files.writeString(run.resolve("results.json"), "{\"kit\":");

        refused("to hold results that this kit can read", "report", run.toString());
    }

    /** The run with other verdicts of its first requirements, and perhaps one more. */
    private Path changed(String name, String first, String second, String third, String added) throws IOException {
        ObjectNode results =
                (ObjectNode) JSON.readTree(run.resolve("results.json").toFile());
        ArrayNode requirements = results.withArray("requirements");
        assertThat(requirements.size()).isGreaterThanOrEqualTo(3);
        ((ObjectNode) requirements.get(0)).put("verdict", first);
        ((ObjectNode) requirements.get(1)).put("verdict", second);
        ((ObjectNode) requirements.get(2)).put("verdict", third);
        if (!added.isEmpty()) {
            requirements.add(((ObjectNode) requirements.get(0).deepCopy()).put("id", added));
        }
        Path changed = Files.createDirectory(directory.resolve(name));
        JSON.writeValue(changed.resolve("results.json").toFile(), results);
        return changed;
    }

    private static void refused(String words, String... args) {
        Said said = Said.by(args);

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.err().lines()).singleElement().asString().contains(words);
    }
}
