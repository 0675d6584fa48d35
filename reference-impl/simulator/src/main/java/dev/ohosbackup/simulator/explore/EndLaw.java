package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Happening.SessionEnd;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A session that is over is silent, but for the one word that the service has died under it. */
final class EndLaw implements Law {
    private static final String DIED = "onBackupServiceDied";

    private final SessionsSeen sessions;
    private final Findings findings;
    private final Map<Integer, Integer> deathsTold = new TreeMap<>();

    EndLaw(SessionsSeen sessions, Findings findings) {
        this.sessions = sessions;
        this.findings = findings;
    }

    @Override
    public void take(JournalEntry entry) {
        if (entry.happening() instanceof Happening.CalledBack told) {
            Optional<SessionsSeen.Seen> session = sessions.find(told.session());
            if (session.isEmpty()) {
                findings.at(
                        entry,
                        Rule.NOTHING_AFTER,
                        "callbacks of sessions that were opened",
                        "there is no session " + told.session());
            } else if (told.callback().equals(DIED)) {
                takeDeath(entry, session.get());
            } else if (session.get().isOver()) {
                findings.at(
                        entry,
                        Rule.NOTHING_AFTER,
                        "no callback of " + session.get() + " after it was over",
                        told.callback() + " came after it was "
                                + session.get().over().orElseThrow());
            }
        }
    }

    private void takeDeath(JournalEntry entry, SessionsSeen.Seen session) {
        int told = deathsTold.merge(session.number(), 1, Integer::sum);
        if (session.isOrphaned()) {
            findings.at(
                    entry, Rule.NOTHING_AFTER, "no callback of " + session + " after its client's death", "it came");
        } else if (!session.over().equals(Optional.of(SessionEnd.SERVICE_DIED)) || session.deaths() == 0) {
            findings.at(
                    entry,
                    Rule.DEATH_UNTRUE,
                    DIED + " only after a service's death during " + session,
                    "the session is " + session.over().map(SessionEnd::name).orElse("alive") + " and has seen "
                            + session.deaths() + " deaths");
        } else if (told > 1) {
            findings.at(entry, Rule.DEATH_TOLD, DIED + " once for " + session, "this is number " + told);
        }
    }

    @Override
    public void atRest() {
        for (SessionsSeen.Seen session : sessions.all()) {
            // One that was being released, or replaced at API 10, may have been over for the service already.
            boolean sure =
                    session.over().map(how -> how == SessionEnd.SERVICE_DIED).orElse(!session.isReleaseCalled());
            if (session.deaths() > 0 && sure && !session.isOrphaned() && !deathsTold.containsKey(session.number())) {
                findings.missing(Rule.DEATH_TOLD, DIED + " once for " + session, "it never came");
            }
        }
    }
}
