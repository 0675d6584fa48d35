package dev.ohosbackup.benchmarks;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.Snapshot;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a user of the simulator pays for a device, and for time on it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeviceBenchmark {
    private static final long FOUR_HOURS_MS = 14_400_000;

    private DeviceSpec spec;
    private Snapshot snapshot;

    @Setup
    public void install() {
        List<AppSpec> apps = Stream.of("com.example.a", "com.example.b", "com.example.c")
                .map(DeviceBenchmark::app)
                .toList();
        spec = DeviceSpec.of(new World("three", apps), 20);
        try (SimulatedDevice device = new Simulator().open(spec)) {
            snapshot = device.snapshot();
        }
    }

    @TearDown
    public void close() {
        snapshot.close();
    }

    private static AppSpec app(String name) {
        ExtensionScript script = new ExtensionScript(
                "Ability",
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ExtensionScript.Misbehaviour.NEVER_ANSWERS));
        FileSpec file =
                new FileSpec("/data/storage/el2/base/files/a.txt", new Content.Text("hello"), 0644, Instant.EPOCH);
        return new AppSpec(name, 1, "1.0", "{\"allowToBackupRestore\":true}", Optional.of(script), List.of(file));
    }

    /** A new device with three applications, and its end. */
    @Benchmark
    public Object newDevice() {
        try (SimulatedDevice device = new Simulator().open(spec)) {
            return device.backup();
        }
    }

    /** A test's device with what is on it when a test says nothing, and its end. */
    @Benchmark
    public Object newTestDevice() {
        try (TestDevice device = TestDevice.api20()) {
            return device.backup();
        }
    }

    /** A device with three applications from a snapshot. */
    @Benchmark
    public Object deviceFromSnapshot() {
        try (SimulatedDevice device = snapshot.open()) {
            return device.backup();
        }
    }

    /** An application that never answers, until its limit of four hours is over, on a device from a snapshot. */
    @Benchmark
    public Object fourHourLimit() {
        try (SimulatedDevice device = snapshot.open()) {
            Ended client = new Ended();
            device.backup().newSessionBackup(client).appendBundles(List.of("com.example.a"));
            VirtualClock clock = device.control(VirtualClock.class).orElseThrow();
            clock.advance(Duration.ofSeconds(1));
            device.backup().updateTimer("com.example.a", FOUR_HOURS_MS);
            clock.advance(Duration.ofHours(5));
            if (client.code != 13500003) {
                throw new IllegalStateException("expected onBundleEnd with 13500003, got " + client.code);
            }
            return client;
        }
    }

    /** A client that waits for an end. */
    private static final class Ended implements GeneralCallbacks {
        private int code;

        @Override
        public void onFileReady(Optional<BusinessError> err, Optional<File> file) {}

        @Override
        public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {}

        @Override
        public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
            code = err.map(BusinessError::code).orElse(0);
        }

        @Override
        public void onAllBundlesEnd(Optional<BusinessError> err) {}

        @Override
        public void onBackupServiceDied() {}
    }
}
