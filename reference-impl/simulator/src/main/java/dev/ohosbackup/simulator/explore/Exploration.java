package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.journal.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Looks for a run in which something happens that must not: for each seed a schedule of faults, kills and calls is drawn
 * and played, and what must hold is checked. The first schedule that breaks a rule is made as small as it gets. A client
 * whose program did not get everything done starts again when nothing goes wrong any more, and must succeed then.
 *
 * <p>It has no threads of its own. Devices share nothing, so {@link #replay} may be called by several threads at once.
 *
 * <pre>{@code
 * Optional<Run> broken = Exploration.of(new Simulator(), spec).seeds(0, 10_000).explore(seed -> BackupRoundTrip.full(spec));
 * broken.ifPresent(System.out::println);   // what is wrong, and the line that plays it again
 * }</pre>
 */
public final class Exploration {
    private static final long MOST_STEPS = 50_000;

    private final Simulator simulator;
    private final DeviceSpec spec;
    private final Invariants invariants;
    private final long from;
    private final long to;

    private Exploration(Simulator simulator, DeviceSpec spec, Invariants invariants, long from, long to) {
        this.simulator = simulator;
        this.spec = spec;
        this.invariants = invariants;
        this.from = from;
        this.to = to;
    }

    /** On devices that this simulator opens with this specification; its seed is replaced by each run's. */
    public static Exploration of(Simulator simulator, DeviceSpec spec) {
        return new Exploration(simulator, spec, Invariants.of(spec), 0, 1000);
    }

    /** Of these seeds; a thousand from 0 unless told. The last is not among them. */
    public Exploration seeds(long first, long behindLast) {
        return new Exploration(simulator, spec, invariants, first, behindLast);
    }

    /**
     * Stops at the first run that breaks a rule.
     *
     * @param scenario makes the client's program for a seed
     * @return that run, after its schedule was made as small as it gets; empty when every run is as it should be
     */
    public Optional<Run> explore(LongFunction<? extends Scenario> scenario) {
        Drawing drawing = drawing(scenario);
        for (long seed = from; seed < to; seed++) {
            Run run = replay(drawing.schedule(seed), scenario);
            if (run.isBroken()) {
                return Optional.of(shrink(run, scenario));
            }
        }
        return Optional.empty();
    }

    /** Every run that breaks a rule, as drawn. */
    public List<Run> collect(LongFunction<? extends Scenario> scenario) {
        Drawing drawing = drawing(scenario);
        List<Run> broken = new ArrayList<>();
        for (long seed = from; seed < to; seed++) {
            Run run = replay(drawing.schedule(seed), scenario);
            if (run.isBroken()) {
                broken.add(run);
            }
        }
        return broken;
    }

    /** What schedules are drawn from. */
    public interface Drawing {
        /** The schedule of a seed. */
        Schedule schedule(long seed);
    }

    /**
     * Draws schedules for a scenario: one run of it, to which nothing is done, tells how many steps and which calls.
     *
     * @throws IllegalArgumentException when the program does not get everything done even so
     */
    public Drawing drawing(LongFunction<? extends Scenario> scenario) {
        try (Stage stage = stage(Schedule.calm(from), scenario)) {
            stage.playCalmly();
            List<String> members = stage.journal().stream()
                    .map(entry -> entry.happening())
                    .filter(Happening.Called.class::isInstance)
                    .map(called -> ((Happening.Called) called).member())
                    .distinct()
                    .sorted()
                    .toList();
            long steps = stage.words().size();
            return seed -> new Schedule(seed, new ScheduleDraw(spec, members, steps, seed).events());
        }
    }

    private Stage stage(Schedule schedule, LongFunction<? extends Scenario> scenario) {
        return new Stage(
                simulator.open(spec.withSeed(schedule.seed())),
                scenario.apply(schedule.seed()),
                invariants,
                MOST_STEPS);
    }

    /** Plays a schedule. The same schedule and scenario give the same journal, byte for byte. */
    public Run replay(Schedule schedule, LongFunction<? extends Scenario> scenario) {
        try (Stage stage = stage(schedule, scenario)) {
            for (Schedule.Event event : schedule.events()) {
                if (event instanceof Schedule.Goes goes) {
                    stage.arm(goes.wrong());
                } else if (event instanceof Schedule.Before before) {
                    stage.plan(before.step(), before.done());
                }
            }
            List<String> troubles = stage.play();
            List<Violation> violations = stage.violations();
            if (violations.isEmpty() && !troubles.isEmpty()) {
                violations = afterRestart(stage);
            }
            return new Run(schedule, troubles, violations, stage.journal());
        }
    }

    private static List<Violation> afterRestart(Stage stage) {
        // A session that its program could not get rid of ends with the program's process.
        if (stage.hasSession()) {
            stage.killClient();
        }
        stage.restart();
        return stage.violations();
    }

    /** Makes the schedule of a broken run as small as it gets, so that it still breaks the same rule. */
    public Run shrink(Run broken, LongFunction<? extends Scenario> scenario) {
        return new Shrinker(schedule -> replay(schedule, scenario)).shrink(broken);
    }
}
