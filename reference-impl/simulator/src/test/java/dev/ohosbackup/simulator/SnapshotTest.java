package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.LONG_AGO;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.noise;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that begin where another one was, and have nothing to do with it from then on. */
class SnapshotTest {
    private static final long FREE = 20 << 20;

    private static SimulatedDevice open() {
        World world = new World(
                "two",
                List.of(
                        app(
                                "com.a",
                                Script.plain().works(Duration.ofMillis(30)).progresses("x"),
                                text("a.txt", "hello"),
                                noise("big.bin", 3 << 20, 5)),
                        app("com.b")));
        return new Simulator().open(DeviceSpec.of(world, 20).withFreeBytes(FREE));
    }

    private static Phone phone(SimulatedDevice device) {
        return Phone.of(device, 20);
    }

    private static void write(SimulatedDevice device, String name, String text) throws Exception {
        device.control(SandboxEditor.class)
                .orElseThrow()
                .write("com.a", FILES + name, text.getBytes(StandardCharsets.UTF_8), LONG_AGO);
    }

    /** A full backup, an edit, an increment and the restores of both: all that was told and all that happened. */
    private static List<String> run(SimulatedDevice device) throws Exception {
        Phone phone = phone(device);
        Map<String, Phone.Received> full = increment(phone, OptionalInt.empty());
        phone.pass(Duration.ofSeconds(100));
        write(device, "a.txt", "changed");
        write(device, "new.txt", "new");
        device.control(SandboxEditor.class).orElseThrow().delete("com.a", FILES + "big.bin");
        Map<String, Phone.Received> changes = increment(
                phone, OptionalInt.of(phone.open(full.get("com.a manage.json").manifest())));
        device.control(SandboxEditor.class).orElseThrow().wipe("com.a");
        phone.restore("com.a", full);
        phone.restore("com.a", changes);
        List<String> run = new ArrayList<>();
        device.journal().forEach(entry -> run.add(entry.toString()));
        device.app("com.a").entries().forEach(entry -> run.add(entry.toString()));
        return run;
    }

    private static Map<String, Phone.Received> increment(Phone phone, OptionalInt manifest) {
        Map<String, Phone.Received> received = new LinkedHashMap<>();
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(phone.client(received));
        await(session.appendBundles(List.of(new IncrementalBackupData(
                "com.a", manifest.isPresent() ? 1 : 0, manifest, Optional.empty(), OptionalInt.empty()))));
        phone.settle();
        await(session.release());
        assertThat(received).containsKey("com.a manage.json");
        return received;
    }

    @Test
    void aForkOfANewDeviceRunsAsANewDeviceDoes() throws Exception {
        List<String> expected;
        try (SimulatedDevice fresh = open()) {
            expected = run(fresh);
        }
        try (SimulatedDevice origin = open();
                SimulatedDevice fork = origin.fork();
                Snapshot snapshot = origin.snapshot()) {
            assertThat(run(fork)).isEqualTo(expected);
            assertThat(run(origin)).isEqualTo(expected);
            for (int i = 0; i < 2; i++) {
                try (SimulatedDevice opened = snapshot.open();
                        SimulatedDevice forkOfTheFork = opened.fork()) {
                    assertThat(run(opened)).isEqualTo(expected);
                    assertThat(run(forkOfTheFork)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void devicesOfOneSnapshotRunOnSeveralThreadsAsTheyDoAlone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SimulatedDevice origin = open();
                Snapshot snapshot = origin.snapshot()) {
            List<String> expected;
            try (SimulatedDevice alone = snapshot.open()) {
                expected = run(alone);
            }
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                runs.add(threads.submit(() -> {
                    try (SimulatedDevice device = snapshot.open()) {
                        return run(device);
                    }
                }));
            }
            assertThat(run(origin)).isEqualTo(expected);
            for (Future<List<String>> other : runs) {
                assertThat(other.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void itBeginsAtTheMomentOfTheSnapshotWithTheFilesOfThen() throws Exception {
        try (SimulatedDevice origin = open()) {
            phone(origin).pass(Duration.ofDays(3));
            write(origin, "a.txt", "of then");
            try (Snapshot snapshot = origin.snapshot()) {
                phone(origin).pass(Duration.ofDays(3));
                write(origin, "a.txt", "of later");
                origin.control(SandboxEditor.class).orElseThrow().wipe("com.b");
                assertThat(snapshot.instant()).isEqualTo(EventLoop.START.plus(Duration.ofDays(3)));
                try (Phone opened = phone(snapshot.open())) {
                    assertThat(opened.clock().now()).isEqualTo(snapshot.instant());
                    assertThat(opened.text("com.a", FILES + "a.txt")).isEqualTo("of then");
                    assertThat(opened.text("com.b", FILES + "a.txt")).isEqualTo("the file of com.b");
                }
            }
        }
    }

    @Test
    void neitherSeesTheOthersRestore() throws Exception {
        try (SimulatedDevice origin = open();
                Phone here = phone(origin)) {
            Map<String, Phone.Received> received = here.backUp("com.a");
            write(origin, "a.txt", "changed since");
            try (Phone there = phone(origin.fork())) {
                Map<String, String> before = here.snapshot("com.a");
                there.restore("com.a", received);
                assertThat(there.text("com.a", FILES + "a.txt")).isEqualTo("hello");
                assertThat(here.snapshot("com.a")).isEqualTo(before);
                Map<String, String> restored = there.snapshot("com.a");
                here.restore("com.a", received);
                assertThat(here.snapshot("com.a")).isEqualTo(restored);
                assertThat(there.snapshot("com.a")).isEqualTo(restored);
            }
        }
    }

    @Test
    void aRestoreThatOnlyChangesTheTimeOfAFileChangesItInOneOfThem() throws Exception {
        try (SimulatedDevice origin = open();
                Phone here = phone(origin)) {
            Map<String, Phone.Received> full = increment(here, OptionalInt.empty());
            int manifest = here.open(full.get("com.a manage.json").manifest());
            Map<String, Phone.Received> nothing = increment(here, OptionalInt.of(manifest));
            assertThat(nothing).containsOnlyKeys("com.a manage.json");
            Map<String, String> asBackedUp = here.snapshot("com.a");
            SandboxEditor editor = origin.control(SandboxEditor.class).orElseThrow();
            editor.write("com.a", FILES + "a.txt", "hello".getBytes(StandardCharsets.UTF_8), LONG_AGO.plusSeconds(9));
            Map<String, String> touched = here.snapshot("com.a");
            try (Phone there = phone(origin.fork())) {
                there.restore("com.a", nothing);
                assertThat(there.snapshot("com.a")).isEqualTo(asBackedUp);
                assertThat(here.snapshot("com.a")).isEqualTo(touched).isNotEqualTo(asBackedUp);
            }
        }
    }

    @Test
    void closingTheOriginLeavesTheOthersAlone() throws Exception {
        SimulatedDevice origin = open();
        Snapshot snapshot = origin.snapshot();
        SimulatedDevice fork = origin.fork();
        origin.close();
        assertThatThrownBy(origin::fork).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(origin::snapshot).isInstanceOf(IllegalStateException.class);
        SimulatedDevice opened = snapshot.open();
        snapshot.close();
        snapshot.close();
        assertThatThrownBy(snapshot::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("snapshot is closed");
        assertThat(run(fork)).isEqualTo(run(opened));
        fork.close();
        opened.close();
    }

    @Test
    void whatIsUnderWayStaysWithTheOrigin() throws Exception {
        try (SimulatedDevice origin = open()) {
            Phone here = phone(origin);
            Recorder client = here.client();
            await(here.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            here.pass(Duration.ofMillis(10));
            int left = here.open("a file of the client");
            Fault fault = new Fault(new Mishap.Die(), Phase.PACK, Trigger.first());
            origin.control(FaultInjector.class).orElseThrow().inject(fault);
            try (SimulatedDevice device = origin.fork()) {
                Phone there = phone(device);
                assertThat(device.journal()).isEmpty();
                assertThat(device.control(FaultInjector.class).orElseThrow().pending())
                        .isEmpty();
                assertThat(there.clock().untilNextEvent()).isEmpty();
                assertThatThrownBy(() -> there.read(left)).hasMessageContaining("no descriptor of this number");
                assertThat(there.backUp("com.a")).containsKey("com.a manage.json");
            }
            here.settle();
            assertThat(client.events()).contains("end com.a 13500004");
            here.close(left);
        }
    }

    @Test
    void theCallersRightsAreThoseOfThatMomentAndChangeApart() {
        try (SimulatedDevice origin = open()) {
            origin.control(CallerRights.class).orElseThrow().setBackupPermission(false);
            try (SimulatedDevice fork = origin.fork()) {
                origin.control(CallerRights.class).orElseThrow().setBackupPermission(true);
                assertThat(refusal(() -> fork.backup().getBackupVersion())).isEqualTo(201);
                assertThat(origin.backup().getBackupVersion()).contains("20.0");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anotherSeedGivesTheRunOfThatSeed(long seed) throws Exception {
        DeviceSpec spec = DeviceSpec.of(new World("three", List.of(app("com.a"), app("com.b"), app("com.c"))), 20);
        try (SimulatedDevice fresh = new Simulator().open(spec.withSeed(seed));
                SimulatedDevice origin = new Simulator().open(spec);
                Snapshot snapshot = origin.snapshot();
                SimulatedDevice opened = snapshot.open(seed)) {
            assertThat(begins(opened)).isEqualTo(begins(fresh));
        }
    }

    private static List<String> begins(SimulatedDevice device) {
        Phone phone = phone(device);
        Recorder client = phone.client();
        await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b", "com.c")));
        phone.settle();
        List<String> told = new ArrayList<>();
        client.timed().forEach(one -> told.add(one.at() + " " + one.what()));
        return told;
    }

    @Test
    void whatOneWritesTakesNoSpaceOfTheOther() throws Exception {
        try (SimulatedDevice origin = open();
                SimulatedDevice fork = origin.fork()) {
            write(fork, "fills", "x".repeat((int) FREE));
            assertThatThrownBy(() -> write(fork, "too-much", "x")).hasMessageContaining("no space left");
            write(origin, "fills", "x".repeat((int) FREE));
        }
    }

    @Test
    void aDeviceCanBeForkedInTheMiddleOfACallbackAndTheOtherUsedThere() {
        try (SimulatedDevice origin = open()) {
            Phone here = phone(origin);
            List<JournalEntry> there = new ArrayList<>();
            Recorder client = here.client();
            client.onBegin(bundle -> {
                try (SimulatedDevice fork = origin.fork()) {
                    phone(fork).backUp("com.b");
                    there.addAll(fork.journal());
                }
            });
            await(here.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            here.settle();
            assertThat(there).isNotEmpty();
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }
}
