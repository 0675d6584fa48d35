package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.JournalEntry;
import java.time.Instant;

/** Time never runs backwards. */
final class TimeLaw implements Law {
    private final Findings findings;
    private Instant latest = Instant.MIN;

    TimeLaw(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void take(JournalEntry entry) {
        if (entry.at().isBefore(latest)) {
            findings.at(entry, Rule.TIME, "a time not before " + latest, "it is " + entry.at());
        }
        latest = entry.at();
    }

    @Override
    public void atRest() {
        // Time may stand still.
    }
}
