package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.clock.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What one process has planned: it ends with it. */
final class Timers {
    private final EventLoop loop;
    private final String owner;
    private final List<Timer> pending = new ArrayList<>();

    Timers(EventLoop loop, String owner) {
        this.loop = loop;
        this.owner = owner;
    }

    private static final class Timer {
        private Event event;
    }

    /** A stage that is completed after that time. */
    CompletionStage<Void> after(Duration delay) {
        Promise<Void> passed = new Promise<>(loop, delay + " to pass for " + owner);
        plan(delay, owner + " has waited", () -> passed.complete(null));
        return passed;
    }

    /** Does something after that time. */
    void plan(Duration delay, String what, Runnable action) {
        Timer timer = new Timer();
        timer.event = loop.service(delay, what, () -> {
            pending.remove(timer);
            action.run();
        });
        pending.add(timer);
    }

    /** How long until the last of what is planned now; nothing planned is no time. */
    Duration longest() {
        Instant now = loop.now();
        return pending.stream()
                .map(timer -> Duration.between(now, timer.event.due()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    void cancelAll() {
        pending.forEach(timer -> timer.event.cancel());
        pending.clear();
    }
}
