package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run that was played to its end.
 *
 * @param schedule   what was done to it
 * @param troubles   what the client's program did not get done in its last life, as is to be expected when something goes wrong
 * @param violations all that must not have happened and has
 * @param journal    what happened
 */
public record Run(Schedule schedule, List<String> troubles, List<Violation> violations, List<JournalEntry> journal) {
    public Run {
        troubles = List.copyOf(troubles);
        violations = List.copyOf(violations);
        journal = List.copyOf(journal);
    }

    /** Whether something happened that must not. */
    public boolean isBroken() {
        return !violations.isEmpty();
    }

    /** Which rules do not hold. */
    Set<Rule> broken() {
        Set<Rule> rules = new TreeSet<>();
        violations.forEach(violation -> rules.add(violation.rule()));
        return rules;
    }

    /** For people: the line that plays it again, and what is wrong with it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("replay: ").append(schedule);
        violations.forEach(violation -> text.append("\n  ").append(violation));
        return text.toString();
    }
}
