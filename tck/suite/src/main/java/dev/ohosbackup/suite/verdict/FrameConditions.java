package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.catalogue.Surface;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Event.CalledBack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must hold in every check, whatever it is about; read from its journal when it is over.
 *
 * <p>What it cannot see: an ending that never comes, since a check may stop before it is due. Checks about endings wait
 * for them.
 */
public final class FrameConditions {
    public static final String GRAMMAR = "frame.callback-grammar";
    public static final String ONE_ENDING = "frame.exactly-one-ending";
    public static final String CODES = "frame.documented-codes-only";
    public static final String AFTER_RELEASE = "frame.silence-after-release";
    public static final String AFTER_DEATH = "frame.silence-after-death";

    /** The callbacks that R25 names. */
    private static final Set<String> BUNDLE_CALLBACKS =
            Set.of("onFileReady", "onBundleBegin", "onBundleEnd", "onAllBundlesEnd");

    private final DocumentedCodes codes;

    public FrameConditions(Surface surface) {
        codes = new DocumentedCodes(surface);
    }

    /** The ids of the conditions that are read from a journal. */
    public static List<String> ids() {
        return List.of(GRAMMAR, ONE_ENDING, CODES, AFTER_RELEASE, AFTER_DEATH);
    }

    /** What a journal breaks: at most one finding for each condition, the first. */
    public List<Finding> violations(List<Entry> journal) {
        Map<String, Finding> first = new LinkedHashMap<>();
        for (Finding finding : all(journal)) {
            first.putIfAbsent(finding.requirement(), finding);
        }
        return List.copyOf(first.values());
    }

    /** The conditions that a journal could have shown broken: silence about what never happened says nothing. */
    public static Set<String> observedIn(List<Entry> journal) {
        Set<String> observed = new TreeSet<>();
        for (Entry entry : journal) {
            if (entry.event() instanceof CalledBack callback) {
                if (BUNDLE_CALLBACKS.contains(callback.name())) {
                    observed.addAll(List.of(GRAMMAR, ONE_ENDING));
                }
                if (callback.error().isPresent()) {
                    observed.add(CODES);
                }
                if (callback.name().equals("onBackupServiceDied")) {
                    observed.add(AFTER_DEATH);
                }
            } else if (entry.event() instanceof Event.Refused) {
                observed.add(CODES);
            } else if (entry.event() instanceof Event.Released) {
                observed.add(AFTER_RELEASE);
            }
        }
        return observed;
    }

    private List<Finding> all(List<Entry> journal) {
        List<Finding> found = new ArrayList<>();
        Map<String, SessionFrame> sessions = new TreeMap<>();
        Set<Integer> over = new TreeSet<>();
        for (Entry entry : journal) {
            if (endsSomething(entry.event())) {
                over.add(entry.device());
            }
            codes.violation(entry.event(), over.contains(entry.device()))
                    .ifPresent(seen -> found.add(Finding.fail(CODES, "a code that a document lists for it", seen)));
            if (entry.event() instanceof CalledBack callback) {
                sessions.computeIfAbsent(key(entry.device(), callback.session()), key -> new SessionFrame())
                        .callback(callback, found);
            } else if (entry.event() instanceof Event.Released release) {
                sessions.computeIfAbsent(key(entry.device(), release.session()), key -> new SessionFrame())
                        .released();
            } else if (entry.event() instanceof Event.Misused misused) {
                found.add(Finding.fail(
                        GRAMMAR,
                        misused.callback() + " to call back once, with Optionals that are never null",
                        "it " + misused.what()));
            }
        }
        return found;
    }

    private static boolean endsSomething(Event event) {
        return event instanceof Event.Released
                || event instanceof CalledBack callback && callback.name().equals("onBackupServiceDied")
                || event instanceof Event.Controlled used && used.control() == Capability.SERVICE_CONTROL;
    }

    private static String key(int device, int session) {
        return device + "/" + session;
    }

    /** What one session has come to. */
    private static final class SessionFrame {
        private final Set<String> running = new TreeSet<>();
        private boolean released;
        private boolean died;

        void released() {
            released = true;
        }

        void callback(CalledBack callback, List<Finding> found) {
            String what = callback.name()
                    + callback.bundle().map(name -> " of " + name).orElse("");
            if (released && BUNDLE_CALLBACKS.contains(callback.name())) {
                found.add(Finding.fail(AFTER_RELEASE, "no callback about bundles once release has resolved", what));
            }
            if (died && !callback.name().equals("onBackupServiceDied")) {
                found.add(Finding.fail(AFTER_DEATH, "no callback after onBackupServiceDied", what));
            }
            died |= callback.name().equals("onBackupServiceDied");
            callback.bundle().ifPresent(bundle -> grammar(callback, bundle, what, found));
        }

        private void grammar(CalledBack callback, String bundle, String what, List<Finding> found) {
            boolean error = callback.error().isPresent();
            switch (callback.name()) {
                case "onBundleBegin" -> {
                    if (running.contains(bundle)) {
                        found.add(Finding.fail(
                                GRAMMAR,
                                "onBundleBegin of " + bundle + " only once before its onBundleEnd",
                                "another"));
                    }
                    if (!error) {
                        running.add(bundle);
                    }
                }
                case "onFileReady" -> {
                    if (!error && !running.contains(bundle)) {
                        found.add(Finding.fail(
                                GRAMMAR,
                                "files of " + bundle + " only between its onBundleBegin and onBundleEnd",
                                what));
                    }
                }
                case "onBundleEnd" -> {
                    // A refused bundle may be reported by both callbacks, with an error in each.
                    if (!running.remove(bundle) && !error) {
                        found.add(Finding.fail(
                                ONE_ENDING,
                                "one onBundleEnd of " + bundle + " for each onBundleBegin",
                                "onBundleEnd of " + bundle + " while it was not running"));
                    }
                }
                default -> {
                    // The documents promise no order for the other callbacks.
                }
            }
        }
    }
}
