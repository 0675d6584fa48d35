package dev.ohosbackup.suite.recorder;

import java.time.Duration;

/**
 * How long the kit waits in real time before it goes on without an answer. What the documents say of time does not depend
 * on it.
 *
 * @param longestCall how much real time one call may take before it counts as one that hangs
 * @param scale       what every wait on a real clock is multiplied by, for benches that are slow to answer
 */
public record Patience(Duration longestCall, double scale) {

    /** How much device time a wait may take on a real clock that is given so much on a virtual one. */
    Duration onRealClock(Duration limit) {
        return Duration.ofMillis(Math.round(limit.toMillis() * scale));
    }
}
