package dev.ohosbackup.cli;

import static dev.ohosbackup.cli.Said.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conformance statement follows from its results, and whoever changes either is found out. */
class StatementTest {
    @TempDir
    private Path directory;

    private Path run;

    @BeforeEach
    void runOnce() {
        run = directory.resolve("run");
        Said said = Said.by(
                "run", "--implementation", "reference", "--only", "backup.update-timer", "--results", run.toString());
        assertThat(said.exitCode()).isZero();
    }

    private Said verify(String... more) {
        List<String> args = new ArrayList<>(List.of("verify-statement", run.toString()));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = run.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void itFollowsFromTheResultsAlsoWhenItIsMadeAgain() {
        assertThat(verify().exitCode()).isZero();
        assertThat(Said.by("report", run.toString(), "--lang", "zh").exitCode()).isZero();
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void itSaysInBothLanguagesThatItIsNoCertification() throws IOException {
        assertThat(Files.readString(run.resolve("statement/CONFORMANCE.md")))
                .contains("This is no certification", "本声明不是认证", "Only some of the requirements were asked for");
        assertThat(Files.readString(run.resolve("statement/conformance.json")))
                .contains("\"certification\" : false", "\"status\" : \"partial\"");
        assertThat(Files.readString(run.resolve("statement/badge.svg"))).contains("asked for in part");
    }

    @Test
    void aChangedStatementIsRefused() throws IOException {
        change("statement/CONFORMANCE.md", "nothing is said about conformance", "it conforms");

        refused("seen: statement/CONFORMANCE.md", verify());
    }

    @Test
    void aChangedBadgeIsRefused() throws IOException {
        change("statement/badge.svg", "asked for in part", "conforms");

        refused("seen: statement/badge.svg", verify());
    }

    @Test
    void changedResultsAreRefused() throws IOException {
        change("results.json", "\"durationMs\" : ", "\"durationMs\" : 1");

        refused("seen: statement/CONFORMANCE.md", verify());
    }

    @Test
    void resultsThatContradictThemselvesAreRefusedAlsoWithAFittingStatement() throws IOException {
        change("results.json", "\"exitCode\" : 0", "\"exitCode\" : 1");
        Said.by("report", run.toString());

        refused("seen: exitCode, which is 1 and not 0", verify());
    }

    @Test
    void resultsOfOtherRequirementsAreRefused() throws IOException {
        change("results.json", "\"catalogue\" : \"", "\"catalogue\" : \"0");

        refused("expected results of this kit's requirements", verify());
    }

    @Test
    void aStatementAboutAnotherJarIsRefused() throws IOException {
        Path jar = SampleVendorJar.packed(Files.createDirectories(directory.resolve("vendor")));

        refused("expected a statement about", verify("--implementation", jar.toString()));
        Said.by(
                "run",
                "--implementation",
                jar.toString(),
                "--only",
                "backup.get-backup-version",
                "--results",
                run.toString());
        assertThat(verify("--implementation", jar.toString()).exitCode()).isZero();
    }
}
