package dev.ohosbackup.suite.checks;

import java.time.Duration;

/** Comparing times with limits that the service keeps, which are never exact. */
final class Moments {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private Moments() {}

    /** Whether a time is about this long. */
    static boolean isAbout(Duration limit, Duration seen) {
        return seen.minus(limit).abs().compareTo(TOLERANCE) <= 0;
    }
}
