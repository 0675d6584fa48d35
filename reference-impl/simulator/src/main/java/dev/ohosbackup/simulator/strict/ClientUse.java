package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.api.File;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.watch.MemberCall;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a client has done with its device and heard of it, from its calls and from the journal. */
final class ClientUse {
    private final SimulatedDevice device;
    private final Map<Integer, SessionUse> sessions = new TreeMap<>();
    private final Map<Integer, Handed> handed = new TreeMap<>();
    private final Map<Integer, List<StackTraceElement>> openers = new TreeMap<>();
    private final Map<String, MemberCall> appends = new TreeMap<>();
    private final Deque<String> callbacks = new ArrayDeque<>();
    private Optional<MemberCall> opening = Optional.empty();
    private Optional<MemberCall> capabilities = Optional.empty();
    private int read;

    ClientUse(SimulatedDevice device) {
        this.device = device;
    }

    SimulatedDevice device() {
        return device;
    }

    /** Learns from the journal what has happened since it was last read. */
    void readOn() {
        List<JournalEntry> news = device.journalAfter(read);
        read += news.size();
        news.forEach(entry -> learn(entry.happening()));
    }

    private void learn(Happening what) {
        // A switch over the sealed type would need Java 21.
        if (what instanceof Happening.SessionOpened opened) {
            opening.ifPresent(
                    call -> sessions.put(opened.session(), new SessionUse(opened.session(), opened.className(), call)));
        } else if (what instanceof Happening.SessionOver over) {
            find(over.session()).ifPresent(session -> session.endsBy(over.how()));
        } else if (what instanceof Happening.Called called && isAppend(called.member())) {
            find(called.session()).ifPresent(SessionUse::appendCalled);
        } else if (what instanceof Happening.Answered answered && isAppend(answered.member())) {
            boolean accepted = answered.refusedWith().isEmpty();
            find(answered.session()).ifPresent(session -> session.appendAnswered(accepted));
        } else if (what instanceof Happening.CalledBack told) {
            find(told.session()).ifPresent(session -> learn(session, told));
        } else if (what instanceof Happening.FdHandedOut out) {
            // Of what else is handed out, more is known when the client is told of it.
            openers.computeIfAbsent(
                    out.fd(), fd -> capabilities.map(MemberCall::stack).orElse(List.of()));
        }
    }

    private static boolean isAppend(String member) {
        return member.endsWith(".appendBundles");
    }

    private static void learn(SessionUse session, Happening.CalledBack told) {
        Optional<Integer> code =
                told.code().isPresent() ? Optional.of(told.code().getAsInt()) : Optional.empty();
        Optional<BundleUse> bundle = told.bundle().map(session::bundle);
        switch (told.callback()) {
            case "onBundleBegin" -> bundle.ifPresent(one -> code.ifPresentOrElse(error -> one.ends(code), one::begins));
            case "onBundleEnd" -> bundle.ifPresent(one -> one.ends(code));
            case "onFileReady" -> bundle.ifPresent(one -> code.ifPresent(one::fileFails));
            case "onBackupServiceDied" -> session.tellDeath();
            default -> {
                // The others change nothing of what the client may do.
            }
        }
    }

    /** A member is about to be called, from which a session or a descriptor may come. */
    void calls(MemberCall call) {
        if (call.member().startsWith("new") || call.member().equals("constructor")) {
            opening = Optional.of(call);
        } else if (call.member().equals("getLocalCapabilities")) {
            capabilities = Optional.of(call);
        }
    }

    /** It has returned, or thrown. */
    void called() {
        opening = Optional.empty();
    }

    Optional<SessionUse> find(int session) {
        return Optional.ofNullable(sessions.get(session));
    }

    Collection<SessionUse> sessions() {
        return Collections.unmodifiableCollection(sessions.values());
    }

    /** Bundles are about to be appended to a session. */
    void appends(SessionUse session, List<String> bundles, MemberCall call) {
        session.appends(bundles);
        bundles.forEach(bundle -> appends.put(key(session, bundle), call));
    }

    private static String key(SessionUse session, String bundle) {
        return session.number() + " " + bundle;
    }

    /** A file comes into the client's hands; what led to it is the append of its bundle. */
    void hand(SessionUse session, File file) {
        BundleUse bundle = session.bundle(file.bundleName());
        Handed one = new Handed(session, bundle, file.uri(), file.fd());
        bundle.hands(one);
        handed.put(file.fd(), one);
        List<StackTraceElement> opener = Optional.ofNullable(appends.get(key(session, file.bundleName())))
                .map(MemberCall::stack)
                .orElse(session.opener().stack());
        openers.put(file.fd(), opener);
        file.manifestFd().ifPresent(fd -> openers.put(fd, opener));
    }

    /** The client opens a file of its own. */
    void opens(int fd, List<StackTraceElement> stack) {
        openers.put(fd, stack);
    }

    Collection<Handed> handed() {
        return Collections.unmodifiableCollection(handed.values());
    }

    Optional<Handed> handed(int fd) {
        return Optional.ofNullable(handed.get(fd));
    }

    /** Whether the client has ever had this descriptor. */
    boolean hasHad(int fd) {
        return openers.containsKey(fd);
    }

    List<StackTraceElement> openerOf(int fd) {
        return openers.getOrDefault(fd, List.of());
    }

    void entersCallback(String callback) {
        callbacks.push(callback);
    }

    void leavesCallback() {
        callbacks.pop();
    }

    /** The callback that the client stands in. */
    Optional<String> callback() {
        return Optional.ofNullable(callbacks.peek());
    }
}
