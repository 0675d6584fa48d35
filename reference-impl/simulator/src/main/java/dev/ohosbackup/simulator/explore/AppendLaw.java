package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.Map;
import java.util.TreeMap;

/** Every bundle of an append is heard of, and then onAllBundlesEnd comes, once. */
final class AppendLaw implements Law {
    private static final class Count {
        /** Those that brought bundles. An append of nobody may have its onAllBundlesEnd or not (R15). */
        private int appends;

        private int emptyAppends;
        private int bundles;
        private int begins;
        private int allEnds;
    }

    private final SessionsSeen sessions;
    private final BundleLaw bundles;
    private final Findings findings;
    private final Map<Integer, Count> counts = new TreeMap<>();

    AppendLaw(SessionsSeen sessions, BundleLaw bundles, Findings findings) {
        this.sessions = sessions;
        this.bundles = bundles;
        this.findings = findings;
    }

    @Override
    public void take(JournalEntry entry) {
        if (entry.happening() instanceof Happening.Appended appended) {
            Count count = countOf(appended.session());
            count.appends += appended.bundles() > 0 ? 1 : 0;
            count.emptyAppends += appended.bundles() > 0 ? 0 : 1;
            count.bundles += appended.bundles();
        } else if (entry.happening() instanceof Happening.CalledBack told) {
            take(entry, told);
        }
    }

    private Count countOf(int session) {
        return counts.computeIfAbsent(session, first -> new Count());
    }

    private void take(JournalEntry entry, Happening.CalledBack told) {
        Count count = countOf(told.session());
        switch (told.callback()) {
            case "onBundleBegin" -> {
                count.begins++;
                if (count.allEnds >= count.appends + count.emptyAppends) {
                    findings.at(
                            entry,
                            Rule.ALL_END_LAST,
                            "onBundleBegin before the onAllBundlesEnd of its append",
                            "all " + count.appends + " appends of the session were through");
                }
            }
            case "onAllBundlesEnd" -> {
                count.allEnds++;
                int most = count.appends + count.emptyAppends;
                if (count.allEnds > most) {
                    findings.at(
                            entry,
                            Rule.ALL_END_ONCE,
                            "at most " + most + " onAllBundlesEnd, one for each append",
                            "this is number " + count.allEnds);
                } else if (count.allEnds == most && bundles.anyRuns(told.session())) {
                    findings.at(
                            entry,
                            Rule.ALL_END_LAST,
                            "onAllBundlesEnd after every onBundleEnd of its append",
                            "a bundle was still running");
                } else if (count.allEnds == most && count.begins < count.bundles) {
                    findings.at(
                            entry,
                            Rule.BUNDLE_LOST,
                            "an onBundleBegin for each of the " + count.bundles + " bundles appended",
                            "only " + count.begins + " came before onAllBundlesEnd");
                }
            }
            default -> {
                // The other callbacks are no business of an append.
            }
        }
    }

    @Override
    public void atRest() {
        counts.forEach((number, count) -> sessions.find(number)
                .filter(session -> !session.isOver() && count.allEnds < count.appends)
                .ifPresent(session -> findings.missing(
                        Rule.ALL_END_MISSING,
                        count.appends + " onAllBundlesEnd of " + session + ", one for each append",
                        "only " + count.allEnds + " came")));
    }
}
