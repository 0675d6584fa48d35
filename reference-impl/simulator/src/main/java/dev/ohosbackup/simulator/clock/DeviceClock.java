package dev.ohosbackup.simulator.clock;

import dev.ohosbackup.plug.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The time of one device in the hands of a test: by an amount, by single steps, or until something is so.
 *
 * <p>Nothing happens on a device by itself: time moves here, and where somebody waits for a promise of the device's.
 */
public final class DeviceClock implements VirtualClock {
    /** Longer than all bundles of a session together may take. */
    private static final Duration LONGEST_RUN = Duration.ofHours(48);

    private static final int NAMED = 5;

    private final EventLoop loop;

    /** The clock of a loop. */
    public DeviceClock(EventLoop loop) {
        this.loop = loop;
    }

    /**
     * Something that is going to happen.
     *
     * @param due  when
     * @param what what it is, in words
     */
    public record Planned(Instant due, String what) {
        @Override
        public String toString() {
            return due + " " + what;
        }
    }

    @Override
    public Instant now() {
        return loop.now();
    }

    @Override
    public void advance(Duration duration) {
        loop.advance(duration);
    }

    @Override
    public Optional<Duration> untilNextEvent() {
        return loop.untilNextEvent();
    }

    /** All that is planned, in the order in which it will happen; more may come to it. */
    public List<Planned> planned() {
        return loop.planned();
    }

    /** Lets the next thing happen, and nothing else, moving time as far as that needs; whether there was one. */
    public boolean step() {
        return loop.step();
    }

    /** How many steps the device has taken since it was opened. */
    public long steps() {
        return loop.steps();
    }

    /** Whether a step is just being taken: whoever asks stands in a callback, or in what a promise has led to. */
    public boolean isInsideAStep() {
        return loop.isInsideAStep();
    }

    /**
     * Lets everything happen until nothing is planned any more.
     *
     * @throws IllegalStateException when the device does not come to rest within 48 h of its time
     */
    public void runUntilIdle() {
        run(() -> false, "nothing to be planned any more");
    }

    /**
     * Lets things happen, one by one, until something is so.
     *
     * @param done       what is waited for
     * @param waitedFor  the same in words, for the message of a wait that is in vain: {@code the end of com.example.notes}
     * @throws IllegalStateException when nothing is planned any more that could bring it about, or when 48 h of the
     *     device's time have passed
     */
    public void runUntil(BooleanSupplier done, String waitedFor) {
        run(done, waitedFor);
        if (!done.getAsBoolean()) {
            throw new IllegalStateException("Waited for " + waitedFor + ", but nothing is planned on the device any"
                    + " more at " + now() + ": look for a callback, a publishFile or a release that is missing");
        }
    }

    private void run(BooleanSupplier done, String waitedFor) {
        Instant end = now().plus(LONGEST_RUN);
        while (!done.getAsBoolean() && loop.step()) {
            if (now().isAfter(end)) {
                List<Planned> planned = planned();
                throw new IllegalStateException("Waited for " + waitedFor + ", but " + LONGEST_RUN.toHours()
                        + " h have passed on the device, and this is still planned: "
                        + planned.subList(0, Math.min(NAMED, planned.size())));
            }
        }
    }
}
