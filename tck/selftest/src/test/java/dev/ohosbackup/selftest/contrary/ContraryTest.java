package dev.ohosbackup.selftest.contrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import dev.ohosbackup.suite.verdict.FrameConditions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One that keeps to the documents and is unlike OpenHarmony in everything else that can be put otherwise from outside. */
class ContraryTest {
    /** What it never answers. */
    private static final String HANGS = "session.clean-bundle-temp-dir.after-release";

    private static RunResults documents;
    private static RunResults openHarmony;

    @BeforeAll
    static void run() {
        documents = run(Profile.DOCUMENTS, Set.of());
        // Frame conditions are left out, since they would run every check once more.
        openHarmony = run(
                Profile.OPENHARMONY,
                documents.requirements().stream()
                        .filter(requirement -> requirement.requirementClass() == RequirementClass.OBSERVED)
                        .map(RequirementResult::id)
                        .filter(id -> !FrameConditions.ids().contains(id))
                        .collect(Collectors.toSet()));
    }

    @Test
    void itConformsToTheDocuments() {
        assertThat(with(documents, Verdict.FAIL)).isEmpty();
        assertThat(with(documents, Verdict.ERROR)).isEmpty();
        assertThat(documents.exitCode()).isZero();
    }

    @Test
    void itsDifferencesAreToldWithWhatWasSeen() {
        assertThat(differing()).hasSizeGreaterThan(40);
        for (RequirementResult requirement : documents.requirements()) {
            for (CheckResult check : requirement.checks()) {
                boolean differs = check.observed().equals(Optional.of(Observation.DIFFERS));
                assertThat(!differs
                                || check.expected().isPresent() && check.seen().isPresent())
                        .as(check.name())
                        .isTrue();
            }
        }
    }

    @Test
    void whatItNeverAnswersIsNeitherTheSameNorDifferent() {
        RequirementResult hanging = requirement(documents, HANGS);
        assertThat(hanging.observed()).isEmpty();
        assertThat(hanging.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        assertThat(hanging.checks())
                .isNotEmpty()
                .allMatch(check -> check.observed().isEmpty())
                .extracting(CheckResult::message)
                .allSatisfy(message -> assertThat(message.orElseThrow()).contains("not reached", "no answer within"));
    }

    @Test
    void underTheProfileOfOpenHarmonyItFailsInItsDifferences() {
        assertThat(openHarmony.exitCode()).isEqualTo(1);
        assertThat(with(openHarmony, Verdict.FAIL)).isEqualTo(differing());
    }

    @Test
    void whatItNeverAnswersDoesNotFailUnderThatProfileEither() {
        assertThat(requirement(openHarmony, HANGS).verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        assertThat(requirement(openHarmony, HANGS).observed()).isEmpty();
    }

    @Test
    void theProfileStandsInTheResultsAndInEveryReplayLine() {
        assertThat(openHarmony.profile()).isEqualTo(Profile.OPENHARMONY);
        assertThat(openHarmony.requirements().stream()
                        .flatMap(requirement -> requirement.checks().stream())
                        .map(CheckResult::replay)
                        .filter(replay -> !replay.contains(" --profile openharmony ")))
                .isEmpty();
    }

    private static List<String> differing() {
        return documents.requirements().stream()
                .filter(requirement -> requirement.observed().equals(Optional.of(Observation.DIFFERS)))
                .map(RequirementResult::id)
                .toList();
    }

    private static RunResults run(Profile profile, Set<String> only) {
        return ConformanceRun.execute(
                new RunPlan(new Contrary(), "run", 20, 0, only, Optional.empty(), Clock.systemUTC())
                        .heldAgainst(profile),
                Progress.silent());
    }

    private static RequirementResult requirement(RunResults run, String id) {
        return run.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> with(RunResults run, Verdict verdict) {
        return run.requirements().stream()
                .filter(requirement -> requirement.verdict() == verdict)
                .map(RequirementResult::id)
                .toList();
    }
}
