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
    /** How often a virtual clock may be moved without getting any further. */
    private static final int MOVES_ON_THE_SPOT = 10_000;
    /** What is waited for may come true a moment after it was written down, when nothing makes the journal grow again. */
    private static final long GLANCE_MILLIS = 50;

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
            Instant reached = now(clock);
            Instant end = reached.plus(limit);
            int onTheSpot = 0;
            while (!holds.getAsBoolean()) {
                Instant now = now(clock);
                onTheSpot = now.equals(reached) ? onTheSpot + 1 : 0;
                reached = now;
                mustGetOn(onTheSpot);
                Duration left = Duration.between(now, end);
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

    private static void mustGetOn(int onTheSpot) {
        if (onTheSpot > MOVES_ON_THE_SPOT || Thread.currentThread().isInterrupted()) {
            throw new ImplementationFault(
                    "the virtual clock to get on when it is advanced to its next event",
                    "after " + onTheSpot + " times the next event is still ahead, and now() the same",
                    null);
        }
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
                journal.awaitGrowth(size, Math.min(left, GLANCE_MILLIS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }
}
