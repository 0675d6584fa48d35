package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.api.Spec;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Nothing reports a code that no document lists for it, but where the documents are silent or contradict themselves. */
final class CodeLaw implements Law {
    /** The one table of all callbacks at API 10 (api10:58, api10:96, api10:128, api10:160). */
    private static final Set<Integer> CALLBACKS_AT_10 =
            Set.of(13600001, 13900005, 13900011, 13900020, 13900025, 13900042);

    /** Of whoever calls without the rights (R3), which not every table lists. */
    private static final Set<Integer> NO_RIGHTS = Set.of(201, 202);
    /** A second session while one is alive (R23). */
    private static final Set<Integer> CONFLICT = Set.of(13500013, 13900020);
    /** A call to a session that is over (R24, R33). */
    private static final Set<Integer> SESSION_OVER = Set.of(13600001, 13900001, 13900020);
    /** A wrong argument, where the table lists neither (R4). */
    private static final Set<Integer> WRONG_ARGUMENT = Set.of(401, 13900020);
    /** A bundle that is not there (R14). */
    private static final int NOT_THERE = 13500005;

    private static final Map<String, Set<Integer>> MEMBERS = members();
    private static final Map<String, Set<Integer>> CALLBACKS = callbacks();

    private final int apiLevel;
    private final SessionsSeen sessions;
    private final Findings findings;

    CodeLaw(int apiLevel, SessionsSeen sessions, Findings findings) {
        this.apiLevel = apiLevel;
        this.sessions = sessions;
        this.findings = findings;
    }

    private static Map<String, Set<Integer>> members() {
        Map<String, Set<Integer>> members = new TreeMap<>();
        for (Method method : Backup.class.getMethods()) {
            String name = method.getName().startsWith("new")
                    ? method.getName().substring("new".length()) + ".constructor"
                    : "backup." + method.getName();
            addCodes(members, name, method);
        }
        for (Class<?> type : List.of(SessionBackup.class, SessionRestore.class, IncrementalBackupSession.class)) {
            for (Method method : type.getMethods()) {
                addCodes(members, type.getSimpleName() + "." + method.getName(), method);
            }
        }
        members.forEach((name, codes) -> {
            if (Collections.disjoint(codes, WRONG_ARGUMENT)) {
                codes.addAll(WRONG_ARGUMENT);
            }
            if (name.endsWith(".constructor")) {
                codes.addAll(CONFLICT);
            }
        });
        return Collections.unmodifiableMap(members);
    }

    private static Map<String, Set<Integer>> callbacks() {
        Map<String, Set<Integer>> callbacks = new TreeMap<>();
        for (Method method : GeneralCallbacks.class.getMethods()) {
            addCodes(callbacks, method.getName(), method);
        }
        return Collections.unmodifiableMap(callbacks);
    }

    private static void addCodes(Map<String, Set<Integer>> tables, String name, Method method) {
        Spec spec = method.getAnnotation(Spec.class);
        if (spec != null) {
            Set<Integer> codes = tables.computeIfAbsent(name, first -> new TreeSet<>());
            for (int code : spec.codes()) {
                codes.add(code);
            }
        }
    }

    @Override
    public void take(JournalEntry entry) {
        if (entry.happening() instanceof Happening.CalledBack told) {
            told.code().ifPresent(code -> take(entry, told, code));
        } else if (entry.happening() instanceof Happening.Answered answered) {
            answered.refusedWith().ifPresent(code -> take(entry, answered, code));
        }
    }

    private void take(JournalEntry entry, Happening.CalledBack told, int code) {
        Set<Integer> table = apiLevel < 12 ? CALLBACKS_AT_10 : CALLBACKS.getOrDefault(told.callback(), Set.of());
        boolean ruled = told.callback().equals("onBundleBegin") && code == NOT_THERE;
        if (!table.contains(code) && !ruled) {
            findings.at(entry, Rule.CODE, "one of " + table + " from " + told.callback(), "it reports " + code);
        }
    }

    private void take(JournalEntry entry, Happening.Answered answered, int code) {
        Set<Integer> table = MEMBERS.getOrDefault(answered.member(), Set.of());
        boolean over = sessions.find(answered.session())
                .filter(session -> session.isOver() || session.isReleaseCalled() || session.deaths() > 0)
                .isPresent();
        if (!table.contains(code) && !NO_RIGHTS.contains(code) && !(over && SESSION_OVER.contains(code))) {
            findings.at(entry, Rule.CODE, "one of " + table + " from " + answered.member(), "it reports " + code);
        }
    }

    @Override
    public void atRest() {
        // What was not reported had no code.
    }
}
