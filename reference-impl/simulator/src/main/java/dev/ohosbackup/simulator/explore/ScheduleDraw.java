package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws a schedule by a seed: a few faults, and a few things done at steps. */
final class ScheduleDraw {
    private static final int MOST_FAULTS = 4;
    private static final int MOST_INTERFERENCES = 3;
    private static final int MOST_OCCURRENCES = 4;
    /** Two things done in close succession meet what neither meets alone. */
    private static final int CLOSE = 10;

    private static final List<Long> LENGTHS = List.of(0L, 1L, 10L, 1000L);
    /** Of no kind, of kinds in the documents and in none, and of callbacks that cannot report them. */
    private static final List<Integer> THROWN = List.of(0, 1, 401, 13500007, 13900005, 13900042);
    /** In milliseconds: none at all, within what calls and callbacks wait, beyond it, beyond every limit. */
    private static final List<Long> STALLS = List.of(0L, 200L, 3_000L, 30_000L, 1_000_000L);

    private static final List<Long> TIMEOUTS = List.of(0L, 1L, 50L, 1_000L, 14_400_000L);
    private static final List<Long> RATES = List.of(0L, 1L, 2L, 800L);

    private final DeviceSpec spec;
    private final List<String> members;
    private final long steps;
    private final SplittableRandom random;

    /**
     * A draw.
     *
     * @param members whose calls may go wrong
     * @param steps   how many steps a run has about
     */
    ScheduleDraw(DeviceSpec spec, List<String> members, long steps, long seed) {
        this.spec = spec;
        this.members = members;
        this.steps = steps;
        this.random = new SplittableRandom(seed);
    }

    List<Schedule.Event> events() {
        List<Schedule.Event> events = new ArrayList<>();
        int faults = random.nextInt(MOST_FAULTS + 1);
        for (int i = 0; i < faults; i++) {
            events.add(new Schedule.Goes(fault()));
        }
        int interferences = random.nextInt(MOST_INTERFERENCES + 1);
        long step = 1;
        for (int i = 0; i < interferences; i++) {
            step = i > 0 && random.nextBoolean() ? step + random.nextInt(CLOSE) : random.nextLong(1, steps + 1);
            events.add(new Schedule.Before(step, interference()));
        }
        return events;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String bundle() {
        return any(spec.world().apps().stream().map(AppSpec::bundleName).toList());
    }

    private Fault fault() {
        Phase phase = any(List.of(Phase.values()));
        List<Class<? extends Mishap>> possible = phase.mishaps().stream()
                .filter(mishap -> mishap != Mishap.Cancel.class || spec.apiLevel() >= 18)
                .toList();
        Mishap mishap = mishap(any(possible));
        return new Fault(mishap, phase, trigger(phase, mishap));
    }

    private Trigger trigger(Phase phase, Mishap mishap) {
        int occurrence = random.nextInt(1, MOST_OCCURRENCES + 1);
        if (phase == Phase.CALL) {
            Optional<String> member = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(members));
            return new Trigger(Optional.empty(), member, occurrence);
        }
        if (phase == Phase.ALL_END) {
            return Trigger.first().occurrence(random.nextInt(1, 3));
        }
        // Whose data is damaged and who is cancelled must be known to judge what comes of it.
        boolean named = mishap instanceof Mishap.Corrupt || mishap instanceof Mishap.Cancel || random.nextInt(3) > 0;
        return new Trigger(named ? Optional.of(bundle()) : Optional.empty(), Optional.empty(), occurrence);
    }

    private Mishap mishap(Class<? extends Mishap> kind) {
        if (kind == Mishap.Errno.class) {
            return new Mishap.Errno(any(List.of(SystemError.values())));
        }
        if (kind == Mishap.CutShort.class) {
            return new Mishap.CutShort(any(LENGTHS));
        }
        if (kind == Mishap.Stall.class) {
            return new Mishap.Stall(
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(any(STALLS))));
        }
        if (kind == Mishap.Throw.class) {
            return new Mishap.Throw(any(THROWN));
        }
        return PLAIN.stream()
                .filter(plain -> plain.getClass() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows how to draw a " + kind.getSimpleName()));
    }

    private static final List<Mishap> PLAIN = List.of(
            new Mishap.Die(),
            new Mishap.Corrupt(),
            new Mishap.Lose(),
            new Mishap.BrokenIpc(),
            new Mishap.Refuse(),
            new Mishap.Malfunction(),
            new Mishap.ServiceDeath(),
            new Mishap.Cancel());

    private Interference interference() {
        int kinds = spec.apiLevel() >= 20 ? 11 : spec.apiLevel() >= 18 ? 10 : spec.apiLevel() >= 12 ? 9 : 3;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Interference.KillService();
            case 1 -> new Interference.KillClient();
            case 2 -> new Interference.KillExtension(bundle());
            case 3 -> new Interference.UpdateTimer(bundle(), any(TIMEOUTS));
            case 4 -> new Interference.UpdateSendRate(bundle(), any(RATES));
            case 5 -> new Interference.Release();
            case 6 -> new Interference.Append(bundle());
            case 7 -> new Interference.Publish(bundle());
            case 8 -> new Interference.Ask(bundle());
            case 9 -> new Interference.Cancel(bundle());
            default -> new Interference.Clean(bundle());
        };
    }
}
