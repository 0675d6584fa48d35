package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Shard;
import dev.ohosbackup.suite.verdict.FrameConditions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import java.util.stream.IntStream;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;

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
        Summary summary = new Summary(Heading.of(plan, info, catalogue, started), plan.baseline(), selected);
        InterimResults interim = new InterimResults(plan, summary, started);
        interim.write(Gathered.nothing());
        CheckIndex index = planned(plan, catalogue);
        progress.planned(index.size());
        CancellationToken cancellation = CancellationToken.create();
        Collector collector = new Collector(
                plan,
                info,
                catalogue,
                applicable(selected, plan.apiLevel()),
                index,
                progress,
                interim,
                LocalDate.ofInstant(started, ZoneOffset.UTC),
                cancellation);
        interim.write(collector);
        execute(index, collector, cancellation);
        Summary.End end = cancellation.isCancellationRequested() ? Summary.End.STOPPED : Summary.End.REACHED;
        if (end == Summary.End.REACHED) {
            collector.closeFrames();
        }
        return summary.results(collector, Duration.between(started, plan.clock().instant()), end);
    }

    /** The checks that such a run would execute. */
    public static CheckIndex planned(RunPlan plan) {
        return planned(plan, Catalogue.load());
    }

    private static CheckIndex planned(RunPlan plan, Catalogue catalogue) {
        Set<String> applicable = applicable(selected(catalogue, plan), plan.apiLevel());
        CheckIndex index = CheckIndex.discover(
                catalogue, checked(catalogue, plan, applicable), Engines.parameters(plan.execution()));
        if (plan.only().isEmpty() && plan.execution().shard().isEmpty()) {
            refuseSilentEngines(index);
        }
        return index;
    }

    /**
     * Executes the kinds of checks side by side. Each check has devices of its own, and nothing that is reported depends
     * on which of them came first.
     */
    private static void execute(CheckIndex index, Collector collector, CancellationToken cancellation) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (CheckIndex.Part part : index.parts()) {
                LauncherExecutionRequest request = LauncherExecutionRequestBuilder.request(part.plan())
                        .listeners(collector)
                        .cancellationToken(cancellation)
                        .build();
                parts.add(threads.submit(() -> part.launcher().execute(request)));
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

    private static Set<String> applicable(List<Requirement> requirements, int apiLevel) {
        return requirements.stream()
                .filter(requirement -> requirement.appliesAt(apiLevel))
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The requirements whose checks are executed. A frame condition is observed in every check, so asking for one means
     * running all.
     */
    private static Set<String> checked(Catalogue catalogue, RunPlan plan, Set<String> applicable) {
        Set<String> whole = FrameConditions.ids().stream().noneMatch(applicable::contains)
                ? applicable
                : applicable(catalogue.requirements(), plan.apiLevel());
        return plan.execution().shard().map(shard -> part(shard, whole)).orElse(whole);
    }

    private static Set<String> part(Shard shard, Set<String> whole) {
        List<String> inOrder = List.copyOf(whole);
        return IntStream.range(0, inOrder.size())
                .filter(shard::holds)
                .mapToObj(inOrder::get)
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
