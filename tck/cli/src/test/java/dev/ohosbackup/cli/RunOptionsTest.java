package dev.ohosbackup.cli;

import static dev.ohosbackup.cli.Said.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of a run beside an implementation and ids. */
class RunOptionsTest {
    private static final String SHAPE = "backup.get-backup-version.shape";

    @TempDir
    private Path directory;

    private Said run(String... more) {
        return runOf("reference", more);
    }

    private Said runOf(String implementation, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "run",
                "--implementation",
                implementation,
                "--results",
                results().toString()));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    private Path results() {
        return directory.resolve("results");
    }

    private List<String> asked() throws IOException {
        return ResultsFile.read(results()).requirements().stream()
                .map(RequirementResult::id)
                .toList();
    }

    @Test
    void aSectionIsChosenByAPartOfItsNameInEitherLanguage() throws IOException {
        run("--section", "functions of", "--only", "backup.get-backup-version");
        List<String> english = asked();
        run("--section", "命名空间函数", "--only", "backup.get-backup-version");

        assertThat(asked()).isEqualTo(english).contains(SHAPE);
        refused("which is part of none. The nearest are", run("--section", "Functoins of backup"));
        refused("expected a requirement that all of", run("--section", "SessionRestore", "--only", SHAPE));
    }

    @Test
    void aDryRunListsTheChecksAndLeavesNothing() {
        Said said = run("--dry-run", "--only", SHAPE);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains(SHAPE + "  ").containsPattern("\\d+ checks would run\\.");
        assertThat(results()).doesNotExist();
    }

    @Test
    void whatHasFailedRunsAgainAlone() throws IOException {
        Path jar = SampleVendorJar.packed(Files.createDirectories(directory.resolve("vendor")));
        runOf(jar.toString(), "--only", "backup.update-timer");
        Path first = Files.move(results(), directory.resolve("first"));

        Said said = runOf(jar.toString(), "--rerun-failed", first.toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(asked()).containsExactly(SampleVendorJar.BROKEN.get(0));
        run("--only", SHAPE);
        Path well = Files.move(results(), directory.resolve("well"));
        refused("expected a requirement that does not hold in", run("--rerun-failed", well.toString()));
    }

    @Test
    void theFirstFailureIsTheLastWhenAsked() throws IOException {
        Path jar = SampleVendorJar.packed(Files.createDirectories(directory.resolve("vendor")));

        Said said = runOf(jar.toString(), "--fail-fast");

        assertThat(said.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(said.out()).contains("Stopped at the first requirement that does not hold");
        RunResults run = ResultsFile.read(results());
        assertThat(run.incomplete()).isTrue();
        assertThat(run.checks().executed()).isLessThan(run.checks().planned());
    }

    @Test
    void severalRunsHaveTheirOwnSeedsAndDirectories() throws IOException {
        Said said = run("--repeat", "2", "--seed", "5", "--only", SHAPE);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("2 runs; requirements that did not come to the same each time: 0");
        assertThat(ResultsFile.read(results().resolve("run-1")).seed()).isEqualTo(5);
        assertThat(ResultsFile.read(results().resolve("run-2")).seed()).isEqualTo(6);
    }

    @Test
    void whatCannotBeIsToldInOneLine() {
        refused("expected --threads to be 1 or more; seen: 0", run("--threads", "0"));
        refused("expected --repeat to be 1 or more; seen: -1", run("--repeat", "-1"));
        refused("expected --timeout-scale to be more than 0", run("--timeout-scale", "0"));
        refused("expected --timeout-scale to be more than 0", run("--timeout-scale", "NaN"));
    }

    @Test
    void morePatienceChangesNoVerdict() {
        assertThat(run("--timeout-scale", "2.5", "--threads", "3", "--only", SHAPE)
                        .exitCode())
                .isZero();
    }
}
