package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.plug.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** The reference's clock, with further things planned on it. */
final class Later implements VirtualClock {
    private record Planned(Instant due, long number, Runnable what) {}

    private final VirtualClock reference;
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparing(Planned::due).thenComparing(Planned::number));
    private long number;

    Later(VirtualClock reference) {
        this.reference = reference;
    }

    void after(Duration delay, Runnable what) {
        planned.add(new Planned(now().plus(delay), number++, what));
    }

    void forget() {
        planned.clear();
    }

    @Override
    public Instant now() {
        return reference.now();
    }

    @Override
    public void advance(Duration duration) {
        Instant end = now().plus(duration);
        while (!planned.isEmpty() && !planned.peek().due().isAfter(end)) {
            Planned next = planned.peek();
            reference.advance(Duration.between(now(), next.due()));
            // What happened on the way may have planned something for an earlier time.
            planned.poll().what().run();
        }
        reference.advance(Duration.between(now(), end));
    }

    @Override
    public Optional<Duration> untilNextEvent() {
        Optional<Duration> of = reference.untilNextEvent();
        if (planned.isEmpty()) {
            return of;
        }
        Duration own = Duration.between(now(), planned.peek().due());
        return of.filter(other -> other.compareTo(own) < 0).or(() -> Optional.of(own));
    }
}
