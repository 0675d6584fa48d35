package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One restore session of a program, from its constructor to its release.
 *
 * @param archives what is restored, by bundle
 * @param info     what it says about each bundle
 */
public record RestoreRun(ClientSide side, SessionSlot slot, Map<String, Archive> archives, Optional<String> info) {

    /** Restores; returns the bundles that have all of theirs. */
    public Set<String> run() {
        int journaledBefore = side.journal().size();
        RestoreListener listener = new RestoreListener(side, archives);
        Optional<SessionRestore> opened =
                side.open("a restore session", () -> side.device().backup().newSessionRestore(listener));
        opened.ifPresent(session -> run(session, listener));
        Set<String> done = new TreeSet<>(archives.keySet());
        done.removeIf(bundle -> !listener.isRestored(bundle) || isCancelled(journaledBefore, bundle));
        archives.keySet().stream()
                .filter(bundle -> !done.contains(bundle))
                .forEach(bundle -> side.trouble("the restore of " + bundle + " did not succeed"));
        return done;
    }

    private void run(SessionRestore session, RestoreListener listener) {
        slot.open(session);
        listener.listenTo(session);
        boolean inVain = side.answer(
                        "getLocalCapabilities",
                        () -> side.atLeast(18)
                                ? session.getLocalCapabilities()
                                : side.device().backup().getLocalCapabilities())
                .map(capabilities -> {
                    boolean appended = side.insist(
                            "appendBundles",
                            () -> session.appendBundles(
                                    capabilities.fd(),
                                    List.copyOf(archives.keySet()),
                                    info.map(text -> Collections.nCopies(archives.size(), text))));
                    side.close(capabilities.fd());
                    if (appended) {
                        listener.askEarly();
                    }
                    return appended && !listener.awaitEnd();
                })
                .orElse(false);
        slot.close(side, listener, inVain);
    }

    /** A fault may cancel as well: that too is a cancel of the client's, who therefore knows of it. */
    private boolean isCancelled(int journaledBefore, String bundle) {
        return slot.isCancelled(bundle)
                || side.journal().stream()
                        .skip(journaledBefore)
                        .map(JournalEntry::happening)
                        .anyMatch(what -> what instanceof Happening.FaultStruck struck
                                && struck.fault().what() instanceof Mishap.Cancel
                                && struck.fault()
                                        .trigger()
                                        .bundleName()
                                        .map(bundle::equals)
                                        .orElse(true));
    }
}
