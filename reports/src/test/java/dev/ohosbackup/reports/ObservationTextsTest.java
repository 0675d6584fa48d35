package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the report tells of an observation beside its verdict. */
class ObservationTextsTest {
    @Test
    void anObservationThatDiffersSaysWhatOpenHarmonyDoesAndWhatWasSeen() {
        assertThat(description(RequirementClass.OBSERVED, Verdict.PASS, Optional.of(Observation.DIFFERS)))
                .contains(
                        "Observation 观察: 与 OpenHarmony 不同 · differs from OpenHarmony",
                        "In OpenHarmony 在 OpenHarmony 上: one thing",
                        "Seen 实际: another",
                        "仅观察，不计分 · Looked at, not scored");
    }

    @Test
    void anObservationThatFailsIsScored() {
        assertThat(description(RequirementClass.OBSERVED, Verdict.FAIL, Optional.of(Observation.DIFFERS)))
                .contains("不符合 · Does not conform")
                .doesNotContain("not scored");
    }

    @Test
    void anObservationThatIsTheSameSaysSo() {
        assertThat(description(RequirementClass.OBSERVED, Verdict.PASS, Optional.of(Observation.SAME)))
                .contains("Observation 观察: 与 OpenHarmony 相同 · same as OpenHarmony");
    }

    @Test
    void anObservationThatWasNotReachedIsNeither() {
        assertThat(description(RequirementClass.OBSERVED, Verdict.UNVERIFIABLE, Optional.empty()))
                .contains("Observation 观察: 未观察到 · not reached")
                .doesNotContain("same as", "differs from");
    }

    @Test
    void whatADocumentSaysIsNoObservation() {
        assertThat(description(RequirementClass.REQUIRED, Verdict.FAIL, Optional.empty()))
                .contains("Expected 期望: one thing")
                .doesNotContain("Observation", "In OpenHarmony");
    }

    private static String description(
            RequirementClass requirementClass, Verdict verdict, Optional<Observation> observed) {
        CheckResult result = new CheckResult(
                "a check",
                CheckKind.JUNIT,
                verdict,
                observed,
                Optional.of("one thing"),
                Optional.of("another"),
                Optional.empty(),
                Optional.empty(),
                "run it again",
                "");
        RequirementResult requirement = new RequirementResult(
                "session.release.second-refused",
                requirementClass,
                12,
                Optional.empty(),
                "api20",
                1415,
                new Words("Sessions", "会话"),
                List.of("SessionBackup.release"),
                new Words("One sentence.", "一句话。"),
                verdict,
                observed,
                Optional.empty(),
                Optional.empty(),
                List.of(result));
        return Description.of(new Check(CheckKind.JUNIT, "a check", List.of(new Check.Finding(requirement, result))));
    }
}
