package dev.ohosbackup.suite.steps;

import java.time.Duration;
import java.time.Instant;

/**
 * The dates that a scenario's backups and changes bear: each a day after the one before, the first after everything in
 * the kit's worlds that is older than {@code 2025}. They are written into files, and say nothing about the device's clock.
 */
final class Calendar {
    private Instant today = Instant.parse("2025-01-01T00:00:00Z");

    /** The next date. */
    Instant next() {
        today = today.plus(Duration.ofDays(1));
        return today;
    }
}
