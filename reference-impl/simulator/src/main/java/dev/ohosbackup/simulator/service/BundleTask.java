package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.extension.Work;
import dev.ohosbackup.simulator.faults.FaultPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * One bundle's way through a session: queued, starting, running, gone.
 *
 * <p>It leaves in one of three ways: {@link #end} tells the client and the session, a failed start does the same with
 * onBundleBegin, {@link #drop} tells nobody.
 */
abstract class BundleTask {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(25);

    private enum State {
        QUEUED,
        STARTING,
        RUNNING,
        GONE
    }

    /** What a task needs of its session and of the device. */
    record Desk(
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
    private Optional<Event> connectLimit = Optional.empty();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Progress> progress = Optional.empty();

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
        return state == State.RUNNING;
    }

    final void changeLimit(Duration newLimit) {
        limit.change(newLimit);
    }

    final void start() {
        state = State.STARTING;
        desk.loop().service(options.delay(), "start " + bundleName(), this::connect);
    }

    private void connect() {
        if (state != State.STARTING) {
            return;
        }
        connectLimit = Optional.of(desk.loop().service(CONNECT_LIMIT, "give up " + bundleName(), this::notStarted));
        app.extension()
                .orElseThrow(() -> new IllegalStateException(bundleName() + " was queued without an extension"))
                .connect(desk.latency(), this::connected);
    }

    private void connected(Connection established) {
        if (state != State.STARTING) {
            established.disconnect();
            return;
        }
        connectLimit.ifPresent(Event::cancel);
        connection = Optional.of(established);
        state = State.RUNNING;
        desk.client().bundleBegan(bundleName(), Optional.empty());
        limit.start();
        begun(established);
    }

    private void notStarted() {
        state = State.GONE;
        desk.client().bundleBegan(bundleName(), Optional.of(Failure.NOT_STARTED));
        desk.through().gone(this);
    }

    /** The extension is connected and the client has been told. */
    abstract void begun(Connection established);

    /** The extension has done its work and the client knows the result. */
    abstract void worked();

    /** The task is over, whichever way. */
    abstract void cleanUp();

    /** Polls the extension for its progress from now on and listens to how its work ends. */
    final Work watch(Connection working) {
        Progress asking = new Progress(
                desk.loop(), working::process, process -> desk.client().progressReported(bundleName(), process));
        progress = Optional.of(asking);
        asking.ask();
        return new Work() {
            @Override
            public void answered(Optional<String> result) {
                if (isRunning()) {
                    asking.stop();
                    result.ifPresent(text -> desk.client().resultReported(bundleName(), text));
                    worked();
                }
            }

            @Override
            public void died() {
                end(Optional.of(Failure.DIED));
            }
        };
    }

    /** Something goes wrong while it runs, whatever it is just doing. What cannot go wrong here is no mishap of a task. */
    final void meet(Mishap mishap) {
        if (mishap instanceof Mishap.Errno errno) {
            end(Optional.of(Failure.of(errno.error())));
        } else if (mishap instanceof Mishap.BrokenIpc) {
            end(Optional.of(Failure.DISCONNECTED));
        } else if (mishap instanceof Mishap.Malfunction) {
            end(Optional.of(Failure.BROKEN));
        } else if (mishap instanceof Mishap.Die) {
            end(Optional.of(Failure.DIED));
        } else if (mishap instanceof Mishap.Cancel) {
            end(Optional.empty());
        } else if (mishap instanceof Mishap.ServiceDeath) {
            desk.serviceDeath().run();
        } else {
            throw new IllegalArgumentException(mishap + " is nothing that ends a task");
        }
    }

    /** Ends a running task and tells the client; does nothing to one that has ended already. */
    final void end(Optional<Failure> failure) {
        if (isRunning()) {
            leave();
            desk.client().bundleEnded(bundleName(), failure);
            desk.through().gone(this);
        }
    }

    /** Ends it in any state without telling anybody. */
    final void drop() {
        if (state != State.GONE) {
            leave();
        }
    }

    private void leave() {
        boolean hadBegun = isRunning();
        state = State.GONE;
        limit.stop();
        connectLimit.ifPresent(Event::cancel);
        progress.ifPresent(Progress::stop);
        connection.ifPresent(Connection::disconnect);
        if (hadBegun) {
            cleanUp();
        }
    }
}
