package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Happening.SessionEnd;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a journal tells of its sessions up to the entry at hand; every law that asks for it reads after it. */
final class SessionsSeen {

    /** One session. */
    static final class Seen {
        private final int number;
        private final String className;
        private Optional<SessionEnd> over = Optional.empty();
        private boolean releaseCalled;
        private boolean orphaned;
        private int deaths;

        private Seen(int number, String className) {
            this.number = number;
            this.className = className;
        }

        Optional<SessionEnd> over() {
            return over;
        }

        boolean isOver() {
            return over.isPresent();
        }

        /** Whether its client has died, before or after its end. */
        boolean isOrphaned() {
            return orphaned;
        }

        /** Whether the client has asked for its end. */
        boolean isReleaseCalled() {
            return releaseCalled;
        }

        /** Whether restores of it may be going on: those that a client's death leaves behind do, as after a release. */
        boolean mayRestore() {
            boolean goesOn = over.map(how -> how == SessionEnd.CLIENT_DIED).orElse(true);
            return className.equals("SessionRestore") && goesOn && deaths == 0;
        }

        /** How often the service died while it was alive, or while it went on without its client. */
        int deaths() {
            return deaths;
        }

        int number() {
            return number;
        }

        @Override
        public String toString() {
            return className + " " + number;
        }
    }

    private final Map<Integer, Seen> sessions = new TreeMap<>();

    Optional<Seen> find(int number) {
        return Optional.ofNullable(sessions.get(number));
    }

    Collection<Seen> all() {
        return sessions.values();
    }

    void take(JournalEntry entry) {
        Happening what = entry.happening();
        if (what instanceof Happening.SessionOpened opened) {
            sessions.put(opened.session(), new Seen(opened.session(), opened.className()));
        } else if (what instanceof Happening.SessionOver ended) {
            find(ended.session()).ifPresent(seen -> seen.over = Optional.of(ended.how()));
        } else if (what instanceof Happening.Called called && called.member().endsWith(".release")) {
            find(called.session()).ifPresent(seen -> seen.releaseCalled = true);
        } else if (isDeathOfService(what)) {
            sessions.values().stream()
                    .filter(seen -> !seen.isOver() || seen.over.equals(Optional.of(SessionEnd.CLIENT_DIED)))
                    .forEach(seen -> seen.deaths++);
        } else if (isDeathOfClient(what)) {
            sessions.values().forEach(seen -> seen.orphaned = true);
        }
    }

    static boolean isDeathOfService(Happening what) {
        return what.equals(new Happening.Killed("service"))
                || (what instanceof Happening.FaultStruck struck
                        && struck.fault().what() instanceof Mishap.ServiceDeath);
    }

    static boolean isDeathOfClient(Happening what) {
        return what.equals(new Happening.Killed("client"));
    }
}
