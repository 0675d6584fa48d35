package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;

/**
 * How long one bundle may work, from its beginning or from the last change of the limit (R5, R6).
 *
 * <p>The documents do not say how long a restore may take. As on OpenHarmony it is given more time for much data, from
 * the moment at which it is published, unless the client has chosen a limit.
 */
final class WorkLimit {
    private static final Duration DEFAULT = Duration.ofMillis(900_000);
    private static final Duration RESTORE_BASE = Duration.ofSeconds(30);
    private static final long RESTORE_MILLIS = 3000;
    private static final long RESTORE_BYTES = 3L * 1024 * 1024;

    private final EventLoop loop;
    private final Runnable overdue;
    private Duration limit = DEFAULT;
    private boolean chosen;
    private Optional<Event> expiry = Optional.empty();

    WorkLimit(EventLoop loop, Runnable overdue) {
        this.loop = loop;
        this.overdue = overdue;
    }

    void start() {
        expiry = Optional.of(loop.service(limit, "time is up", overdue));
    }

    /** The client sets it for a bundle that has not begun, or starts it anew for one that has. */
    void change(Duration newLimit) {
        chosen = true;
        set(newLimit);
    }

    /** So many bytes were published to be restored: 3 s for each 3 MiB and 30 s, but not less than 15 min. */
    void fitToRestore(long bytes) {
        if (!chosen) {
            Duration fitting = RESTORE_BASE.plusMillis(bytes * RESTORE_MILLIS / RESTORE_BYTES);
            set(fitting.compareTo(DEFAULT) > 0 ? fitting : DEFAULT);
        }
    }

    private void set(Duration newLimit) {
        limit = newLimit;
        if (expiry.isPresent()) {
            stop();
            start();
        }
    }

    void stop() {
        expiry.ifPresent(Event::cancel);
        expiry = Optional.empty();
    }
}
