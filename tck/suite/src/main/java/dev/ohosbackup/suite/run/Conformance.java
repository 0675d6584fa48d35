package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.util.List;

/**
 * Whether a run found that an implementation conforms.
 *
 * @param profile what it was held against
 * @param checks  how many checks there were
 */
public record Conformance(Profile profile, RunResults.Checks checks) {
    /** Nothing is said about the implementation. */
    static final int UNDECIDED = 3;

    /** Of a run that was told to stop where something is broken: that is known of it, and nothing else. */
    int exitCodeOfPart(List<RequirementResult> requirements) {
        return has(requirements, Verdict.FAIL) && !has(requirements, Verdict.ERROR) ? 1 : UNDECIDED;
    }

    /** What a run that is over must have ended with, by what it says of its requirements. */
    public static int exitCode(RunResults results) {
        return new Conformance(results.profile(), results.checks()).exitCode(results.requirements());
    }

    /** Silence is never green: an error, a check that did not run, or a run that has shown nothing of what is scored. */
    int exitCode(List<RequirementResult> requirements) {
        if (has(requirements, Verdict.ERROR) || checks.planned() != checks.executed()) {
            return UNDECIDED;
        }
        boolean conforms = !has(requirements, Verdict.FAIL)
                && !has(requirements, Verdict.UNEXPECTED_PASS)
                && (has(deciding(requirements), Verdict.PASS) || has(deciding(requirements), Verdict.EXPECTED_FAIL));
        return conforms ? 0 : 1;
    }

    /** What is only looked at passes for conformance nowhere but in a run that was asked for nothing else. */
    private List<RequirementResult> deciding(List<RequirementResult> requirements) {
        List<RequirementResult> applicable = requirements.stream()
                .filter(requirement -> requirement.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        List<RequirementResult> scored = applicable.stream()
                .filter(requirement -> profile.scores(requirement.requirementClass()))
                .toList();
        return scored.isEmpty() ? applicable : scored;
    }

    private static boolean has(List<RequirementResult> requirements, Verdict verdict) {
        return requirements.stream().anyMatch(requirement -> requirement.verdict() == verdict);
    }
}
