package dev.ohosbackup.simulator.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How many files may be handed over in any second (R7).
 *
 * <p>It looks back from now instead of counting in fixed windows, so that the rate bounds every second, also the one
 * that begins in the middle of a window or spans a change.
 */
final class SendRate {
    private static final long DEFAULT = 60;

    private static final Duration WINDOW = Duration.ofMillis(1000);

    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private final long largest;
    private long rate = DEFAULT;

    SendRate(long largest) {
        this.largest = largest;
    }

    void change(long filesPerSecond) {
        rate = Math.min(filesPerSecond, largest);
    }

    /** When the next file may go: now or later; empty while the rate is 0. */
    Optional<Instant> nextTurn(Instant now) {
        if (rate == 0) {
            return Optional.empty();
        }
        while (!lastSecond.isEmpty() && !lastSecond.getFirst().plus(WINDOW).isAfter(now)) {
            lastSecond.removeFirst();
        }
        if (lastSecond.size() < rate) {
            return Optional.of(now);
        }
        // A lowered rate waits for more than one of the recent files to grow old.
        Instant mustGrowOld =
                lastSecond.stream().skip(lastSecond.size() - rate).findFirst().orElseThrow();
        return Optional.of(mustGrowOld.plus(WINDOW));
    }

    void sent(Instant when) {
        lastSecond.addLast(when);
    }
}
