package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.verdict.FrameConditions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Runs the checks of an implementation. */
public final class ConformanceRun {
    /** As many as the smallest machine that the kit is meant for has cores. */
    private static final int THREADS = 2;

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
        Summary summary = new Summary(plan, info, selected);
        InterimResults interim = new InterimResults(plan, summary, started);
        interim.write(Gathered.nothing());
        Set<String> applicable = selected.stream()
                .filter(requirement -> requirement.appliesAt(plan.apiLevel()))
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        CheckIndex index = CheckIndex.discover(
                catalogue, checked(catalogue, plan, applicable), Engines.parameters(plan.execution()));
        if (plan.only().isEmpty()) {
            refuseSilentEngines(index);
        }
        progress.planned(index.size());
        Collector collector = new Collector(plan, info, catalogue, applicable, index, progress, interim);
        interim.write(collector);
        execute(index, collector);
        return summary.results(
                collector, started, Duration.between(started, plan.clock().instant()));
    }

    /**
     * Executes the kinds of checks side by side. Each check has devices of its own, and nothing that is reported depends
     * on which of them came first.
     */
    private static void execute(CheckIndex index, Collector collector) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (CheckIndex.Part part : index.parts()) {
                parts.add(threads.submit(() -> part.launcher().execute(part.plan(), collector)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the kit failed while it executed checks", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while executing checks", interrupted);
        } finally {
            threads.shutdownNow();
        }
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
