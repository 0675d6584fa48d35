package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Kills everybody everywhere: a scenario is played once for each of its steps and each victim, always on a fresh device,
 * and the victim is killed before that step. Victims are the service, the client, and each application's extension; from
 * API 18 each bundle is also cancelled at each step.
 *
 * <p>Afterwards the client starts again from the start, on the same device, and must get everything done.
 *
 * <pre>{@code
 * List<Visit> visits = KillEverywhere.of(new Simulator(), spec).visit(() -> BackupRoundTrip.full(spec));
 * }</pre>
 */
public final class KillEverywhere {
    private static final long MOST_STEPS = 100_000;

    private final Simulator simulator;
    private final DeviceSpec spec;
    private final Invariants invariants;

    private KillEverywhere(Simulator simulator, DeviceSpec spec) {
        this.simulator = simulator;
        this.spec = spec;
        this.invariants = Invariants.of(spec);
    }

    /** On devices that this simulator opens with this specification. */
    public static KillEverywhere of(Simulator simulator, DeviceSpec spec) {
        return new KillEverywhere(simulator, spec);
    }

    /**
     * Visits every step with everything that can be done.
     *
     * @param scenario makes the client's program, a new one for each device
     * @throws IllegalArgumentException when the program does not get everything done even if nothing is done to it
     */
    public List<Visit> visit(Supplier<? extends Scenario> scenario) {
        List<String> words = steps(scenario);
        List<Visit> visits = new ArrayList<>();
        for (int step = 1; step <= words.size(); step++) {
            for (Interference what : everything()) {
                visits.add(visit(step, what, scenario));
            }
        }
        return visits;
    }

    /**
     * The steps of a run to which nothing is done, in words.
     *
     * @throws IllegalArgumentException when the program does not get everything done even so
     */
    public List<String> steps(Supplier<? extends Scenario> scenario) {
        try (Stage stage = stage(scenario)) {
            stage.playCalmly();
            return stage.words();
        }
    }

    /** What can be done at a step. */
    public List<Interference> everything() {
        List<Interference> everything = new ArrayList<>();
        everything.add(new Interference.KillService());
        everything.add(new Interference.KillClient());
        for (AppSpec app : spec.world().apps()) {
            everything.add(new Interference.KillExtension(app.bundleName()));
        }
        if (spec.apiLevel() >= 18) {
            for (AppSpec app : spec.world().apps()) {
                everything.add(new Interference.Cancel(app.bundleName()));
            }
        }
        return List.copyOf(everything);
    }

    /** Visits one step, from 1, with one thing to be done. */
    public Visit visit(long step, Interference what, Supplier<? extends Scenario> scenario) {
        try (Stage stage = stage(scenario)) {
            stage.plan(step, what);
            List<String> troubles = stage.play();
            List<String> seen = seen(stage.journal(), stage.journaledBefore());
            List<Violation> violations = stage.violations();
            if (violations.isEmpty()) {
                if (what instanceof Interference.KillClient) {
                    // It has started again by itself.
                    stage.judgeRestart(troubles);
                } else {
                    stage.restart();
                }
                violations = stage.violations();
            }
            return new Visit(step, stage.words().get((int) step - 1), what, seen, violations);
        }
    }

    private Stage stage(Supplier<? extends Scenario> scenario) {
        return new Stage(simulator.open(spec), scenario.get(), invariants, MOST_STEPS);
    }

    private static List<String> seen(List<JournalEntry> journal, int from) {
        return journal.stream()
                .skip(from)
                .map(entry -> words(entry.happening()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toList());
    }

    private static String words(Happening what) {
        if (what instanceof Happening.CalledBack told) {
            return told.callback()
                    + told.bundle().map(bundle -> " " + bundle).orElse("")
                    + (told.code().isPresent() ? " " + told.code().getAsInt() : "");
        }
        return what instanceof Happening.Answered answered
                        && answered.refusedWith().isPresent()
                ? answered.member() + " refused with " + answered.refusedWith().getAsInt()
                : "";
    }
}
