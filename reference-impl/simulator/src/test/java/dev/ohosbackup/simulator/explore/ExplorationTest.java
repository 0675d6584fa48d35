package dev.ohosbackup.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.clock.Thief;
import dev.ohosbackup.simulator.journal.Happening;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code mvn -pl tck/api,fixtures,reference-impl/simulator test -Dtest=ExplorationTest#whatever* -Dexplore.seeds=10000
 * -Dsurefire.failIfNoSpecifiedTests=false} plays ten thousand schedules instead of those that every build plays.
 */
class ExplorationTest {
    private static final long SEEDS = Long.getLong("explore.seeds", 400);

    private static List<Run> broken(DeviceSpec spec, long seeds, boolean incremental) {
        Exploration exploration = Exploration.of(new Simulator(), spec);
        Exploration.Drawing drawing = exploration.drawing(seed -> client(spec, incremental));
        // Devices share nothing, so as many as there are processors may run at once.
        return LongStream.range(0, seeds)
                .parallel()
                .mapToObj(seed -> exploration.replay(drawing.schedule(seed), same -> client(spec, incremental)))
                .filter(Run::isBroken)
                .collect(Collectors.toList());
    }

    private static Scenario client(DeviceSpec spec, boolean incremental) {
        return incremental ? BackupRoundTrip.incremental(spec) : BackupRoundTrip.full(spec);
    }

    @Test
    void whateverGoesWrongNothingHappensThatMustNot() {
        assertThat(broken(Worlds.threeApps(20), SEEDS, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18})
    void norDoesItAtAnOlderLevel(int level) {
        assertThat(broken(Worlds.threeApps(level), SEEDS / 10, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20})
    void norDoesItToApplicationsThatTakePartInTheirOwnWay(int level) {
        assertThat(broken(Worlds.sixApps(level), SEEDS / 20, false)).isEmpty();
    }

    @Test
    void norDoesItWithIncrements() {
        assertThat(broken(Worlds.threeApps(20), SEEDS / 5, true)).isEmpty();
    }

    @Test
    void theSchedulesReachEveryPhase() {
        DeviceSpec spec = Worlds.threeApps(20);
        Exploration exploration = Exploration.of(new Simulator(), spec);
        Exploration.Drawing drawing = exploration.drawing(seed -> BackupRoundTrip.full(spec));
        Set<Phase> struck = EnumSet.noneOf(Phase.class);
        for (long seed = 0; seed < 200; seed++) {
            Run run = exploration.replay(drawing.schedule(seed), same -> BackupRoundTrip.full(spec));
            run.journal().forEach(entry -> {
                if (entry.happening() instanceof Happening.FaultStruck fault) {
                    struck.add(fault.fault().when());
                }
            });
        }
        assertThat(struck).containsExactlyInAnyOrder(Phase.values());
    }

    @Test
    void aProgramThatFailsByItselfIsNotExplored() {
        DeviceSpec spec = Worlds.threeApps(20).withFreeBytes(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exploration.of(new Simulator(), spec).explore(seed -> BackupRoundTrip.full(spec)))
                .withMessageContaining("there is no whole backup of com.a");
    }

    /** A program that is no more than this. */
    private record Program(Consumer<SimulatedDevice> whole) implements Scenario {
        @Override
        public List<String> play(SimulatedDevice device) {
            whole.accept(device);
            return List.of();
        }

        @Override
        public Optional<Session> session() {
            return Optional.empty();
        }
    }

    private static List<Rule> brokenBy(Consumer<SimulatedDevice> program) {
        Exploration exploration = Exploration.of(new Simulator(), Worlds.threeApps(20));
        return exploration.replay(Schedule.calm(0), seed -> new Program(program)).violations().stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void aRunThatDoesNotEndIsAViolation() {
        assertThat(brokenBy(device -> {
                    VirtualClock clock = device.control(VirtualClock.class).orElseThrow();
                    while (true) {
                        device.backup().getLocalCapabilities((err, file) -> {});
                        clock.advance(Duration.ofSeconds(1));
                    }
                }))
                .containsExactly(Rule.ENDLESS);
    }

    @Test
    void whatIsThrownOutOfAProgramIsAViolation() {
        assertThat(brokenBy(device -> {
                    throw new IllegalStateException("a bug, here or there");
                }))
                .containsExactly(Rule.THREW);
    }

    @Test
    void aSessionInWhichNothingCanHappenAnyMoreIsAViolation() {
        assertThat(brokenBy(device -> {
                    AtomicBoolean lost = new AtomicBoolean();
                    device.watch((step, what) -> {
                        if (what.equals("onAllBundlesEnd") && !lost.getAndSet(true)) {
                            Thief.stealTheNextStep(
                                    device.control(VirtualClock.class).orElseThrow());
                        }
                    });
                    BackupRoundTrip.full(Worlds.threeApps(20)).play(device);
                }))
                .contains(Rule.ALL_END_MISSING);
    }

    @Test
    void theSameScheduleGivesTheSameJournalByteForByte() {
        DeviceSpec spec = Worlds.threeApps(20);
        Exploration exploration = Exploration.of(new Simulator(), spec);
        Exploration.Drawing drawing = exploration.drawing(seed -> BackupRoundTrip.full(spec));
        for (long seed = 0; seed < 50; seed++) {
            Schedule schedule = drawing.schedule(seed);
            Schedule read = Schedule.parse(schedule.toString());
            assertThat(journal(exploration.replay(read, same -> BackupRoundTrip.full(spec))))
                    .isEqualTo(journal(exploration.replay(schedule, same -> BackupRoundTrip.full(spec))));
        }
    }

    private static String journal(Run run) {
        return run.journal().stream().map(entry -> entry + "\n").collect(Collectors.joining());
    }

    @Test
    void aPlantedBugIsFoundShrunkAndReplayedFromItsLine() {
        DeviceSpec spec = Worlds.threeApps(20);
        Exploration exploration = Exploration.of(new Simulator(), spec).seeds(0, 2000);

        Optional<Run> found = exploration.explore(seed -> new Forgetful(BackupRoundTrip.full(spec)));

        assertThat(found).isPresent();
        Run smallest = found.get();
        assertThat(smallest.broken()).containsAnyOf(Rule.END_MISSING, Rule.ALL_END_LAST);
        assertThat(smallest.schedule().events()).hasSizeLessThanOrEqualTo(10);
        String line = smallest.toString().lines().findFirst().orElseThrow().substring("replay: ".length());
        Run again = exploration.replay(Schedule.parse(line), seed -> new Forgetful(BackupRoundTrip.full(spec)));
        assertThat(again).isEqualTo(smallest);
    }

    @Test
    void withoutTheBugTheSameScheduleIsFine() {
        DeviceSpec spec = Worlds.threeApps(20);
        Exploration exploration = Exploration.of(new Simulator(), spec).seeds(0, 2000);
        Run found = exploration
                .explore(seed -> new Forgetful(BackupRoundTrip.full(spec)))
                .orElseThrow();
        assertThat(exploration
                        .replay(found.schedule(), seed -> BackupRoundTrip.full(spec))
                        .violations())
                .isEmpty();
    }
}
