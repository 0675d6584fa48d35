package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.testdouble.Determinism;
import dev.ohosbackup.simulator.testdouble.RoundTrip;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where assertions on devices begin.
 *
 * <pre>{@code
 * assertThat(device).bundle("com.example.notes").began().endedWell();
 * assertThat(device).file("com.example.notes", "today.txt").hasText("milk, bread\n");
 * assertThat(device).hasNoOpenFds().isIdle();
 * }</pre>
 */
public final class BackupAssertions {
    private BackupAssertions() {}

    /** On a device: its sessions, bundles, files, descriptors and time. */
    public static DeviceAssert assertThat(TestDevice device) {
        return new DeviceAssert(device);
    }

    /** On what came of a round trip. */
    public static RoundTripAssert assertThat(RoundTrip.Result result) {
        return new RoundTripAssert(result);
    }

    /** That a client's program does the same on every device that does the same; see {@link Determinism}. */
    public static void assertDeterministic(Supplier<TestDevice> device, Consumer<TestDevice> scenario, int times) {
        Determinism.assertDeterministic(device, scenario, times);
    }
}
