package dev.ohosbackup.simulator.clock;

import java.time.Instant;
import java.util.Comparator;

/** Something that is going to happen at an instant; events of one instant happen in the order they were planned in. */
public final class Event {
    static final Comparator<Event> ORDER =
            Comparator.<Event, Instant>comparing(event -> event.due).thenComparingLong(event -> event.sequence);

    final Instant due;
    final long sequence;
    final String what;
    final Runnable action;
    private final EventLoop.Lane lane;

    Event(Instant due, long sequence, String what, Runnable action, EventLoop.Lane lane) {
        this.due = due;
        this.sequence = sequence;
        this.what = what;
        this.action = action;
        this.lane = lane;
    }

    /** When it happens, unless it is taken out of the plan before. */
    public Instant due() {
        return due;
    }

    /** Takes it out of the plan; does nothing when it has happened already. */
    public void cancel() {
        leavePlan();
    }

    /** Takes it out of the plan; returns whether it was still in it. */
    boolean leavePlan() {
        return lane.remove(this);
    }
}
