package dev.ohosbackup.simulator.watch;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What a client gets instead of its device's own product API and descriptors: the same, looked upon. */
public final class WatchedClient {
    private final SimulatedDevice device;
    private final List<ClientWatch> watches;
    private final Backup backup;

    /** A client of this device, at whom these look, in this order. */
    public WatchedClient(SimulatedDevice device, List<ClientWatch> watches) {
        this.device = device;
        this.watches = List.copyOf(watches);
        this.backup = watched(Backup.class, device.backup(), 0);
    }

    /** The namespace. */
    public Backup backup() {
        return backup;
    }

    /** The descriptors. */
    public FileIo fileIo() {
        return new WatchedFiles(device.fileIo(), this::tell);
    }

    /** The members by their names. */
    public RawCalls rawCalls() {
        return this::callRaw;
    }

    void tell(Consumer<ClientWatch> what) {
        device.exclusively(() -> {
            watches.forEach(what);
            return what;
        });
    }

    /** What a proxy stands for. */
    private interface Behind {
        Object target();

        int number();
    }

    private <T> T watched(Class<T> type, T target, int session) {
        return type.cast(Proxy.newProxyInstance(
                WatchedClient.class.getClassLoader(),
                new Class<?>[] {type, Behind.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Behind.class) {
                        return method.getName().equals("target") ? target : (Object) session;
                    }
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return method.getDeclaringClass() == Object.class
                            ? ofObject(proxy, target, method, given)
                            : call(type, target, session, method, given);
                }));
    }

    private static Object ofObject(Object proxy, Object target, Method method, Object[] given) {
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> target.toString();
        };
    }

    private <T> Object call(Class<T> type, T target, int session, Method method, Object[] given) throws Throwable {
        MemberCall call = new MemberCall(
                session, type.getSimpleName(), method.getName(), Arrays.asList(given), false, Callers.ofNow());
        Line line = new Line(session);
        tell(watch -> watch.calls(call));
        try {
            Object result = returned(method.invoke(target, listened(call, given, line)), line);
            tell(watch -> watch.returned(call, result));
            return result;
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                tell(watch -> watch.threw(call, cause));
            }
            throw thrown.getCause();
        }
    }

    /** The arguments, with whoever shall be called back looked upon as well. */
    private Object[] listened(MemberCall call, Object[] given, Line line) {
        Object[] arguments = given.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof GeneralCallbacks callbacks) {
                arguments[i] = new WatchedCallbacks(callbacks, line, this::tell);
            } else if (arguments[i] instanceof AsyncCallback<?> callback) {
                arguments[i] = listened(call, callback);
            }
        }
        return arguments;
    }

    private <T> AsyncCallback<T> listened(MemberCall call, AsyncCallback<T> callback) {
        return (err, data) -> {
            callback.call(err, data);
            tell(watch -> watch.answered(call, err));
        };
    }

    private Object returned(Object result, Line line) {
        if (!(result instanceof Session session)) {
            return result;
        }
        line.belongTo(latestSession());
        if (session instanceof SessionBackup own) {
            return watched(SessionBackup.class, own, line.session());
        } else if (session instanceof SessionRestore own) {
            return watched(SessionRestore.class, own, line.session());
        }
        return watched(IncrementalBackupSession.class, (IncrementalBackupSession) session, line.session());
    }

    private int latestSession() {
        List<JournalEntry> journal = device.journal();
        for (int i = journal.size() - 1; i >= 0; i--) {
            if (journal.get(i).happening() instanceof Happening.SessionOpened opened) {
                return opened.session();
            }
        }
        throw new IllegalStateException("a session that was opened is not in the journal");
    }

    /** Raw calls go to the objects behind; their callbacks are looked upon, their arguments are whatever they are. */
    private RawAnswer callRaw(RawCall call) {
        int session = call.session().map(this::numberOf).orElse(0);
        Line line = new Line(session);
        int dot = call.member().lastIndexOf('.');
        MemberCall seen = new MemberCall(
                session,
                call.member().substring(0, Math.max(0, dot)),
                call.member().substring(dot + 1),
                List.copyOf(call.arguments()),
                true,
                Callers.ofNow());
        RawCall behind = new RawCall(
                call.member(),
                call.session().map(WatchedClient::behind),
                call.arguments(),
                call.function().map(function -> listened(seen, function)),
                call.callbacks().map(callbacks -> new WatchedCallbacks(callbacks, line, this::tell)));
        tell(watch -> watch.calls(seen));
        try {
            RawAnswer answer = device.control(RawCalls.class).orElseThrow().call(behind);
            RawAnswer given = answer instanceof RawAnswer.Opened opened
                    ? new RawAnswer.Opened((Session) returned(opened.session(), line))
                    : answer;
            tell(watch -> watch.returned(seen, given));
            return given;
        } catch (RuntimeException thrown) {
            tell(watch -> watch.threw(seen, thrown));
            throw thrown;
        }
    }

    private static Session behind(Session session) {
        return session instanceof Behind proxy ? (Session) proxy.target() : session;
    }

    private int numberOf(Session session) {
        return session instanceof Behind proxy ? proxy.number() : 0;
    }

    /** The line on which a session's callbacks come; before its constructor has returned nobody knows whose it is. */
    static final class Line {
        private int session;

        Line(int session) {
            this.session = session;
        }

        void belongTo(int number) {
            session = number;
        }

        int session() {
            return session;
        }
    }
}
