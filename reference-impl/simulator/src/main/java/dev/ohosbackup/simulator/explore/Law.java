package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.JournalEntry;

/** One part of what must hold, which reads a journal from its beginning. */
interface Law {
    /** Takes the next entry. */
    void take(JournalEntry entry);

    /** The journal is at its end, and nothing is going on any more: what has not come by now is missing. */
    void atRest();
}
