package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a reader of the coverage page is told of a requirement or a check: the verdict, but for two that would tell too
 * little. That no test can show a requirement is no fault of the bench, and an observation is the same as OpenHarmony or
 * not, which is neither good nor bad. In the order in which they are counted.
 */
enum Outcome {
    PASS("PASS", "符合", VerdictWords.PASS.words()),
    SAME("SAME", "相同", ObservationWords.SAME.words()),
    DIFFERS("DIFFERS", "不同", ObservationWords.DIFFERS.words()),
    NOT_REACHED("NOT REACHED", "未观察到", ObservationWords.NOT_REACHED.words()),
    UNVERIFIABLE("UNVERIFIABLE", "无法验证", VerdictWords.UNVERIFIABLE.words()),
    UNTESTABLE("UNTESTABLE", "不可测试", new Words("No test can show it", "没有测试能够验证")),
    NOT_APPLICABLE("NOT APPLICABLE", "不适用", VerdictWords.NOT_APPLICABLE.words()),
    EXPECTED_FAIL("EXPECTED FAIL", "预期不符合", VerdictWords.EXPECTED_FAIL.words()),
    UNEXPECTED_PASS("UNEXPECTED PASS", "意外符合", VerdictWords.UNEXPECTED_PASS.words()),
    FAIL("FAIL", "不符合", VerdictWords.FAIL.words()),
    ERROR("ERROR", "套件错误", VerdictWords.ERROR.words());

    /**
     * How an outcome is told.
     *
     * @param label in a word or two
     * @param words in a sentence
     */
    record Told(@JsonProperty("name") Outcome outcome, Words label, Words words) {}

    private final Words label;
    private final Words words;

    Outcome(String en, String zh, Words words) {
        this.label = new Words(en, zh);
        this.words = words;
    }

    static List<Told> told() {
        return List.of(values()).stream()
                .map(outcome -> new Told(outcome, outcome.label, outcome.words))
                .toList();
    }

    static Outcome of(RequirementResult requirement, Optional<Words> untestable) {
        if (requirement.verdict() == Verdict.UNVERIFIABLE
                && requirement.checks().isEmpty()
                && untestable.isPresent()) {
            return UNTESTABLE;
        }
        return of(requirement.requirementClass(), requirement.verdict(), requirement.observed());
    }

    static Outcome of(RequirementClass requirementClass, CheckResult check) {
        return of(requirementClass, check.verdict(), check.observed());
    }

    /** What is only looked at has a verdict of its own where it is scored after all, or where nobody could look. */
    private static Outcome of(RequirementClass requirementClass, Verdict verdict, Optional<Observation> observed) {
        boolean looked = verdict == Verdict.PASS || verdict == Verdict.UNVERIFIABLE;
        return requirementClass == RequirementClass.OBSERVED && looked
                ? observed.map(Outcome::of).orElse(NOT_REACHED)
                : of(verdict);
    }

    private static Outcome of(Observation observation) {
        return switch (observation) {
            case SAME -> SAME;
            case DIFFERS -> DIFFERS;
        };
    }

    private static Outcome of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNVERIFIABLE -> UNVERIFIABLE;
            case EXPECTED_FAIL -> EXPECTED_FAIL;
            case UNEXPECTED_PASS -> UNEXPECTED_PASS;
            case FAIL -> FAIL;
            case ERROR -> ERROR;
        };
    }
}
