package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.explore.Schedule.Before;
import dev.ohosbackup.simulator.explore.Schedule.Event;
import dev.ohosbackup.simulator.explore.Schedule.Goes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the schedule of a broken run smaller as long as the rule that it broke first stays broken: fewer events first, by delta
 * debugging, then simpler ones, then a smaller seed.
 */
final class Shrinker {
    private static final int SMALL_SEEDS = 10;

    private final Function<Schedule, Run> replay;
    private Run smallest;
    private Rule rule;

    Shrinker(Function<Schedule, Run> replay) {
        this.replay = replay;
    }

    Run shrink(Run broken) {
        smallest = broken;
        rule = broken.violations().get(0).rule();
        fewerEvents();
        simplerEvents();
        smallerSeed();
        return smallest;
    }

    private List<Event> events() {
        return smallest.schedule().events();
    }

    /** Takes the candidate over if it breaks the rule as well. */
    private boolean take(Schedule candidate) {
        Run run = replay.apply(candidate);
        boolean same = run.broken().contains(rule);
        if (same) {
            smallest = run;
        }
        return same;
    }

    /** Leaves out chunks, from large ones to single events, until no event can be spared. */
    private void fewerEvents() {
        int chunk = events().size();
        while (chunk > 0) {
            boolean spared = false;
            for (int start = 0; start < events().size() && !spared; start += chunk) {
                List<Event> left = new ArrayList<>(events());
                left.subList(start, Math.min(start + chunk, left.size())).clear();
                spared = take(smallest.schedule().with(left));
            }
            chunk = spared ? Math.min(chunk, events().size()) : chunk / 2;
        }
    }

    private void simplerEvents() {
        for (int i = 0; i < events().size(); i++) {
            int place = i;
            boolean simpler = true;
            while (simpler) {
                simpler = simpler(events().get(place)).stream().anyMatch(event -> {
                    List<Event> others = new ArrayList<>(events());
                    others.set(place, event);
                    return take(smallest.schedule().with(others));
                });
            }
        }
    }

    /** Simpler events to try instead, the simplest first; each leads nearer to one that has none. */
    private static List<Event> simpler(Event event) {
        List<Event> simpler = new ArrayList<>();
        if (event instanceof Goes goes) {
            simplerFaults(goes.wrong()).forEach(fault -> simpler.add(new Goes(fault)));
        } else if (event instanceof Before before && before.step() > 1) {
            simpler.add(new Before(1, before.done()));
            simpler.add(new Before(before.step() / 2, before.done()));
            simpler.add(new Before(before.step() - 1, before.done()));
        }
        return simpler;
    }

    private static List<Fault> simplerFaults(Fault fault) {
        List<Fault> simpler = new ArrayList<>();
        if (fault.trigger().occurrence() > 1) {
            Trigger earlier = fault.trigger().occurrence(fault.trigger().occurrence() - 1);
            simpler.add(new Fault(fault.what(), fault.when(), earlier));
        }
        if (fault.what() instanceof Mishap.Stall stall && stall.extra().isPresent()) {
            Duration extra = stall.extra().get();
            if (!extra.isZero()) {
                Mishap shorter = new Mishap.Stall(Optional.of(extra.dividedBy(2).truncatedTo(ChronoUnit.MILLIS)));
                simpler.add(new Fault(shorter, fault.when(), fault.trigger()));
            }
        }
        if (fault.what() instanceof Mishap.CutShort cut && cut.bytes() > 0) {
            simpler.add(new Fault(new Mishap.CutShort(0), fault.when(), fault.trigger()));
        }
        if (fault.what() instanceof Mishap.Throw thrown && thrown.code() != 0) {
            simpler.add(new Fault(new Mishap.Throw(0), fault.when(), fault.trigger()));
        }
        return simpler;
    }

    private void smallerSeed() {
        long seed = smallest.schedule().seed();
        for (long smaller = 0; smaller < Math.min(seed, SMALL_SEEDS); smaller++) {
            if (take(smallest.schedule().withSeed(smaller))) {
                return;
            }
        }
    }
}
