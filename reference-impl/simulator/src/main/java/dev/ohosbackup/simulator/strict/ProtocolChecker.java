package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.clock.Promise;
import dev.ohosbackup.simulator.clock.WaitedInsideException;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.watch.ClientWatch;
import dev.ohosbackup.simulator.watch.FdCall;
import dev.ohosbackup.simulator.watch.MemberCall;
import dev.ohosbackup.simulator.watch.Told;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks on while a client uses its device, and notes where it breaks rules.
 *
 * <p>It changes nothing: what the device answers is what it answers anyway. What is left open or unreleased is only known
 * when the client is through, by {@link #atTheEnd}.
 */
public final class ProtocolChecker implements ClientWatch {
    private final SimulatedDevice device;
    private final int apiLevel;
    private final Set<ProtocolRule> lenient = EnumSet.noneOf(ProtocolRule.class);
    private final List<Offence> offences = new ArrayList<>();
    private final Map<Integer, SessionUse> sessions = new TreeMap<>();
    private final Map<Integer, Handed> handed = new TreeMap<>();
    private final Map<Integer, List<StackTraceElement>> openers = new TreeMap<>();
    private final Map<String, MemberCall> appends = new TreeMap<>();
    private final Map<Promise<?>, MemberCall> promises = new LinkedHashMap<>();
    /** Requests for files whose refusal nobody has counted yet. */
    private final Map<Promise<?>, MemberCall> fileRequests = new LinkedHashMap<>();

    private final Deque<String> callbacks = new ArrayDeque<>();
    private Optional<MemberCall> opening = Optional.empty();
    private Optional<MemberCall> capabilities = Optional.empty();
    private int read;

    /** A checker of the one client of this device. */
    public ProtocolChecker(SimulatedDevice device, int apiLevel) {
        this.device = device;
        this.apiLevel = apiLevel;
    }

    /** Lets these rules be broken from now on. */
    public void forgive(ProtocolRule... rules) {
        lenient.addAll(Arrays.asList(rules));
    }

    /** What has been noted so far, in the order in which it was done. */
    public List<Offence> offences() {
        return List.copyOf(offences);
    }

    /** What led to the descriptor that is open under this number: the client's own code, innermost first. */
    public List<StackTraceElement> openerOf(int fd) {
        return openers.getOrDefault(fd, List.of());
    }

    private void note(ProtocolRule rule, String how, List<StackTraceElement> stack, Object... what) {
        if (!lenient.contains(rule)) {
            List<String> words = Arrays.stream(what).map(String::valueOf).toList();
            offences.add(new Offence(rule, how, device.clock().now(), words, stack));
        }
    }

    /** Learns from the journal what has happened since it was last read. */
    private void readOn() {
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
        } else if (what instanceof Happening.Called called) {
            if (called.member().endsWith(".appendBundles")) {
                find(called.session()).ifPresent(SessionUse::appendCalled);
            }
        } else if (what instanceof Happening.Answered answered) {
            if (answered.member().endsWith(".appendBundles")) {
                find(answered.session())
                        .ifPresent(session ->
                                session.appendAnswered(answered.refusedWith().isEmpty()));
            }
        } else if (what instanceof Happening.CalledBack told) {
            find(told.session()).ifPresent(session -> learn(session, told));
        } else if (what instanceof Happening.FdHandedOut out) {
            openers.computeIfAbsent(out.fd(), this::openerOfNew);
        }
    }

    private void learn(SessionUse session, Happening.CalledBack told) {
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

    /** A new descriptor is of a file that was asked for, of a backup that was begun, or of a capability file. */
    private List<StackTraceElement> openerOfNew(int fd) {
        return capabilities.map(MemberCall::stack).orElse(List.of());
    }

    private Optional<SessionUse> find(int session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public void calls(MemberCall call) {
        readOn();
        if (call.member().startsWith("new") || call.member().equals("constructor")) {
            opening = Optional.of(call);
        } else if (call.member().equals("getLocalCapabilities")) {
            capabilities = Optional.of(call);
        } else if (call.session() == 0) {
            checkNamespace(call);
        }
        find(call.session()).ifPresent(session -> check(session, call));
    }

    private void checkNamespace(MemberCall call) {
        switch (call.member()) {
            case "updateTimer", "updateSendRate" -> {
                String bundle = String.valueOf(call.argument(0));
                boolean running = sessions.values().stream()
                        .anyMatch(session ->
                                !session.isOver() && session.bundle(bundle).isRunning());
                if (!running && !call.raw()) {
                    note(ProtocolRule.UPDATED_OUT_OF_TIME, "", call.stack(), "backup." + call.member(), bundle);
                }
            }
            case "getBackupInfo" -> {
                if (!callbacks.isEmpty()) {
                    note(ProtocolRule.BLOCKED_IN_CALLBACK, "asked", call.stack(), callbacks.peek());
                }
            }
            default -> {
                // The others may be called at any time.
            }
        }
    }

    private void check(SessionUse session, MemberCall call) {
        String another = "backup.new" + session.className() + "(callbacks)";
        if (session.isReleased()) {
            note(ProtocolRule.USED_AFTER_RELEASE, "", call.stack(), session, call.member(), another);
        } else if (session.isKnownDead() && !call.member().equals("release")) {
            note(ProtocolRule.USED_AFTER_DEATH, "", call.stack(), session, call.member(), another);
        } else {
            checkOpen(session, call);
        }
    }

    private void checkOpen(SessionUse session, MemberCall call) {
        switch (call.member()) {
            case "appendBundles" -> checkAppend(session, call);
            case "cancel" -> checkCancel(session, call);
            case "getBackupDataSize" -> {
                if (session.hasAppended() || session.isAppending()) {
                    note(ProtocolRule.SIZES_AFTER_APPEND, "", call.stack(), session);
                }
            }
            case "getFileHandle" -> {
                if (!session.hasAppended()) {
                    note(ProtocolRule.ASKED_BEFORE_APPEND, "", call.stack(), session);
                }
                meta(call).map(file -> session.bundle(file.bundleName())).ifPresent(bundle -> {
                    checkFailed(bundle, call);
                    bundle.asksForFile();
                });
            }
            case "publishFile" -> meta(call).ifPresent(file -> checkPublish(session, file, call));
            default -> {
                // The others may be called while the session is open.
            }
        }
    }

    private void checkAppend(SessionUse session, MemberCall call) {
        List<String> names = names(call);
        boolean once = !session.className().equals("IncrementalBackupSession");
        if (once && (session.hasAppended() || session.isAppending())) {
            note(ProtocolRule.APPEND_TWICE, "", call.stack(), session, String.join(", ", names));
        }
        if (call.raw()) {
            session.appendsRaw();
        }
        session.appends(names);
        names.forEach(name -> appends.put(session.number() + " " + name, call));
        call.arguments().stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .forEach(fd -> checkOpenFd(fd, "appendBundles", call.stack()));
    }

    private static List<String> names(MemberCall call) {
        return call.arguments().stream()
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .findFirst()
                .map(ProtocolChecker::namesIn)
                .orElse(List.of());
    }

    private static List<String> namesIn(List<?> bundles) {
        List<String> names = new ArrayList<>();
        for (Object bundle : bundles) {
            if (bundle instanceof String name) {
                names.add(name);
            } else if (bundle instanceof IncrementalBackupTime data && data.bundleName() != null) {
                names.add(data.bundleName());
            }
        }
        return names;
    }

    private void checkCancel(SessionUse session, MemberCall call) {
        if (call.raw() || !(call.argument(0) instanceof String name)) {
            return;
        }
        session.bundle(name).cancels();
        if (session.isAppendedRaw() || session.appended().contains(name)) {
            return;
        }
        session.appended().stream()
                .min(Comparator.comparingInt((String other) -> -commonLetters(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresentOrElse(
                        nearest -> note(ProtocolRule.CANCEL_OF_NOTHING, "near", call.stack(), session, name, nearest),
                        () -> note(ProtocolRule.CANCEL_OF_NOTHING, "none", call.stack(), session, name));
    }

    /** How many letters two names begin and end with alike. */
    private static int commonLetters(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < most && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return begin + end;
    }

    private static Optional<FileMeta> meta(MemberCall call) {
        return call.argument(0) instanceof FileMeta file && file.bundleName() != null && file.uri() != null
                ? Optional.of(file)
                : Optional.empty();
    }

    private void checkFailed(BundleUse bundle, MemberCall call) {
        bundle.failure()
                .ifPresent(code ->
                        note(ProtocolRule.ERROR_IGNORED, "failed", call.stack(), call.member(), bundle.name(), code));
    }

    private void checkPublish(SessionUse session, FileMeta meta, MemberCall call) {
        BundleUse bundle = session.bundle(meta.bundleName());
        fileRequests.entrySet().removeIf(request -> {
            boolean refused = request.getKey().isCompletedExceptionally();
            if (refused) {
                fileIsRefused(request.getValue());
            }
            return refused;
        });
        checkFailed(bundle, call);
        bundle.fileFailure()
                .ifPresent(code -> note(ProtocolRule.ERROR_IGNORED, "file", call.stack(), bundle.name(), code));
        boolean all = meta.uri().isEmpty();
        if (all && bundle.filesOutstanding() > 0) {
            note(ProtocolRule.PUBLISHED_EARLY, "outstanding", call.stack(), bundle.name(), bundle.filesOutstanding());
        }
        bundle.files().stream()
                .filter(file -> all || file.uri().equals(meta.uri()))
                .filter(file -> !file.isWritten())
                .forEach(file -> file.closing()
                        .ifPresentOrElse(
                                closing -> note(
                                        ProtocolRule.FD_CLOSED_EARLY,
                                        "unwritten",
                                        closing.stack(),
                                        file.fd(),
                                        file.uri(),
                                        bundle.name()),
                                () -> note(
                                        ProtocolRule.PUBLISHED_EARLY,
                                        "unwritten",
                                        call.stack(),
                                        bundle.name(),
                                        file.fd(),
                                        file.uri())));
        if (all) {
            bundle.publishes();
        }
    }

    @Override
    public void returned(MemberCall call, Object result) {
        readOn();
        opening = Optional.empty();
        if (result instanceof Promise<?> promise) {
            promises.put(promise, call);
            if (call.member().equals("getFileHandle")) {
                fileRequests.put(promise, call);
            }
        }
    }

    @Override
    public void threw(MemberCall call, RuntimeException thrown) {
        readOn();
        opening = Optional.empty();
        if (call.member().equals("getFileHandle")) {
            fileIsRefused(call);
        }
    }

    @Override
    public void answered(MemberCall call, Optional<BusinessError> refusal) {
        if (refusal.isPresent() && call.member().equals("getFileHandle")) {
            fileIsRefused(call);
        }
    }

    private void fileIsRefused(MemberCall call) {
        find(call.session())
                .ifPresent(session -> meta(call)
                        .map(file -> session.bundle(file.bundleName()))
                        .ifPresent(BundleUse::fileIsRefused));
    }

    @Override
    public void tells(Told told) {
        callbacks.push(told.callback());
        readOn();
        told.file().ifPresent(file -> find(told.session()).ifPresent(session -> hand(session, file)));
    }

    private void hand(SessionUse session, File file) {
        BundleUse bundle = session.bundle(file.bundleName());
        Handed one = new Handed(session, bundle, file.bundleName() + " " + file.uri(), file.fd());
        bundle.hands(one);
        handed.put(file.fd(), one);
        List<StackTraceElement> opener = Optional.ofNullable(appends.get(session.number() + " " + file.bundleName()))
                .map(MemberCall::stack)
                .orElse(session.opener().stack());
        openers.put(file.fd(), opener);
        file.manifestFd().ifPresent(fd -> openers.put(fd, opener));
    }

    @Override
    public void told(Told told, Optional<RuntimeException> thrown) {
        callbacks.pop();
        readOn();
        thrown.ifPresent(trouble -> {
            List<StackTraceElement> stack = List.of(trouble.getStackTrace());
            if (trouble instanceof WaitedInsideException) {
                note(ProtocolRule.BLOCKED_IN_CALLBACK, "waited", stack, told.callback());
            } else if (told.error().isPresent()
                    && (trouble instanceof NoSuchElementException || trouble instanceof NullPointerException)) {
                note(
                        ProtocolRule.ERROR_IGNORED,
                        "used",
                        stack,
                        told.callback(),
                        told.error().get().code());
            }
        });
    }

    @Override
    public void uses(FdCall use) {
        readOn();
        if (use.what() == FdCall.What.OPEN) {
            openers.put(use.fd(), use.stack());
            return;
        }
        checkOpenFd(use.fd(), use.what().name().toLowerCase(Locale.ROOT), use.stack());
        Optional.ofNullable(handed.get(use.fd())).ifPresent(file -> {
            if (use.what() == FdCall.What.WRITE && file.bundle().isPublished() && file.isForRestore()) {
                note(
                        ProtocolRule.PUBLISHED_EARLY,
                        "late",
                        use.stack(),
                        file.bundle().name(),
                        use.fd(),
                        file.uri());
            }
            if (use.what() == FdCall.What.CLOSE && file.closing().isEmpty()) {
                file.closes(device.clock().now(), sizeOf(use.fd()), use.stack());
            }
        });
    }

    private void checkOpenFd(int fd, String what, List<StackTraceElement> stack) {
        boolean open = device.openFds().stream().anyMatch(one -> one.fd() == fd);
        if (!open && openers.containsKey(fd)) {
            String name = Optional.ofNullable(handed.get(fd)).map(Handed::uri).orElse("of the client's own");
            note(ProtocolRule.FD_CLOSED_EARLY, "used", stack, fd, what, name);
        }
    }

    private long sizeOf(int fd) {
        try {
            return device.fileIo().size(fd);
        } catch (IOException closed) {
            return 0;
        }
    }

    @Override
    public void used(FdCall use, long came, Optional<IOException> trouble) {
        Optional.ofNullable(handed.get(use.fd()))
                .ifPresent(file -> file.used(use, came, trouble.isPresent() || isCutShort(use, came)));
    }

    /** Whether less came than was asked for and is there: the client may well give up then. */
    private boolean isCutShort(FdCall use, long came) {
        return use.what() == FdCall.What.READ
                && came < Math.min(use.length(), Math.max(0, sizeOf(use.fd()) - use.offset()));
    }

    /**
     * Notes what is known only when the client is through: what it has left open, unread, unreleased and unheard. To be
     * called once.
     */
    public void atTheEnd() {
        readOn();
        handed.values().stream()
                .filter(file -> !file.isForRestore() && file.isClosedUnread())
                .filter(file -> file.bundle().hasEndedWell() && !file.bundle().isCancelled())
                .forEach(file -> note(
                        ProtocolRule.FD_CLOSED_EARLY,
                        "unread",
                        file.closing().orElseThrow().stack(),
                        file.fd(),
                        file.uri(),
                        file.readUpTo(),
                        file.closing().orElseThrow().size()));
        device.openFds().stream()
                .filter(open -> open.holder() == FdTable.Holder.CLIENT)
                .forEach(open -> note(ProtocolRule.FD_LEFT_OPEN, "", openerOf(open.fd()), open.fd(), open.openedFor()));
        if (apiLevel >= 12) {
            sessions.values().stream()
                    .filter(session -> !session.isOver())
                    .forEach(session ->
                            note(ProtocolRule.NOT_RELEASED, "", session.opener().stack(), session));
        }
        promises.forEach((promise, call) -> {
            if (promise.isCompletedExceptionally() && !promise.isHeard()) {
                note(ProtocolRule.ERROR_IGNORED, "unheard", call.stack(), call, codeOf(promise));
            }
        });
    }

    private static String codeOf(Promise<?> promise) {
        String[] code = {"an error"};
        promise.whenComplete((nothing, trouble) -> {
            if (trouble instanceof BusinessError error) {
                code[0] = String.valueOf(error.code());
            }
        });
        return code[0];
    }
}
