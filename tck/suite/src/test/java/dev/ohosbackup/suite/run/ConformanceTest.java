package dev.ohosbackup.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Observations;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.verdict.Finding;
import dev.ohosbackup.suite.verdict.Judge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whole runs in which every observation comes out in one way: what that means for conformance under either profile. */
class ConformanceTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final RunResults.Checks COMPLETE = new RunResults.Checks(1, 1);

    @Test
    void whoDiffersInEveryObservationConformsToTheDocumentsAndNotToOpenHarmony() {
        assertThat(exitCode(Profile.DOCUMENTS, run(Profile.DOCUMENTS, this::holds, this::differs)))
                .isZero();
        List<RequirementResult> strict = run(Profile.OPENHARMONY, this::holds, this::differs);
        assertThat(exitCode(Profile.OPENHARMONY, strict)).isEqualTo(1);
        assertThat(strict)
                .filteredOn(ConformanceTest::isObserved)
                .isNotEmpty()
                .allMatch(requirement -> requirement.verdict() == Verdict.FAIL);
    }

    @Test
    void whoIsTheSameInEveryObservationConformsUnderEitherProfile() {
        for (Profile profile : Profile.values()) {
            assertThat(exitCode(profile, run(profile, this::holds, this::holds)))
                    .as(profile.toString())
                    .isZero();
        }
    }

    @Test
    void observationsAloneMakeNobodyConform() {
        assertThat(exitCode(Profile.DOCUMENTS, run(Profile.DOCUMENTS, this::notReached, this::holds)))
                .isEqualTo(1);
    }

    @Test
    void aRunOfObservationsAloneIsGreenWhenSomethingWasSeen() {
        List<RequirementResult> seen = only(run(Profile.DOCUMENTS, this::holds, this::differs));
        List<RequirementResult> unseen = only(run(Profile.DOCUMENTS, this::holds, this::notReached));
        assertThat(exitCode(Profile.DOCUMENTS, seen)).isZero();
        assertThat(exitCode(Profile.DOCUMENTS, unseen)).isEqualTo(1);
    }

    @Test
    void aFailureOfADocumentedRequirementFailsUnderEitherProfile() {
        for (Profile profile : Profile.values()) {
            assertThat(exitCode(profile, run(profile, this::differs, this::holds)))
                    .as(profile.toString())
                    .isEqualTo(1);
        }
    }

    @Test
    void observationsAreCountedByThemselvesAndWhatWasNotReachedIsNeitherSameNorDifferent() {
        int all = (int) CATALOGUE.requirements().stream()
                .filter(requirement -> requirement.requirementClass() == RequirementClass.OBSERVED)
                .count();
        assertThat(Observations.of(run(Profile.DOCUMENTS, this::holds, this::holds)))
                .isEqualTo(new Observations(all, 0, 0));
        assertThat(Observations.of(run(Profile.DOCUMENTS, this::holds, this::differs)))
                .isEqualTo(new Observations(0, all, 0));
        assertThat(Observations.of(run(Profile.DOCUMENTS, this::holds, this::notReached)))
                .isEqualTo(new Observations(0, 0, all));
    }

    @Test
    void aRequirementIsTheSameOnlyWhereEveryCheckHasSeenIt() {
        Requirement observed = CATALOGUE.get("frame.silence-after-death");
        CheckResult same = check(holds(observed));
        CheckResult differs = check(differs(observed));
        CheckResult unseen = check(notReached(observed));
        assertThat(Observation.of(List.of(same, same))).contains(Observation.SAME);
        assertThat(Observation.of(List.of(same, unseen))).isEmpty();
        assertThat(Observation.of(List.of(same, unseen, differs))).contains(Observation.DIFFERS);
        assertThat(Observation.of(List.of())).isEmpty();
    }

    private Profile profile = Profile.DOCUMENTS;

    private Finding holds(Requirement requirement) {
        return judge().holds(requirement, Optional.empty());
    }

    private Finding differs(Requirement requirement) {
        return judge().otherwise(requirement, "one thing", "another");
    }

    private Finding notReached(Requirement requirement) {
        return Finding.without(requirement.id(), Verdict.UNVERIFIABLE, "not reached");
    }

    private Judge judge() {
        return new Judge(CATALOGUE, profile, id -> true);
    }

    /** A run with one check for each requirement, those of documents and the observations each ending in one way. */
    private List<RequirementResult> run(
            Profile under, Function<Requirement, Finding> documented, Function<Requirement, Finding> observed) {
        profile = under;
        return CATALOGUE.requirements().stream()
                .map(requirement -> result(
                        requirement,
                        check(
                                requirement.requirementClass() == RequirementClass.OBSERVED
                                        ? observed.apply(requirement)
                                        : documented.apply(requirement))))
                .toList();
    }

    private static int exitCode(Profile profile, List<RequirementResult> requirements) {
        return new Conformance(profile, COMPLETE).exitCode(requirements);
    }

    private static List<RequirementResult> only(List<RequirementResult> requirements) {
        return requirements.stream().filter(ConformanceTest::isObserved).toList();
    }

    private static boolean isObserved(RequirementResult requirement) {
        return requirement.requirementClass() == RequirementClass.OBSERVED;
    }

    private static CheckResult check(Finding finding) {
        return new CheckResult(
                "a check",
                CheckKind.JUNIT,
                finding.verdict(),
                finding.observed(),
                finding.expected(),
                finding.seen(),
                finding.reading(),
                finding.reason(),
                "run it again",
                "journal.json");
    }

    private static RequirementResult result(Requirement requirement, CheckResult check) {
        return new RequirementResult(
                requirement.id(),
                requirement.requirementClass(),
                requirement.since(),
                requirement.until(),
                requirement.document(),
                requirement.line(),
                requirement.section(),
                requirement.members(),
                requirement.title(),
                check.verdict(),
                Observation.of(List.of(check)),
                Optional.empty(),
                Optional.empty(),
                List.of(check));
    }
}
