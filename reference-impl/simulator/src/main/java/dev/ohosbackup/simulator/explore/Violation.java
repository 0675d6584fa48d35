package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.Optional;

/**
 * Something that must not happen, and has.
 *
 * @param rule     what should have held
 * @param sentence what was expected and what was seen
 * @param entry    the entry of the journal that shows it; empty where something is missing
 */
public record Violation(Rule rule, String sentence, Optional<JournalEntry> entry) {

    /** One line of text. */
    @Override
    public String toString() {
        return rule.id() + ": " + sentence
                + entry.map(one -> " (journal: " + one + ")").orElse("");
    }
}
