package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The grammar of a bundle's callbacks: a begin, what comes in between, an end; or a begin that refuses it. */
final class BundleLaw implements Law {
    private record Key(int session, String bundle) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return session != other.session ? Integer.compare(session, other.session) : bundle.compareTo(other.bundle);
        }
    }

    private final SessionsSeen sessions;
    private final Findings findings;
    /** The begin of each bundle that has begun and not ended. */
    private final Map<Key, JournalEntry> running = new TreeMap<>();

    BundleLaw(SessionsSeen sessions, Findings findings) {
        this.sessions = sessions;
        this.findings = findings;
    }

    @Override
    public void take(JournalEntry entry) {
        if (entry.happening() instanceof Happening.CalledBack told) {
            told.bundle().ifPresent(bundle -> take(entry, told, new Key(told.session(), bundle)));
        }
    }

    private void take(JournalEntry entry, Happening.CalledBack told, Key key) {
        Optional<JournalEntry> begin = Optional.ofNullable(running.get(key));
        switch (told.callback()) {
            case "onBundleBegin" -> {
                begin.ifPresent(earlier -> findings.at(
                        entry,
                        Rule.BEGIN_ONCE,
                        "one onBundleBegin of " + key.bundle() + " before its end",
                        "it came again, after entry " + earlier.number()));
                if (told.code().isEmpty()) {
                    running.put(key, entry);
                }
            }
            case "onBundleEnd" -> {
                if (begin.isEmpty()) {
                    findings.at(
                            entry,
                            Rule.END_ONCE,
                            "one onBundleEnd of " + key.bundle() + " for each that began",
                            "this one ends nothing");
                }
                running.remove(key);
            }
            default -> {
                if (begin.isEmpty()) {
                    findings.at(
                            entry,
                            Rule.IN_BETWEEN,
                            told.callback() + " of " + key.bundle() + " between its begin and its end",
                            "it was not running");
                }
            }
        }
    }

    /** Which bundles of a session have begun and not ended. */
    boolean anyRuns(int session) {
        return running.keySet().stream().anyMatch(key -> key.session() == session);
    }

    @Override
    public void atRest() {
        running.forEach((key, begin) -> {
            if (sessions.find(key.session())
                    .filter(session -> !session.isOver())
                    .isPresent()) {
                findings.at(
                        begin,
                        Rule.END_MISSING,
                        "an onBundleEnd of " + key.bundle(),
                        "it never came, and nothing is planned that could bring it");
            }
        });
    }
}
