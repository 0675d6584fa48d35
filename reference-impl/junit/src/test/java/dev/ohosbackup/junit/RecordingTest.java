package dev.ohosbackup.junit;

import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.simulator.record.Recording;
import dev.ohosbackup.simulator.record.Replay;
import dev.ohosbackup.simulator.service.Quirk;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A run that was recorded is the same when it is replayed, event by event, also when it is read from its file. */
class RecordingTest {
    private static final String NOTES = "com.example.notes";

    private record Story(String name, Consumer<TestDevice> told) {}

    private static final List<Story> STORIES = List.of(
            new Story("a round trip", device -> device.roundTrip().run()),
            new Story(
                    "increments",
                    device -> device.roundTrip()
                            .then(changed ->
                                    changed.app(NOTES).write("new", "new").delete("a.txt"))
                            .run()),
            new Story("faults", device -> {
                device.inject("{\"what\":\"errno\",\"error\":\"EIO\",\"when\":\"HAND_OUT\"}");
                device.inject("{\"what\":\"stall\",\"extra\":\"PT20S\",\"when\":\"WORK\"}");
                device.roundTrip().run();
            }),
            new Story("calls in callbacks and in promises", RecordingTest::callsInCallbacks),
            new Story("deaths", device -> {
                Client client = new Client(device);
                device.backup().newSessionBackup(client).appendBundles(List.of(NOTES));
                device.clock().advance(Duration.ofSeconds(1));
                device.killExtension(NOTES);
                device.clock().advance(Duration.ofSeconds(1));
                device.killService();
                device.clock().runUntilIdle();
                device.killClient();
                device.setRights(false, true);
                assertThatThrownBy(() -> device.backup().getBackupVersion()).isInstanceOf(BusinessError.class);
                device.setRights(true, true);
                device.roundTrip().run();
            }));

    private static void callsInCallbacks(TestDevice device) {
        List<SessionBackup> own = new ArrayList<>();
        Client client = new Client(device) {
            @Override
            public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
                device.backup().updateSendRate(NOTES, 2);
                device.backup().getBackupInfo(NOTES);
            }

            @Override
            public void onAllBundlesEnd(Optional<BusinessError> err) {
                own.get(0).release().thenRun(() -> device.backup().getBackupVersion());
            }
        };
        own.add(device.backup().newSessionBackup(client));
        own.get(0)
                .getBackupDataSize(false, List.of(IncrementalBackupTime.of(NOTES, 0)))
                .thenCompose(nothing -> own.get(0).appendBundles(List.of(NOTES), Optional.of(List.of("{}"))));
        device.clock().runUntilIdle();
    }

    private static TestDevice device() {
        return TestDevice.api20()
                .seed(4)
                .quirks(Quirk.BUNDLE_NAME_ORDER)
                .install(
                        app(NOTES)
                                .file("a.txt", "hello")
                                .file("b.bin", new byte[] {1, 2})
                                .noise("c", 3_000_000)
                                .worksFor(Duration.ofSeconds(12))
                                .onProcess("10", "20")
                                .backupInfo("{}"),
                        app("com.example.mail").file("in", "spam"));
    }

    @TestFactory
    Stream<DynamicTest> theSameAgain() {
        return STORIES.stream()
                .map(story -> DynamicTest.dynamicTest(story.name(), () -> {
                    TestDevice device = device();
                    story.told().accept(device);
                    Recording recording = device.recording();
                    device.abandon();
                    assertThat(recording.deeds()).isNotEmpty();
                    recording.replay().requireSame();
                    Recording read = Recording.parse(recording.json());
                    assertThat(read.json()).isEqualTo(recording.json());
                    assertThat(read.replay().requireSame().journal()).isEqualTo(recording.journal());
                }));
    }

    @Test
    void anotherRunIsNotTheSame() {
        TestDevice device = device();
        device.roundTrip().run();
        Recording recording = device.recording();
        device.abandon();
        List<String> other = new ArrayList<>(recording.journal());
        other.set(3, "4 something else");
        Replay replay = new Recording(
                        recording.spec(),
                        recording.quirks(),
                        recording.deeds(),
                        recording.steps(),
                        recording.end(),
                        other,
                        recording.abilities())
                .replay();
        assertThat(replay.difference())
                .hasValueSatisfying(where -> assertThat(where).contains("line 4", "something else"));
        assertThatThrownBy(replay::requireSame)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 4");
    }

    @Test
    void aRecordingIsAFile(@TempDir Path directory) {
        TestDevice device = device();
        device.roundTrip().run();
        device.recording().write(directory.resolve("run.json"));
        device.abandon();
        Recording.read(directory.resolve("run.json")).replay().requireSame();
        assertThatThrownBy(() -> Recording.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Recording.parse("no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a recording");
    }

    @Test
    void aClientThatDoesTheSameIsDeterministic() {
        BackupAssertions.assertDeterministic(
                RecordingTest::device, device -> device.roundTrip().run(), 3);
    }

    @Test
    void aClientThatDoesNotIsFoundOut() {
        Set<TestDevice> seen = new HashSet<>();
        assertThatThrownBy(() -> BackupAssertions.assertDeterministic(
                        RecordingTest::device,
                        device -> {
                            seen.add(device);
                            device.app(NOTES).write("a.txt", "run " + seen.size());
                        },
                        3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in run 2 line 1 of the journal");
        assertThatThrownBy(() -> BackupAssertions.assertDeterministic(RecordingTest::device, device -> {}, 1))
                .hasMessageContaining("2 runs or more");
    }
}
