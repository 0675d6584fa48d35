package dev.ohosbackup.simulator.clock;

import dev.ohosbackup.plug.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Everything that happens on a device, in one total order of (instant, sequence).
 *
 * <p>There are two lanes because there are two sides: what the service and the applications do, and what the client is
 * told. While the client stands in a call that blocks it, only the service lane runs, and what the client is to be told
 * waits, as callbacks wait for a JavaScript thread that is busy.
 *
 * <p>One lock holds the device together: every call into it and every event runs under it, so that several threads of a
 * test cannot corrupt it. The loop has no thread of its own; whoever advances the clock or joins a promise turns it.
 */
public final class EventLoop implements VirtualClock {
    /** The instant at which every device is opened. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Far behind any limit of time that the documents know, and well within what an {@link Instant} can hold. */
    private static final Instant END_OF_TIME = Instant.parse("+1000000-01-01T00:00:00Z");

    /** Longer than all bundles of a session together may take; somebody who waits longer waits for something lost. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(48);

    /** The events of one side that have not happened yet. */
    static final class Lane {
        private final TreeSet<Event> events = new TreeSet<>(Event.ORDER);

        boolean remove(Event event) {
            return events.remove(event);
        }

        private Optional<Event> first() {
            return events.isEmpty() ? Optional.empty() : Optional.of(events.first());
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Lane service = new Lane();
    private final Lane client = new Lane();
    private final List<StepWatch> watches = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private Instant now;
    private long sequence;
    private long steps;
    private Optional<Event> happening = Optional.empty();
    private boolean closed;

    /** Who wants to know of every step before it is taken. */
    @FunctionalInterface
    public interface StepWatch {
        /**
         * Something is about to happen.
         *
         * @param step its number, from 1
         * @param what what it is, in words
         */
        void before(long step, String what);
    }

    /** Who wants to know when a thread comes into the device and when it leaves it; what it calls there does not count. */
    public interface Turn {
        /** A thread has come in; no other one is in. */
        void begins();

        /** It is about to leave. */
        void ends();
    }

    /** A loop that starts at {@link #START}. */
    public EventLoop() {
        this(START);
    }

    /** A loop that starts at this time. */
    public EventLoop(Instant start) {
        now = start;
    }

    /** Tells somebody of every turn from now on. */
    public void attend(Turn turn) {
        turns.add(turn);
    }

    private void enter() {
        lock.lock();
        if (lock.getHoldCount() == 1) {
            turns.forEach(Turn::begins);
        }
    }

    private void leave() {
        try {
            if (lock.getHoldCount() == 1) {
                turns.forEach(Turn::ends);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells somebody of every step from now on. */
    public void watch(StepWatch watch) {
        watches.add(watch);
    }

    /** Plans something the service or an application does after that delay. */
    public Event service(Duration delay, String what, Runnable action) {
        return plan(service, delay, what, action);
    }

    /** Plans something the service does as soon as what was planned before has happened. */
    public Event service(String what, Runnable action) {
        return plan(service, Duration.ZERO, what, action);
    }

    /** Plans something the client is told, as soon as it listens. */
    public Event client(String what, Runnable action) {
        return plan(client, Duration.ZERO, what, action);
    }

    private Event plan(Lane lane, Duration delay, String what, Runnable action) {
        Event event = new Event(laterBy(delay), sequence++, what, action, lane);
        if (!closed) {
            lane.events.add(event);
        }
        return event;
    }

    /** What is further away than time goes is as far away as it goes. */
    private Instant laterBy(Duration delay) {
        return delay.compareTo(Duration.between(now, END_OF_TIME)) < 0 ? now.plus(delay) : END_OF_TIME;
    }

    /**
     * A call into the device.
     *
     * @param <T> what it returns
     * @param <E> what it throws
     */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs a call into the device while no other thread is in it. */
    public <T, E extends Exception> T exclusively(Call<T, E> call) throws E {
        enter();
        try {
            return call.run();
        } finally {
            leave();
        }
    }

    /** Whether the device is closed. */
    public boolean isClosed() {
        return exclusively(() -> closed);
    }

    @Override
    public Instant now() {
        return exclusively(() -> now);
    }

    @Override
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The clock was to be moved by " + duration + ", but time only goes forward: pass zero or more");
        }
        enter();
        try {
            refuseInsideAnEvent("the clock was advanced by " + duration);
            Instant target = laterBy(duration);
            if (target.equals(END_OF_TIME)) {
                throw new IllegalArgumentException("The clock was to be moved by " + duration + ", but from " + now
                        + " time ends before that: pass less");
            }
            Optional<Event> next = next();
            while (next.isPresent() && !next.get().due.isAfter(target)) {
                happen(next.get());
                next = next();
            }
            // A callback that blocked may have let more time pass than that.
            if (target.isAfter(now)) {
                now = target;
            }
        } finally {
            leave();
        }
    }

    /** Lets the next thing happen and nothing else; whether there was one. */
    boolean step() {
        enter();
        try {
            refuseInsideAnEvent("the clock was moved by a step");
            Optional<Event> next = next();
            next.ifPresent(this::happen);
            return next.isPresent();
        } finally {
            leave();
        }
    }

    /** How many steps there have been. */
    long steps() {
        return exclusively(() -> steps);
    }

    /** Whether one is just being taken: whoever asks stands in a callback, or in what a promise has led to. */
    boolean isInsideAStep() {
        return exclusively(happening::isPresent);
    }

    /** All that is planned, in the order in which it will happen. */
    List<DeviceClock.Planned> planned() {
        return exclusively(() -> Stream.of(service, client)
                .flatMap(lane -> lane.events.stream())
                .sorted(Event.ORDER)
                .map(event -> new DeviceClock.Planned(event.due, event.what))
                .toList());
    }

    @Override
    public Optional<Duration> untilNextEvent() {
        return exclusively(() -> next().map(event -> untilDue(event)));
    }

    private Duration untilDue(Event event) {
        return event.due.isAfter(now) ? Duration.between(now, event.due) : Duration.ZERO;
    }

    /**
     * Lets things happen until {@code done}, for a client that waits outside of any callback.
     *
     * @throws IllegalStateException when it is called inside an event, or when nothing is planned that could help
     */
    void runUntil(BooleanSupplier done, String waitedFor) {
        enter();
        try {
            if (done.getAsBoolean()) {
                return;
            }
            refuseInsideAnEvent("'" + waitedFor + "' was joined");
            Instant end = laterBy(LONGEST_WAIT);
            while (!done.getAsBoolean()) {
                Optional<Event> next = next();
                if (next.isEmpty()) {
                    throw neverComes(
                            waitedFor,
                            closed ? "the device is closed" : "nothing is planned on the device any more at " + now);
                }
                if (next.get().due.isAfter(end)) {
                    throw neverComes(waitedFor, LONGEST_WAIT.toHours() + " hours have passed on the device");
                }
                happen(next.get());
            }
        } finally {
            leave();
        }
    }

    private static IllegalStateException neverComes(String waitedFor, String why) {
        return new IllegalStateException("Waited for '" + waitedFor + "', but " + why
                + ", so it would never come: look for a callback, a publishFile or a release that is missing");
    }

    /**
     * Lets the service go on while the client stands in a blocking call, until {@code done} or until it has nothing to
     * do any more. Unlike a join this is allowed inside a callback: there, too, the client is the one who waits.
     */
    public void blockClientUntil(BooleanSupplier done) {
        while (!done.getAsBoolean() && service.first().isPresent()) {
            happen(service.first().get());
        }
    }

    /** What happens next, or is just about to happen while somebody who watches is told of it. */
    Optional<Event> next() {
        Optional<Event> ofService = service.first();
        Optional<Event> ofClient = client.first();
        if (ofService.isEmpty() || ofClient.isEmpty()) {
            return ofService.or(() -> ofClient);
        }
        return Event.ORDER.compare(ofService.get(), ofClient.get()) < 0 ? ofService : ofClient;
    }

    /** Who watches may take the event out of the plan, or leave by an exception and find it still planned. */
    private void happen(Event event) {
        // A callback that waited for a busy client is past its instant: time does not go back for it.
        if (event.due.isAfter(now)) {
            now = event.due;
        }
        Optional<Event> outer = happening;
        happening = Optional.of(event);
        try {
            steps++;
            for (StepWatch watch : watches) {
                watch.before(steps, event.what);
            }
            if (event.leavePlan()) {
                event.action.run();
            }
        } finally {
            happening = outer;
        }
    }

    private void refuseInsideAnEvent(String what) {
        if (happening.isPresent()) {
            throw new WaitedInsideException("Inside '" + happening.get().what + "' " + what
                    + ": a callback runs while time stands still, so this would wait for itself."
                    + " Return from the callback first, or go on with thenCompose or thenAccept");
        }
    }

    /** Takes everything out of the plan; nothing happens afterwards. */
    public void close() {
        exclusively(() -> {
            closed = true;
            service.events.clear();
            client.events.clear();
            return closed;
        });
    }
}
