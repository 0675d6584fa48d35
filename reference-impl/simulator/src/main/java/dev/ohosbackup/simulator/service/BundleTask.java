package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.ConnectionWatch;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.faults.FaultPlan;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One bundle's way through a session: queued, starting, running, ending, gone.
 *
 * <p>It leaves in one of these ways: {@link #end} says goodbye to the application, then tells the client and the session;
 * {@link #cutOff} tells them where there is nobody to say goodbye to, and {@link #notStarted} by onBundleBegin; {@link
 * #letGo} says goodbye and does not tell the client; {@link #drop} tells nobody.
 */
abstract class BundleTask {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(25);

    private enum State {
        QUEUED,
        STARTING,
        RUNNING,
        /** Its work is over, and the application has been told so and may still have something to do. */
        ENDING,
        GONE
    }

    /** What a task needs of its session and of the device. */
    record Desk(
            int apiLevel,
            EventLoop loop,
            Client client,
            Transfers transfers,
            FaultPlan faults,
            Duration latency,
            long largestRate,
            TaskEnd through,
            Runnable serviceDeath) {}

    /** Who hears that a task is gone and the next one may start. */
    @FunctionalInterface
    interface TaskEnd {
        void gone(BundleTask task);
    }

    final Desk desk;
    final InstalledApp app;
    final AppendOptions options;
    private final int priority;
    private final WorkLimit limit;
    private State state = State.QUEUED;
    private Optional<AppendGroup> group = Optional.empty();
    private Optional<Event> start = Optional.empty();
    private Optional<Event> connectLimit = Optional.empty();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Conversation> conversation = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private boolean cutShort;
    private boolean quiet;

    BundleTask(Desk desk, InstalledApp app, AppendOptions options, int priority) {
        this.desk = desk;
        this.app = app;
        this.options = options;
        this.priority = priority;
        this.limit = new WorkLimit(desk.loop(), () -> end(Optional.of(Failure.OVERDUE)));
    }

    final void joinGroup(AppendGroup itsAppend) {
        group = Optional.of(itsAppend);
    }

    final void leaveGroup() {
        group.ifPresent(AppendGroup::oneThrough);
    }

    final String bundleName() {
        return app.bundleName();
    }

    final boolean isOf(String bundleName) {
        return app.bundleName().equals(bundleName);
    }

    final int priority() {
        return priority;
    }

    /** Whether it is between a successful onBundleBegin and its onBundleEnd. */
    final boolean isRunning() {
        return state == State.RUNNING || state == State.ENDING;
    }

    /** Whether it is running and nothing has ended it yet. */
    final boolean isWorking() {
        return state == State.RUNNING;
    }

    /** Whether its work is over and only the application's goodbye is waited for. */
    final boolean isEnding() {
        return state == State.ENDING;
    }

    /** Whether it was cancelled or cut off, also after all its work was done. */
    final boolean wasCutShort() {
        return cutShort;
    }

    final void changeLimit(Duration newLimit) {
        limit.change(newLimit);
    }

    final void fitLimitToRestore(long bytes) {
        limit.fitToRestore(bytes);
    }

    final void start() {
        state = State.STARTING;
        start = Optional.of(desk.loop().service(options.delay(), "start " + bundleName(), this::startExtension));
    }

    private void startExtension() {
        if (state != State.STARTING) {
            return;
        }
        Optional<Mishap> mishap = desk.faults().strike(Phase.CONNECT, bundleName());
        if (mishap.isEmpty() || mishap.get() instanceof Mishap.Cancel) {
            // A cancel comes too early here and changes nothing (R8).
            connect(desk.latency());
        } else if (mishap.get() instanceof Mishap.Stall stall) {
            // For ever is longer than it is waited for.
            connect(desk.latency().plus(stall.extra().orElse(CONNECT_LIMIT)));
        } else if (mishap.get() instanceof Mishap.Die) {
            notStarted(Failure.NOT_STARTED.because("its process died"));
        } else if (mishap.get() instanceof Mishap.ServiceDeath) {
            desk.serviceDeath().run();
        } else {
            notStarted(Failure.of(mishap.get()));
        }
    }

    private void connect(Duration latency) {
        connectLimit = Optional.of(
                desk.loop().service(CONNECT_LIMIT, "give up " + bundleName(), () -> notStarted(Failure.NOT_STARTED)));
        connection = Optional.of(app.extension()
                .orElseThrow(() -> new IllegalStateException(bundleName() + " was queued without an extension"))
                .connect(latency, new Ear()));
    }

    private void connected() {
        Connection established = connection.orElseThrow();
        connectLimit.ifPresent(Event::cancel);
        conversation = Optional.of(new Conversation(desk, bundleName(), established, new Ear()));
        state = State.RUNNING;
        desk.client().bundleBegan(bundleName(), Optional.empty());
        limit.start();
        begun(established);
    }

    private void notStarted(Failure why) {
        if (state == State.STARTING) {
            leave();
            desk.client().bundleBegan(bundleName(), Optional.of(why));
            desk.through().gone(this);
        }
    }

    /** The extension is connected and the client has been told. */
    abstract void begun(Connection established);

    /** The extension has done its work and the client knows the result. */
    abstract void worked();

    /** What the extension is told at its release. */
    abstract int scenario();

    /** Its work is over, whichever way. */
    abstract void cleanUp();

    /** Lets the application work. */
    final void letWork(Function<Runnable, CompletionStage<Optional<String>>> callback) {
        if (isWorking()) {
            conversation.orElseThrow().work(callback);
        }
    }

    /** What comes from the application. */
    private final class Ear implements ConnectionWatch, Conversation.Hearer {
        @Override
        public void connected() {
            if (state == State.STARTING) {
                BundleTask.this.connected();
            }
        }

        @Override
        public void failedToStart(String why) {
            notStarted(Failure.NOT_STARTED.because(why));
        }

        @Override
        public void died() {
            cutOff(Failure.DIED);
        }

        @Override
        public void progressed(String process) {
            desk.client().progressReported(bundleName(), process);
        }

        @Override
        public void answered(Optional<String> result) {
            result.ifPresent(text -> desk.client().resultReported(bundleName(), text));
            worked();
        }

        @Override
        public void threw(Thrown thrown) {
            desk.client().resultReported(bundleName(), thrown.report());
            end(Optional.of(thrown.failure()));
        }

        @Override
        public void overdue() {
            end(Optional.of(Failure.OVERDUE));
        }

        @Override
        public void meet(Mishap mishap) {
            BundleTask.this.meet(mishap);
        }
    }

    /** Something goes wrong while it runs, whatever it is just doing. What cannot go wrong here is no mishap of a task. */
    final void meet(Mishap mishap) {
        if (mishap instanceof Mishap.Errno || mishap instanceof Mishap.Malfunction) {
            end(Optional.of(Failure.of(mishap)));
        } else if (mishap instanceof Mishap.BrokenIpc) {
            cutOff(Failure.DISCONNECTED);
        } else if (mishap instanceof Mishap.Die) {
            cutOff(Failure.DIED);
        } else if (mishap instanceof Mishap.Cancel) {
            cancel();
        } else if (mishap instanceof Mishap.ServiceDeath) {
            desk.serviceDeath().run();
        } else {
            throw new IllegalArgumentException(mishap + " is nothing that ends a task");
        }
    }

    /**
     * Kills the extension's process.
     *
     * @return whether there was one
     */
    final boolean killExtension() {
        boolean alive = connection.isPresent() && state != State.GONE;
        if (state == State.STARTING && alive) {
            notStarted(Failure.NOT_STARTED.because("its process was killed"));
        } else {
            cutOff(Failure.DIED);
        }
        return alive;
    }

    /** Ends a running task as its client wants it: what has been offered and not been heard of is taken back. */
    final void cancel() {
        cutShort = true;
        end(Optional.empty());
    }

    /** Ends a working task and tells the client; does nothing to one that is ending already. */
    final void end(Optional<Failure> with) {
        if (isWorking()) {
            failure = with;
            sayGoodbye();
        }
    }

    /** Ends a running task whose extension is dead or out of reach, also while that is saying goodbye. */
    private void cutOff(Failure with) {
        if (isRunning()) {
            cutShort = true;
            failure = failure.or(() -> Optional.of(with));
            depart();
        }
    }

    /** Ends a working task without telling the client. */
    final void letGo() {
        if (isWorking()) {
            group = Optional.empty();
            quiet = true;
            sayGoodbye();
        }
    }

    /** Ends it in any state without telling anybody. */
    final void drop() {
        if (state != State.GONE) {
            leave();
        }
    }

    private void sayGoodbye() {
        state = State.ENDING;
        stopWorking();
        conversation.orElseThrow().sayGoodbye(scenario(), this::depart);
    }

    private void depart() {
        leave();
        if (!quiet) {
            desk.client().bundleEnded(bundleName(), failure);
        }
        desk.through().gone(this);
    }

    private void leave() {
        boolean working = isWorking();
        state = State.GONE;
        if (working) {
            stopWorking();
        }
        start.ifPresent(Event::cancel);
        connectLimit.ifPresent(Event::cancel);
        conversation.ifPresent(Conversation::end);
        connection.ifPresent(Connection::disconnect);
    }

    private void stopWorking() {
        limit.stop();
        conversation.ifPresent(Conversation::stopWork);
        cleanUp();
    }
}
