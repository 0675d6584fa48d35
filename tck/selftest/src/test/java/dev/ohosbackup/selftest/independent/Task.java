package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** What a session does for one bundle, on the service's thread: from its beginning to its end, with its application. */
abstract class Task {
    private static final int NOT_ALLOWED = 13500001;
    private static final int NOT_STARTED = 13500002;
    private static final int TIMED_OUT = 13500003;
    private static final int DIED = 13500004;
    private static final int UNKNOWN = 13900042;
    private static final int NOT_KNOWN = 13500005;
    private static final Duration PATIENCE_FOR_CONNECTIONS = Duration.ofSeconds(2);
    private static final Duration DEFAULT_LIMIT = Duration.ofMinutes(15);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    /** Where it has come to. */
    private enum State {
        WAITING,
        RUNNING,
        OVER
    }

    private final OpenSession session;
    private final String bundle;
    private final String info;
    private final List<Future<?>> plans = new ArrayList<>();
    private OpenSession.Group group;
    private Future<?> limit;
    private State state = State.WAITING;

    Task(OpenSession session, String bundle, String info) {
        this.session = session;
        this.bundle = bundle;
        this.info = info;
    }

    final String bundle() {
        return bundle;
    }

    final OpenSession session() {
        return session;
    }

    final OpenSession.Group group() {
        return group;
    }

    final void of(OpenSession.Group its) {
        group = its;
    }

    final boolean isRunning() {
        return state == State.RUNNING;
    }

    final boolean isOver() {
        return state == State.OVER;
    }

    /** Larger numbers start first. */
    int priority() {
        return 0;
    }

    /** How long the application works. */
    abstract Duration work(ExtensionScript script);

    /** What the application answers when it has worked. */
    abstract Optional<String> words(ExtensionScript script);

    /** It has begun. */
    abstract void begun();

    /** The application has done its work. */
    abstract void worked();

    /** Sets the rate of files; whether it has one. */
    boolean sendRate(int filesASecond) {
        return false;
    }

    final void start() {
        Optional<AppSpec> app = session.device().spec().world().app(bundle);
        if (app.isEmpty()) {
            refuse(NOT_KNOWN);
        } else if (!AppConfig.of(app.get()).allowed()) {
            refuse(NOT_ALLOWED);
        } else if (misbehaves(Misbehaviour.NEVER_CONNECTS)) {
            after(PATIENCE_FOR_CONNECTIONS, () -> refuse(NOT_STARTED));
        } else {
            state = State.RUNNING;
            session.tell(client -> client.onBundleBegin(Optional.empty(), Optional.of(bundle)));
            limit(DEFAULT_LIMIT);
            begun();
        }
    }

    private void refuse(int code) {
        state = State.OVER;
        fail(code, GeneralCallbacks::onBundleBegin);
        session.ended(this);
    }

    /** An error names its bundle from API 12 on: only in its data here. */
    private void fail(int since12, How how) {
        BusinessError error = new BusinessError(session.device().code(since12), "failed").about(bundle);
        session.tell(client -> how.tell(client, Optional.of(error), Optional.empty()));
    }

    /** Which callback. */
    private interface How {
        void tell(GeneralCallbacks client, Optional<BusinessError> error, Optional<String> bundle);
    }

    /** Lets the application work. */
    final void letWork() {
        ExtensionScript script = script();
        Duration work = work(script);
        report(script.onProcess().iterator());
        if (misbehaves(Misbehaviour.DIES_WORKING)) {
            after(work.dividedBy(2), () -> end(DIED));
        } else if (misbehaves(Misbehaviour.THROWS_WORKING)) {
            after(work.dividedBy(2), () -> end(UNKNOWN));
        } else if (!misbehaves(Misbehaviour.NEVER_ANSWERS)) {
            after(work, () -> {
                say(words(script), GeneralCallbacks::onResultReport);
                worked();
            });
        }
    }

    private void report(Iterator<String> answers) {
        if (answers.hasNext()) {
            String answer = answers.next();
            say(Optional.of(answer), GeneralCallbacks::onProcess);
            after(BETWEEN_REPORTS, () -> report(answers));
        }
    }

    private void say(Optional<String> words, SaidBy how) {
        if (session.device().spec().apiLevel() >= 12) {
            words.map(text -> text.replace("{argument}", info))
                    .ifPresent(text -> session.tell(client -> how.tell(client, bundle, text)));
        }
    }

    /** Which callback. */
    private interface SaidBy {
        void tell(GeneralCallbacks client, String bundle, String text);
    }

    final ExtensionScript script() {
        return session.device()
                .spec()
                .world()
                .app(bundle)
                .flatMap(AppSpec::extension)
                .orElseThrow();
    }

    private boolean misbehaves(Misbehaviour how) {
        return script().misbehaviour().equals(Optional.of(how));
    }

    final boolean limit(Duration duration) {
        if (!isRunning()) {
            return false;
        }
        if (limit != null) {
            limit.cancel(false);
        }
        limit = after(duration, () -> end(TIMED_OUT));
        return true;
    }

    /** Does something later, if it still runs then. */
    final Future<?> after(Duration delay, Runnable what) {
        Future<?> plan = session.device().threads().later(delay, () -> {
            if (!isOver()) {
                what.run();
            }
        });
        plans.add(plan);
        return plan;
    }

    final void end() {
        over();
        session.tell(client -> client.onBundleEnd(Optional.empty(), Optional.of(bundle)));
        session.ended(this);
    }

    final void end(int code) {
        over();
        fail(code, GeneralCallbacks::onBundleEnd);
        session.ended(this);
    }

    /** It is over, and nobody hears of it. */
    final void abandon() {
        over();
    }

    private void over() {
        state = State.OVER;
        plans.forEach(plan -> plan.cancel(false));
        plans.clear();
    }
}
