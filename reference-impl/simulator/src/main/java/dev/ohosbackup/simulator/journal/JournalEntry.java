package dev.ohosbackup.simulator.journal;

import java.time.Instant;

/**
 * One line of a journal.
 *
 * @param number    its place, from 1
 * @param at        the device's time
 * @param happening what happened
 */
public record JournalEntry(int number, Instant at, Happening happening) {
    /** One line of text; the same entry always gives the same bytes. */
    @Override
    public String toString() {
        return number + " " + at + " " + happening;
    }
}
