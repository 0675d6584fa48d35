package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Requirement;
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
    private final RunPlan plan;
    private final ImplementationInfo info;
    private final List<Requirement> selected;
    private final Collector collector;

    Summary(RunPlan plan, ImplementationInfo info, List<Requirement> selected, Collector collector) {
        this.plan = plan;
        this.info = info;
        this.selected = selected;
        this.collector = collector;
    }

    RunResults results(Instant started, Duration took) {
        collector.closeFrames();
        List<RequirementResult> requirements =
                selected.stream().map(this::result).toList();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        requirements.forEach(requirement -> counts.merge(requirement.verdict(), 1, Integer::sum));
        RunResults.Checks checks = new RunResults.Checks(collector.planned(), collector.executed());
        return new RunResults(
                new RunResults.Kit(KitVersion.read()),
                new RunResults.Implementation(
                        info.name(), info.vendor(), info.version(), info.apiLevel(), List.copyOf(info.capabilities())),
                plan.apiLevel(),
                plan.profile(),
                plan.seed(),
                started.truncatedTo(ChronoUnit.MILLIS),
                took.toMillis(),
                counts,
                checks,
                new Conformance(plan.profile(), checks).exitCode(requirements),
                requirements);
    }

    private RequirementResult result(Requirement requirement) {
        List<CheckResult> checks = collector.results(requirement.id());
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
                verdict.orElseGet(() -> withoutChecks(requirement)),
                Observation.of(checks),
                verdict.isPresent() ? Optional.empty() : Optional.of(reason(requirement)),
                checks);
    }

    private Verdict withoutChecks(Requirement requirement) {
        if (!requirement.appliesAt(plan.apiLevel())) {
            return Verdict.NOT_APPLICABLE;
        }
        return requirement.untestable().isPresent() ? Verdict.UNVERIFIABLE : Verdict.ERROR;
    }

    private String reason(Requirement requirement) {
        return switch (withoutChecks(requirement)) {
            case NOT_APPLICABLE ->
                "holds from API " + requirement.since()
                        + requirement.until().map(last -> " to API " + last).orElse("") + ", not at API "
                        + plan.apiLevel();
            case UNVERIFIABLE -> requirement.untestable().orElseThrow().en();
            default -> "the kit has no check for it";
        };
    }
}
