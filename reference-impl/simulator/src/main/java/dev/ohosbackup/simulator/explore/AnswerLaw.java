package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every call is answered exactly once, unless its client died or a fault swallowed it. */
final class AnswerLaw implements Law {
    private final Findings findings;
    /** The calls without an answer, by session and member. */
    private final Map<String, Deque<JournalEntry>> open = new TreeMap<>();
    /** The members of the calls that faults swallowed; empty text for one that may be any. */
    private final List<String> swallowed = new ArrayList<>();

    AnswerLaw(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void take(JournalEntry entry) {
        Happening what = entry.happening();
        if (what instanceof Happening.Called called) {
            open.computeIfAbsent(key(called.session(), called.member()), first -> new ArrayDeque<>())
                    .add(entry);
        } else if (what instanceof Happening.Answered answered) {
            Deque<JournalEntry> calls = open.get(key(answered.session(), answered.member()));
            if (calls == null || calls.isEmpty()) {
                findings.at(
                        entry,
                        Rule.ANSWERED_ONCE,
                        "one answer for each call of " + answered.member(),
                        "this one answers nothing");
            } else {
                calls.removeFirst();
            }
        } else if (what instanceof Happening.FaultStruck struck && swallows(struck.fault())) {
            swallowed.add(struck.fault().trigger().member().orElse(""));
        } else if (SessionsSeen.isDeathOfClient(what)) {
            open.clear();
        }
    }

    private static String key(int session, String member) {
        return session + " " + member;
    }

    private static boolean swallows(Fault fault) {
        return fault.when() == Phase.CALL
                && fault.what() instanceof Mishap.Stall stall
                && stall.extra().isEmpty();
    }

    @Override
    public void atRest() {
        for (Deque<JournalEntry> calls : open.values()) {
            for (JournalEntry call : calls) {
                String member = ((Happening.Called) call.happening()).member();
                if (!swallowed.remove(member) && !swallowed.remove("")) {
                    findings.at(
                            call,
                            Rule.ANSWER_MISSING,
                            "an answer to " + member,
                            "it never came, and nothing is planned that could bring it");
                }
            }
        }
    }
}
