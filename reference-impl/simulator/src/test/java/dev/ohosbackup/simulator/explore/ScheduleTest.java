package dev.ohosbackup.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void aScheduleIsOneShortLine() {
        Fault stall = new Fault(
                new Mishap.Stall(Optional.of(Duration.ofSeconds(3))),
                Phase.WORK,
                Trigger.of("com.a").occurrence(2));
        Schedule schedule = new Schedule(
                7, List.of(new Schedule.Goes(stall), new Schedule.Before(17, new Interference.Cancel("com.b"))));
        assertThat(schedule)
                .hasToString("{\"seed\":7,\"events\":["
                        + "{\"what\":\"stall\",\"extra\":\"PT3S\",\"when\":\"WORK\",\"bundle\":\"com.a\",\"occurrence\":2},"
                        + "{\"before\":17,\"do\":\"cancel\",\"bundle\":\"com.b\"}]}");
    }

    @Test
    void everyScheduleThatIsDrawnIsReadBackAsItWas() {
        DeviceSpec spec = Worlds.threeApps(20);
        Set<String> kinds = new TreeSet<>();
        LongStream.range(0, 2000).forEach(seed -> {
            Schedule drawn = drawn(spec, seed);
            assertThat(Schedule.parse(drawn.toString())).isEqualTo(drawn);
            drawn.events().forEach(event -> kinds.add(kindOf(event)));
        });
        int possible = List.of(Phase.values()).stream()
                .mapToInt(phase -> phase.mishaps().size())
                .sum();
        assertThat(kinds)
                .as("every mishap in every phase, and every interference")
                .hasSize(possible + 11);
    }

    private static Schedule drawn(DeviceSpec spec, long seed) {
        return new Schedule(seed, new ScheduleDraw(spec, List.of("SessionBackup.release"), 100, seed).events());
    }

    private static String kindOf(Schedule.Event event) {
        return event instanceof Schedule.Goes goes
                ? goes.wrong().when() + " " + goes.wrong().what().getClass().getSimpleName()
                : ((Schedule.Before) event).done().getClass().getSimpleName();
    }

    @Test
    void noScheduleForAnOldDeviceCallsWhatItDoesNotHave() {
        DeviceSpec spec = Worlds.threeApps(10);
        Set<String> kinds = new TreeSet<>();
        LongStream.range(0, 500).forEach(seed -> drawn(spec, seed).events().forEach(event -> kinds.add(kindOf(event))));
        assertThat(kinds)
                .contains("KillClient", "KillService", "KillExtension")
                .doesNotContain("Release", "Cancel", "UpdateTimer", "UpdateSendRate")
                .noneMatch(kind -> kind.endsWith(" Cancel"));
    }

    @Test
    void aLineThatIsNoScheduleIsRefusedWithWhatIsWrongInIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("seed 7"))
                .withMessageContaining("one line of JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("{\"seed\":7}"))
                .withMessageContaining("\"events\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("{\"seed\":\"x\",\"events\":[]}"))
                .withMessageContaining("a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("{\"seed\":7,\"events\":[{\"before\":1,\"do\":\"sing\"}]}"))
                .withMessageContaining("kill-service");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("{\"seed\":7,\"events\":[{\"what\":\"lose\",\"when\":\"WORK\"}]}"))
                .withMessageContaining("cannot happen in WORK");
    }
}
