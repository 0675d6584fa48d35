package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The violations that one look at a journal has found so far. */
final class Findings {
    private final List<Violation> found = new ArrayList<>();

    void at(JournalEntry entry, Rule rule, String expected, String seen) {
        add(rule, expected, seen, Optional.of(entry));
    }

    void missing(Rule rule, String expected, String seen) {
        add(rule, expected, seen, Optional.empty());
    }

    private void add(Rule rule, String expected, String seen, Optional<JournalEntry> entry) {
        found.add(new Violation(rule, "expected " + expected + ", but " + seen, entry));
    }

    List<Violation> all() {
        return List.copyOf(found);
    }
}
