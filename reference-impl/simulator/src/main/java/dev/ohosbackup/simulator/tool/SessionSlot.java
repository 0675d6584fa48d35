package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.Session;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The one session that a program has open, and what was cancelled in it. */
public final class SessionSlot {
    private Optional<Session> session = Optional.empty();
    private final Set<String> cancelled = new TreeSet<>();

    /** The session, also one that the program could not get rid of. */
    public Optional<Session> session() {
        return session;
    }

    void open(Session opened) {
        cancelled.clear();
        session = Optional.of(opened);
    }

    /** There is none any more: its program has started anew. */
    public void clear() {
        session = Optional.empty();
    }

    /** Cancels a bundle of it. */
    public void cancel(String bundleName) {
        cancelled.add(bundleName);
        session.ifPresent(open -> open.cancel(bundleName));
    }

    boolean isCancelled(String bundleName) {
        return cancelled.contains(bundleName);
    }

    /**
     * Ends the session: by a release, or before API 12 by itself, when all its bundles are through. One that is not
     * through, and in which nothing can happen any more, is left as it is: a real program would wait for ever.
     *
     * @param inVain whether the program has waited for the session's end and nothing came any more
     */
    void close(ClientSide side, SessionListener listener, boolean inVain) {
        boolean gone = listener.hasServiceDied()
                || (side.atLeast(12)
                        ? !inVain
                                && side.insist(
                                        "release", () -> session.orElseThrow().release())
                        : listener.isOver());
        if (gone) {
            clear();
        }
    }
}
