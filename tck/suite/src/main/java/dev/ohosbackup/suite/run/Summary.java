package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a run's results from what its checks said. */
final class Summary {
    /** A run that is not over is never green. */
    private static final int UNDECIDED = 3;

    private final RunPlan plan;
    private final ImplementationInfo info;
    private final List<Requirement> selected;

    Summary(RunPlan plan, ImplementationInfo info, List<Requirement> selected) {
        this.plan = plan;
        this.info = info;
        this.selected = selected;
    }

    /** The results of a run that is over. */
    RunResults results(Collector collector, Instant started, Duration took) {
        collector.closeFrames();
        return results(collector, started, took, false);
    }

    /** The results of a run that goes on, and perhaps will never come to its end. */
    RunResults interim(Gathered gathered, Instant started, Duration took) {
        return results(gathered, started, took, true);
    }

    private RunResults results(Gathered gathered, Instant started, Duration took, boolean incomplete) {
        List<RequirementResult> requirements = selected.stream()
                .map(requirement -> result(requirement, gathered.results(requirement.id()), incomplete))
                .toList();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        requirements.forEach(requirement -> counts.merge(requirement.verdict(), 1, Integer::sum));
        RunResults.Checks checks = new RunResults.Checks(gathered.planned(), gathered.executed());
        return new RunResults(
                new RunResults.Kit(KitVersion.read()),
                new RunResults.Implementation(
                        info.name(), info.vendor(), info.version(), info.apiLevel(), List.copyOf(info.capabilities())),
                plan.apiLevel(),
                plan.profile(),
                plan.seed(),
                started.truncatedTo(ChronoUnit.MILLIS),
                took.toMillis(),
                incomplete,
                counts,
                checks,
                incomplete ? UNDECIDED : new Conformance(plan.profile(), checks).exitCode(requirements),
                requirements);
    }

    private RequirementResult result(Requirement requirement, List<CheckResult> checks, boolean incomplete) {
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
                verdict.orElseGet(() -> withoutChecks(requirement, incomplete)),
                Observation.of(checks),
                verdict.isPresent() ? Optional.empty() : Optional.of(reason(requirement, incomplete)),
                checks);
    }

    private Verdict withoutChecks(Requirement requirement, boolean incomplete) {
        if (!requirement.appliesAt(plan.apiLevel())) {
            return Verdict.NOT_APPLICABLE;
        }
        return incomplete || requirement.untestable().isPresent() ? Verdict.UNVERIFIABLE : Verdict.ERROR;
    }

    private String reason(Requirement requirement, boolean incomplete) {
        return switch (withoutChecks(requirement, incomplete)) {
            case NOT_APPLICABLE ->
                "holds from API " + requirement.since()
                        + requirement.until().map(last -> " to API " + last).orElse("") + ", not at API "
                        + plan.apiLevel();
            case UNVERIFIABLE ->
                requirement.untestable().map(Words::en).orElse("not reached before the run was cut short");
            default -> "the kit has no check for it";
        };
    }
}
