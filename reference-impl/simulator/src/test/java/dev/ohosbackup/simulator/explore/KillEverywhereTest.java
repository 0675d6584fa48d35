package dev.ohosbackup.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.Simulator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillEverywhereTest {
    /** What {@link KillEverywhere#visit} does, with as many devices at once as there are processors. */
    private static List<Visit> visits(DeviceSpec spec, Supplier<? extends Scenario> scenario) {
        KillEverywhere everywhere = KillEverywhere.of(new Simulator(), spec);
        return IntStream.rangeClosed(1, everywhere.steps(scenario).size())
                .parallel()
                .boxed()
                .flatMap(step -> everywhere.everything().stream().map(what -> everywhere.visit(step, what, scenario)))
                .collect(Collectors.toList());
    }

    private static List<Visit> broken(List<Visit> visits) {
        return visits.stream().filter(visit -> !visit.violations().isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void whoeverIsKilledWhereverInAFullRoundTripTheRestartSucceeds(int level) {
        DeviceSpec spec = Worlds.twoApps(level);
        List<Visit> visits = visits(spec, () -> BackupRoundTrip.full(spec));
        assertThat(broken(visits)).isEmpty();
        assertThat(visits).hasSizeGreaterThan(200);
    }

    @Test
    void norDoesAKillBreakAnIncrementalRoundTrip() {
        DeviceSpec spec = Worlds.twoApps(20);
        assertThat(broken(visits(spec, () -> BackupRoundTrip.incremental(spec))))
                .isEmpty();
    }

    @Test
    void everyStepIsVisitedWithEveryVictim() {
        DeviceSpec spec = Worlds.oneApp(20);
        KillEverywhere everywhere = KillEverywhere.of(new Simulator(), spec);
        List<String> steps = everywhere.steps(() -> BackupRoundTrip.full(spec));
        List<Visit> visits = everywhere.visit(() -> BackupRoundTrip.full(spec));
        assertThat(visits)
                .hasSize(steps.size() * 4)
                .extracting(Visit::words)
                .startsWith(steps.get(0), steps.get(0))
                .endsWith(steps.get(steps.size() - 1));
    }

    @Test
    void aVisitSaysWhatTheClientWasToldAfterwards() {
        DeviceSpec spec = Worlds.twoApps(20);
        KillEverywhere everywhere = KillEverywhere.of(new Simulator(), spec);
        Supplier<Scenario> scenario = () -> BackupRoundTrip.full(spec);
        int end = everywhere.steps(scenario).indexOf("onBundleBegin com.b") + 2;

        Visit service = everywhere.visit(end, new Interference.KillService(), scenario);
        assertThat(service.seen()).startsWith("onBackupServiceDied");

        Visit extension = everywhere.visit(end, new Interference.KillExtension("com.b"), scenario);
        assertThat(extension.seen()).contains("onBundleEnd com.b 13500004").endsWith("onAllBundlesEnd");

        Visit cancel = everywhere.visit(end, new Interference.Cancel("com.b"), scenario);
        assertThat(cancel.seen()).contains("onBundleEnd com.b").doesNotContain("onBundleEnd com.b 13500004");
        assertThat(cancel).asString().startsWith("cancel com.b before step " + end);
    }

    @Test
    void aProgramThatFailsByItselfIsNotPlayed() {
        DeviceSpec spec = Worlds.twoApps(20);
        Scenario hopeless = new Scenario() {
            @Override
            public List<String> play(SimulatedDevice device) {
                return List.of("it had no luck");
            }

            @Override
            public Optional<Session> session() {
                return Optional.empty();
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KillEverywhere.of(new Simulator(), spec).visit(() -> hopeless))
                .withMessageContaining("it had no luck");
    }
}
