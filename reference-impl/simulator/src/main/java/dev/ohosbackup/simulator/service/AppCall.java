package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One call of an application's callback. It ends once: by an answer, by what was thrown, or by its limit of time; what
 * comes later is not heard, and nothing of it is once the call was cancelled.
 */
final class AppCall<T> {
    private final EventLoop loop;
    private final String what;
    private final Consumer<T> answered;
    private final Consumer<Thrown> threw;
    private Optional<Event> limit = Optional.empty();
    private Optional<Event> delayed = Optional.empty();
    private Optional<Mishap.Stall> stall = Optional.empty();
    private boolean over;

    /**
     * A call to be made.
     *
     * @param what what is called, in words
     */
    AppCall(EventLoop loop, String what, Consumer<T> answered, Consumer<Thrown> threw) {
        this.loop = loop;
        this.what = what;
        this.answered = answered;
        this.threw = threw;
    }

    /** Gives the application so much time, from now on. */
    AppCall<T> within(Duration time, Runnable overdue) {
        limit = Optional.of(loop.service(time, what + " takes too long", () -> end(overdue)));
        return this;
    }

    /** Makes the call. */
    void make(Supplier<? extends CompletionStage<T>> callback) {
        callback.get()
                .whenComplete((answer, thrown) ->
                        hear(thrown == null ? () -> answered.accept(answer) : () -> threw.accept(Thrown.of(thrown))));
    }

    /**
     * Makes the call, and something goes wrong with it.
     *
     * @param elsewhere sees to what is no matter of this call alone
     */
    void make(Supplier<? extends CompletionStage<T>> callback, Optional<Mishap> mishap, Consumer<Mishap> elsewhere) {
        mishap.ifPresent(what -> meet(what, elsewhere));
        if (!over) {
            make(callback);
        }
    }

    /** Something goes wrong with it now; it stalls, it throws, or it is somebody else's matter. */
    void meet(Mishap mishap, Consumer<Mishap> elsewhere) {
        if (mishap instanceof Mishap.Stall longer) {
            stall = Optional.of(longer);
        } else if (mishap instanceof Mishap.Throw error) {
            end(() -> threw.accept(Thrown.by(error)));
        } else {
            elsewhere.accept(mishap);
        }
    }

    private void hear(Runnable outcome) {
        if (over) {
            return;
        }
        if (stall.isEmpty()) {
            end(outcome);
        } else {
            delayed =
                    stall.get().extra().map(extra -> loop.service(extra, what + ", after a stall", () -> end(outcome)));
        }
    }

    private void end(Runnable outcome) {
        if (!over) {
            cancel();
            try {
                outcome.run();
            } catch (RuntimeException | Error broken) {
                // Whoever completes a stage does not hear what its listeners throw: a failure of the simulator's own
                // would look like an application that never answers.
                loop.service(what + ": the simulator failed", () -> fail(broken));
            }
        }
    }

    private static void fail(Throwable broken) {
        if (broken instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) broken;
    }

    /** Lets go of it: nothing of it is heard any more. */
    void cancel() {
        over = true;
        limit.ifPresent(Event::cancel);
        delayed.ifPresent(Event::cancel);
    }
}
