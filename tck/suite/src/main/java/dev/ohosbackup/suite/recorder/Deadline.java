package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.suite.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Waiting: on a virtual clock by moving it from event to event, which takes no time; on a real one by waiting for the
 * journal to grow.
 */
final class Deadline {
    private final ClientThread thread;
    private final Optional<VirtualClock> virtual;
    private final Clock real;
    private final Journal journal;

    Deadline(ClientThread thread, Optional<VirtualClock> virtual, Clock real, Journal journal) {
        this.thread = thread;
        this.virtual = virtual;
        this.real = real;
        this.journal = journal;
    }

    /** Waits until something holds, for at most a limit of device time; whether it does in the end. */
    boolean await(Duration limit, BooleanSupplier holds) {
        return virtual.isPresent() ? onVirtualClock(virtual.get(), limit, holds) : onRealClock(limit, holds);
    }

    private boolean onVirtualClock(VirtualClock clock, Duration limit, BooleanSupplier holds) {
        return thread.call("the virtual clock", () -> {
            Instant end = now(clock).plus(limit);
            while (!holds.getAsBoolean()) {
                Duration left = Duration.between(now(clock), end);
                Optional<Duration> next = ClientThread.guarded("untilNextEvent", clock::untilNextEvent);
                if (next.isEmpty() || next.get().compareTo(left) > 0) {
                    advance(clock, left);
                    return holds.getAsBoolean();
                }
                advance(clock, next.get());
            }
            return true;
        });
    }

    private static Instant now(VirtualClock clock) {
        return ClientThread.guarded("now", clock::now);
    }

    private static void advance(VirtualClock clock, Duration duration) {
        ClientThread.guarded("advance", () -> {
            clock.advance(duration);
            return true;
        });
    }

    private boolean onRealClock(Duration limit, BooleanSupplier holds) {
        Instant end = real.instant().plus(limit);
        try {
            while (true) {
                int size = journal.size();
                if (holds.getAsBoolean()) {
                    return true;
                }
                long left = Duration.between(real.instant(), end).toMillis();
                if (left <= 0) {
                    return false;
                }
                journal.awaitGrowth(size, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }
}
