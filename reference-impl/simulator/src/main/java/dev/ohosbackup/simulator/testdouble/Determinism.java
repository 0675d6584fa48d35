package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.simulator.record.Replay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sees whether a client's program does the same whenever its device does the same. */
public final class Determinism {
    private Determinism() {}

    /**
     * Plays a scenario several times, each on a new device, and compares what happens.
     *
     * @param device   makes the device, always the same: {@code TestDevice::api20}
     * @param scenario what the client does
     * @param times    how often, 2 or more
     * @throws AssertionError that names the first difference
     */
    public static void assertDeterministic(Supplier<TestDevice> device, Consumer<TestDevice> scenario, int times) {
        if (times < 2) {
            throw new IllegalArgumentException("expected 2 runs or more to compare, got " + times);
        }
        List<String> first = journal(device, scenario);
        for (int run = 2; run <= times; run++) {
            Optional<String> difference = Replay.difference(first, journal(device, scenario));
            if (difference.isPresent()) {
                throw new AssertionError("expected the same run every time, but in run " + run + " "
                        + difference.get()
                        + "\nLook for a hash map, a random number, a thread or the system's time in the client.");
            }
        }
    }

    private static List<String> journal(Supplier<TestDevice> device, Consumer<TestDevice> scenario) {
        TestDevice one = device.get();
        try {
            scenario.accept(one);
            return one.journal().stream().map(Object::toString).toList();
        } finally {
            one.abandon();
        }
    }
}
