package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement says of a run, and what it never says. */
class StatementFilesTest {
    @TempDir
    Path directory;

    private static RunResults with(boolean incomplete, int exitCode) {
        RunResults sample = new CatalogueRun(20).results();
        return new RunResults(
                sample.kit(),
                sample.implementation(),
                20,
                sample.profile(),
                sample.seed(),
                Instant.EPOCH,
                1,
                incomplete,
                Optional.empty(),
                Map.of(),
                sample.checks(),
                exitCode,
                sample.requirements());
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0, conforms, #2e7d32",
        "false, 1, does-not-conform, #b3261e",
        "false, 3, undecided, #555",
        "true, 0, incomplete, #555",
        "true, 3, incomplete, #555",
    })
    void onlyAWholeRunThatEndedWellIsGreen(boolean incomplete, int exitCode, String status, String colour)
            throws Exception {
        ResultsFile.write(directory, with(incomplete, exitCode));

        ConformanceStatement.write(directory);

        JsonNode statement = new ObjectMapper()
                .readTree(directory.resolve("statement/conformance.json").toFile());
        assertThat(statement.path("status").asText()).isEqualTo(status);
        assertThat(statement.path("certification").asBoolean(true)).isFalse();
        assertThat(Files.readString(directory.resolve("statement/badge.svg"))).contains(colour);
    }

    @Test
    void aRunOfSomeRequirementsIsPartial() {
        RunResults some =
                new CatalogueRun(20).only("backup.get-backup-version.shape").results();

        assertThat(Statement.of(some, Catalogue.load(), "").status()).isEqualTo(Statement.Status.PARTIAL);
    }

    @Test
    void itCountsByClassAndVerdict() throws Exception {
        RunResults run = SampleRun.results(Instant.EPOCH);
        Statement statement = Statement.of(run, Catalogue.load(), "");

        assertThat(statement.count(Verdict.FAIL)).isEqualTo(run.summary().get(Verdict.FAIL));
        assertThat(statement.failures()).contains("session-backup.append-bundles.once");
        String text = new StatementText(statement).markdown();
        assertThat(text).contains("| REQUIRED |", "## English", "## 简体中文", "Acme \\<Backup\\> & 公司");
    }

    @Test
    void nothingOfItsOwnMakesAStatementDiffer() throws Exception {
        ResultsFile.write(directory, with(false, 0));
        ConformanceStatement.write(directory);

        List<ConformanceStatement.Difference> differences = ConformanceStatement.verify(directory);

        // The sample counts no verdicts; a real run does.
        assertThat(differences)
                .extracting(ConformanceStatement.Difference::what)
                .containsExactly("summary");
    }
}
