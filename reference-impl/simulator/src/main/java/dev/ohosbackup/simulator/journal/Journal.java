package dev.ohosbackup.simulator.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The journal of one device, as it is being written. Used by one thread at a time. */
public final class Journal {
    private final Supplier<Instant> now;
    private final List<JournalEntry> entries = new ArrayList<>();

    public Journal(Supplier<Instant> now) {
        this.now = now;
    }

    public void note(Happening happening) {
        entries.add(new JournalEntry(entries.size() + 1, now.get(), happening));
    }

    /** All entries so far, in their order. */
    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** All but the first so many. */
    public List<JournalEntry> entriesAfter(int known) {
        return List.copyOf(entries.subList(known, entries.size()));
    }

    /** The text of all entries so far, a line each. */
    @Override
    public String toString() {
        return entries.stream().map(entry -> entry + "\n").collect(Collectors.joining());
    }
}
