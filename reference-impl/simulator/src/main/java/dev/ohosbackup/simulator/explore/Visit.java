package dev.ohosbackup.simulator.explore;

import java.util.List;

/**
 * What came of doing one thing before one step.
 *
 * @param step       the step's number, from 1
 * @param words      what the step was to be
 * @param done       what was done before it
 * @param seen       what the client was told afterwards, until its program ended: callbacks and refusals with their codes
 * @param violations all that must not have happened and has, a restart that failed included
 */
public record Visit(long step, String words, Interference done, List<String> seen, List<Violation> violations) {
    public Visit {
        seen = List.copyOf(seen);
        violations = List.copyOf(violations);
    }

    /** One line of text. */
    @Override
    public String toString() {
        return done + " before step " + step + " '" + words + "': " + seen
                + (violations.isEmpty() ? "" : " BROKEN " + violations);
    }
}
