package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.verdict.FrameConditions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the checks of an implementation. */
public final class ConformanceRun {
    private ConformanceRun() {}

    /**
     * Runs.
     *
     * @return the results; their exit code is 0, 1 or 3
     * @throws IllegalStateException when the kit itself is incomplete
     */
    public static RunResults execute(RunPlan plan, Progress progress) {
        Instant started = plan.clock().instant();
        Catalogue catalogue = Catalogue.load();
        ImplementationInfo info = plan.implementation().info();
        List<Requirement> selected = selected(catalogue, plan);
        Set<String> applicable = selected.stream()
                .filter(requirement -> requirement.appliesAt(plan.apiLevel()))
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        CheckIndex index = CheckIndex.discover(catalogue, checked(catalogue, plan, applicable));
        if (plan.only().isEmpty()) {
            refuseSilentEngines(index);
        }
        progress.planned(index.size());
        Collector collector = new Collector(plan, info, catalogue, applicable, index, progress);
        index.launcher().execute(index.plan(), collector);
        return new Summary(plan, info, selected, collector)
                .results(started, Duration.between(started, plan.clock().instant()));
    }

    private static List<Requirement> selected(Catalogue catalogue, RunPlan plan) {
        return catalogue.requirements().stream()
                .filter(requirement -> plan.only().isEmpty() || plan.only().contains(requirement.id()))
                .toList();
    }

    /** A frame condition is observed in every check, so asking for one means running all. */
    private static Set<String> checked(Catalogue catalogue, RunPlan plan, Set<String> applicable) {
        if (FrameConditions.ids().stream().noneMatch(applicable::contains)) {
            return applicable;
        }
        return catalogue.requirements().stream()
                .filter(requirement -> requirement.appliesAt(plan.apiLevel()))
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A kind of check that was not found at all would read as green. */
    private static void refuseSilentEngines(CheckIndex index) {
        Arrays.stream(CheckKind.values())
                .filter(kind -> index.namesOf(kind).isEmpty())
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalStateException("the kit is incomplete: no check of kind " + kind + " was found");
                });
    }
}
