package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.Baseline;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Makes a run's results from what its checks said.
 *
 * @param heading  what is said before the requirements
 * @param baseline which failures are known
 * @param selected the requirements that were asked for, in the order of the catalogue
 */
record Summary(Heading heading, Baseline baseline, List<Requirement> selected) {
    private static final String NOT_HERE = "belongs to another shard of the run";

    /** How far a run has come. */
    enum End {
        /** Every check that was planned has been executed. */
        REACHED,
        /** It was told to stop at the first thing that is broken, and has. */
        STOPPED,
        /** It goes on, and perhaps will never come to its end. */
        AHEAD
    }

    RunResults results(Gathered gathered, Duration took, End end) {
        List<RequirementResult> requirements = selected.stream()
                .map(requirement -> result(requirement, gathered.results(requirement.id()), end))
                .toList();
        RunResults.Checks checks = new RunResults.Checks(gathered.planned(), gathered.executed());
        return new RunResults(
                heading.kit(),
                heading.implementation(),
                heading.apiLevel(),
                heading.profile(),
                heading.seed(),
                heading.started().truncatedTo(ChronoUnit.MILLIS),
                took.toMillis(),
                end != End.REACHED,
                heading.shard(),
                RunResults.count(requirements),
                checks,
                exitCode(requirements, checks, end),
                requirements);
    }

    /** A run that is not over is never green. */
    private int exitCode(List<RequirementResult> requirements, RunResults.Checks checks, End end) {
        Conformance conformance = new Conformance(heading.profile(), checks);
        return switch (end) {
            case REACHED -> conformance.exitCode(requirements);
            case STOPPED -> conformance.exitCodeOfPart(requirements);
            case AHEAD -> Conformance.UNDECIDED;
        };
    }

    private RequirementResult result(Requirement requirement, List<CheckResult> found, End end) {
        List<CheckResult> checks = isWhole(end) ? baseline.unexpected(requirement.id(), found) : found;
        Optional<Verdict> verdict = Verdict.of(checks);
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
                verdict.orElseGet(() -> withoutChecks(requirement, end)),
                Observation.of(checks),
                baseline.of(requirement.id()),
                verdict.isPresent() ? Optional.empty() : Optional.of(reason(requirement, end)),
                checks);
    }

    private Verdict withoutChecks(Requirement requirement, End end) {
        if (!requirement.appliesAt(heading.apiLevel())) {
            return Verdict.NOT_APPLICABLE;
        }
        return !isWhole(end) || requirement.untestable().isPresent() ? Verdict.UNVERIFIABLE : Verdict.ERROR;
    }

    /** Whether these are all results that there will be. */
    private boolean isWhole(End end) {
        return end == End.REACHED && heading.shard().isEmpty();
    }

    private String reason(Requirement requirement, End end) {
        return switch (withoutChecks(requirement, end)) {
            case NOT_APPLICABLE ->
                "holds from API " + requirement.since()
                        + requirement.until().map(last -> " to API " + last).orElse("") + ", not at API "
                        + heading.apiLevel();
            case UNVERIFIABLE ->
                requirement
                        .untestable()
                        .map(Words::en)
                        .orElse(end == End.REACHED ? NOT_HERE : "not reached before the run was cut short");
            default -> "the kit has no check for it";
        };
    }
}
