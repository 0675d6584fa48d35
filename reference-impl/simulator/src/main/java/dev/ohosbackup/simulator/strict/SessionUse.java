package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.simulator.journal.Happening.SessionEnd;
import dev.ohosbackup.simulator.watch.MemberCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a client has done with one session. */
final class SessionUse {
    private final int number;
    private final String className;
    private final MemberCall opener;
    private final List<String> appended = new ArrayList<>();
    private final Map<String, BundleUse> bundles = new TreeMap<>();
    private boolean appendedRaw;
    private int appendsUnderWay;
    private int appendsAccepted;
    private Optional<SessionEnd> end = Optional.empty();
    private boolean deathTold;

    SessionUse(int number, String className, MemberCall opener) {
        this.number = number;
        this.className = className;
        this.opener = opener;
    }

    int number() {
        return number;
    }

    String className() {
        return className;
    }

    MemberCall opener() {
        return opener;
    }

    /** Bundles that it has asked for, accepted or not. */
    List<String> appended() {
        return appended;
    }

    /** Whether nobody can tell which bundles it has asked for. */
    boolean isAppendedRaw() {
        return appendedRaw;
    }

    void appends(List<String> names) {
        appended.addAll(names);
    }

    void appendsRaw() {
        appendedRaw = true;
    }

    void appendCalled() {
        appendsUnderWay++;
    }

    void appendAnswered(boolean accepted) {
        appendsUnderWay--;
        if (accepted) {
            appendsAccepted++;
        }
    }

    boolean hasAppended() {
        return appendsAccepted > 0;
    }

    boolean isAppending() {
        return appendsUnderWay > 0;
    }

    BundleUse bundle(String name) {
        return bundles.computeIfAbsent(name, BundleUse::new);
    }

    void endsBy(SessionEnd how) {
        end = Optional.of(how);
    }

    boolean isOver() {
        return end.isPresent();
    }

    boolean isReleased() {
        return end.filter(how -> how == SessionEnd.RELEASED).isPresent();
    }

    void tellDeath() {
        deathTold = true;
    }

    /** Whether its client has heard that it has died with the service. */
    boolean isKnownDead() {
        return deathTold;
    }

    /** For people: {@code SessionBackup #1}. */
    @Override
    public String toString() {
        return className + " #" + number;
    }
}
