package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides over conformance, as it is chosen on the command line: shown by one observation of each kind. */
class ProfileTest {
    private static final String SAME = "session.release.second-refused";
    private static final String DIFFERENT = "session.append-bundles.infos-length-unanswered";

    @TempDir
    private Path results;

    @Test
    void byDefaultWhatOpenHarmonyDoesOtherwiseIsToldAndNotScored() throws IOException {
        Said said = run();

        assertThat(said.exitCode()).as(said.out()).isEqualTo(ExitCode.CONFORMS);
        assertThat(said.out())
                .contains("profile documents", "Observations: 1 same as OpenHarmony, 1 different, 0 not reached");
        RunResults run = ResultsFile.read(results);
        assertThat(run.profile()).isEqualTo(Profile.DOCUMENTS);
        RequirementResult different = requirement(run, DIFFERENT);
        assertThat(different.verdict()).isEqualTo(Verdict.PASS);
        assertThat(different.observed()).contains(Observation.DIFFERS);
        assertThat(requirement(run, SAME).observed()).contains(Observation.SAME);
    }

    @Test
    void theProfileOfOpenHarmonyScoresIt() throws IOException {
        Said said = run("--profile", "openharmony");

        assertThat(said.exitCode()).as(said.out()).isEqualTo(ExitCode.DOES_NOT_CONFORM);
        assertThat(said.out())
                .contains(
                        "profile openharmony",
                        "FAIL  " + DIFFERENT,
                        "Observations: 1 same as OpenHarmony, 1 different, 0 not reached");
        RunResults run = ResultsFile.read(results);
        assertThat(run.profile()).isEqualTo(Profile.OPENHARMONY);
        assertThat(requirement(run, DIFFERENT).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(requirement(run, SAME).verdict()).isEqualTo(Verdict.PASS);
        assertThat(requirement(run, SAME).checks())
                .extracting(CheckResult::replay)
                .allMatch(replay -> replay.contains(" --profile openharmony "));
    }

    @Test
    void theObservationsAreToldInChineseToo() {
        assertThat(run("--lang", "zh").out()).contains("判定标准 documents", "观察：1 项与 OpenHarmony 相同，1 项不同，0 项未观察到");
    }

    @Test
    void aRunWithoutObservationsSaysNothingOfThem() {
        Said said = Said.by(
                "run",
                "--implementation",
                "reference",
                "--only",
                "backup.update-timer.outside-refused",
                "--results",
                results.toString());

        assertThat(said.out()).doesNotContain("Observations");
    }

    @Test
    void anotherProfileIsRefusedWithThoseThereAre() {
        Said said = run("--profile", "strict");

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.err()).contains("--profile documents|openharmony", "strict");
    }

    @Test
    void theHelpNamesTheProfiles() {
        for (String language : List.of("en", "zh")) {
            assertThat(Said.by("run", "--help", "--lang", language).out())
                    .contains("--profile=documents|openharmony")
                    .contains("OpenHarmony");
        }
    }

    private Said run(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "--implementation",
                "reference",
                "--only",
                SAME,
                "--only",
                DIFFERENT,
                "--results",
                results.toString()));
        words.addAll(List.of(more));
        return Said.by(words.toArray(String[]::new));
    }

    private static RequirementResult requirement(RunResults run, String id) {
        return run.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
