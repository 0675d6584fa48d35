package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;

/** How long one bundle may work, from its beginning or from the last change of the limit (R5, R6). */
final class WorkLimit {
    private final EventLoop loop;
    private final Runnable overdue;
    private Duration limit = Duration.ofMillis(900_000);
    private Optional<Event> expiry = Optional.empty();

    WorkLimit(EventLoop loop, Runnable overdue) {
        this.loop = loop;
        this.overdue = overdue;
    }

    void start() {
        expiry = Optional.of(loop.service(limit, "time is up", overdue));
    }

    /** Sets it for a bundle that has not begun, or starts it anew for one that has. */
    void change(Duration newLimit) {
        limit = newLimit;
        if (expiry.isPresent()) {
            stop();
            start();
        }
    }

    void stop() {
        expiry.ifPresent(Event::cancel);
    }
}
