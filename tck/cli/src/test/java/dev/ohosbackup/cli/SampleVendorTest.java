package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command against the sample vendor's jar: exactly what it breaks is found, and told so that it can be mended. */
class SampleVendorTest {
    private static final List<String> BROKEN = SampleVendorJar.BROKEN;

    @TempDir
    private static Path directory;

    private static Path jar;
    private static Said said;
    private static RunResults run;

    @BeforeAll
    static void run() throws IOException {
        jar = SampleVendorJar.packed(directory);
        said = Said.by(
                "run",
                "--implementation",
                jar.toString(),
                "--results",
                directory.resolve("results").toString());
        run = ResultsFile.read(directory.resolve("results"));
    }

    @Test
    void exactlyTheThreeBrokenBehavioursFail() {
        assertThat(said.exitCode()).as(said.out()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(with(Verdict.FAIL)).containsExactlyElementsOf(BROKEN);
        assertThat(with(Verdict.ERROR)).isEmpty();
    }

    /** Its sessions are wrapped, so it does not claim raw calls. */
    @Test
    void whatItsBenchDoesNotOfferIsUnverifiableAndNotFailed() {
        assertThat(with(Verdict.UNVERIFIABLE))
                .contains("backup.update-timer.timeout.type", "session-backup.release.returns");
    }

    @Test
    void everyFailureSaysWhatWasExpectedWhatWasSeenAndHowToSeeItAgain() {
        for (CheckResult failed : failures()) {
            assertThat(failed.expected()).as(failed.name()).isPresent();
            assertThat(failed.seen()).as(failed.name()).isPresent();
            assertThat(failed.message()).as(failed.name()).isPresent();
            assertThat(failed.replay()).contains("--implementation " + jar, "--only ", "--seed 0");
            assertThat(directory.resolve("results").resolve(failed.journal())).isRegularFile();
        }
    }

    @Test
    void eachIsShownInTheSameShapeAndListedAtTheEnd() {
        for (String id : BROKEN) {
            int at = said.lines().indexOf("FAIL  " + id);
            assertThat(at).as(id).isPositive();
            assertThat(said.lines().subList(at + 1, said.lines().size()).stream()
                            .limit(5)
                            .map(line -> line.strip().split(" ")[0]))
                    .as(id)
                    .containsSubsequence("document", "check", "expected", "seen", "replay");
            assertThat(said.out()).contains("  " + id + "  api20:");
        }
        assertThat(said.out()).contains("sample-vendor does not conform at API level 20.", "FAIL 3");
    }

    @Test
    void theReportIsNamedLastAllTheSame() {
        assertThat(Path.of(said.lastLine())).isAbsolute().isRegularFile();
    }

    @Test
    void oneRequirementCanBeRunAlone(@TempDir Path results) throws IOException {
        Said alone = Said.by(
                "run", "--implementation", jar.toString(), "--only", BROKEN.get(0), "--results", results.toString());

        assertThat(alone.exitCode()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(ResultsFile.read(results).requirements())
                .extracting(RequirementResult::id)
                .containsExactly(BROKEN.get(0));
    }

    private static List<String> with(Verdict verdict) {
        return run.requirements().stream()
                .filter(requirement -> requirement.verdict() == verdict)
                .map(RequirementResult::id)
                .toList();
    }

    private static List<CheckResult> failures() {
        return run.requirements().stream()
                .flatMap(requirement -> requirement.checks().stream())
                .filter(check -> check.verdict() == Verdict.FAIL)
                .toList();
    }
}
