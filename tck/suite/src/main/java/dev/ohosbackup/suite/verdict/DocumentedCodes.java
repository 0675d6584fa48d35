package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.suite.catalogue.Surface;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Event.CalledBack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which codes a member may report: those that a document lists, and those that a ruling adds. */
final class DocumentedCodes {
    /** What rulings add to the tables, and which ruling does. */
    private static final Map<String, Set<Integer>> WIDENED = Map.ofEntries(
            // R14: not installed, or absent from the capability file.
            Map.entry("GeneralCallbacks.onBundleBegin", Set.of(13500005, 13900020)),
            // R23: a second session; 13900020 is what it was at API 10.
            Map.entry("SessionBackup.constructor", Set.of(13500013, 13900020)),
            Map.entry("SessionRestore.constructor", Set.of(13500013, 13900020)),
            Map.entry("IncrementalBackupSession.constructor", Set.of(13500013, 13900020)),
            // R24: calls after release.
            Map.entry("SessionBackup.release", Set.of(13900020)),
            Map.entry("SessionRestore.release", Set.of(13900020)));

    /** R4: the documents list neither for these, so either passes. */
    private static final Set<Integer> ARGUMENT_CODES = Set.of(401, 13900020);
    /** R24, R33: what calls may report once a session has been released or the service has died. */
    private static final Set<Integer> DEAD_SERVICE_CODES = Set.of(13600001, 13900001, 13900020);

    private final Surface surface;

    DocumentedCodes(Surface surface) {
        this.surface = surface;
    }

    /**
     * What is wrong with the code that an event carries, if anything is.
     *
     * @param over whether a session of that device has been released, or its service has died
     */
    Optional<String> violation(Event event, boolean over) {
        if (event instanceof Event.Refused refused) {
            return undocumented(refused.member(), refused.error().code(), over);
        }
        if (event instanceof CalledBack callback && callback.error().isPresent()) {
            return undocumented(
                    "GeneralCallbacks." + callback.name(),
                    callback.error().get().code(),
                    false);
        }
        return Optional.empty();
    }

    private Optional<String> undocumented(String member, int code, boolean over) {
        Set<Integer> allowed = allowed(member, over);
        return allowed.contains(code)
                ? Optional.empty()
                : Optional.of(member + " with " + code + ", which is none of " + List.copyOf(allowed));
    }

    private Set<Integer> allowed(String member, boolean over) {
        Set<Integer> allowed = new TreeSet<>(surface.codesOf(member));
        allowed.addAll(WIDENED.getOrDefault(member, Set.of()));
        if (!member.startsWith("GeneralCallbacks.")) {
            if (over) {
                allowed.addAll(DEAD_SERVICE_CODES);
            }
            if (surface.needsPermission(member)) {
                // R3: members that carry the permission may say so.
                allowed.addAll(Set.of(201, 202));
            }
            if (!allowed.contains(401) && !surface.codesOf(member).contains(13900020)) {
                allowed.addAll(ARGUMENT_CODES);
            }
        }
        return allowed;
    }
}
