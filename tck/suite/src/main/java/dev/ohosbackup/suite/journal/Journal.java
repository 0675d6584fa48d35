package dev.ohosbackup.suite.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that crossed the seam during one check, in one total order. Threads may write to it at the same time; who
 * waits for something to happen waits here.
 */
public final class Journal {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Appends an event. The clock is read outside the lock: it may be the implementation's, hang, or wait for a lock under
     * which another thread is just calling back.
     */
    public void add(int device, Supplier<Duration> at, Event event) {
        Duration time = at.get();
        synchronized (this) {
            entries.add(new Entry(entries.size(), device, time, event));
            notifyAll();
        }
    }

    /** All entries so far, in order. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The events of one kind so far, in order. */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return entries().stream().map(Entry::event).filter(kind::isInstance).map(kind::cast);
    }

    /** How many entries there are. */
    public synchronized int size() {
        return entries.size();
    }

    /** Waits in real time for another entry beyond {@code size}, for at most {@code millis} milliseconds. */
    public synchronized void awaitGrowth(int size, long millis) throws InterruptedException {
        if (entries.size() <= size && millis > 0) {
            wait(millis);
        }
    }
}
