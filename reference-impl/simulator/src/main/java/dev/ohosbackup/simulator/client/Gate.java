package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.clock.Promise;
import dev.ohosbackup.simulator.service.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Where every call of one object comes in, and where requests leave for the service and come back answered.
 *
 * @param platform what the object stands on
 * @param life     the life of the client's process that it belongs to
 * @param record   where its calls are written down
 */
record Gate(Platform platform, Supplier<ClientProcess.Life> life, CallRecord record) {
    /** How long a call that blocks the client waits for a service that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    int apiLevel() {
        return platform.apiLevel();
    }

    EventLoop loop() {
        return platform.loop();
    }

    /** The gate of an object that the client has constructed now. */
    Gate ofSession(int session) {
        ClientProcess.Life born = life.get();
        return new Gate(platform, () -> born, new CallRecord(platform.journal(), session));
    }

    /**
     * Lets a call in: first the level decides, then the caller's rights; the arguments are the call's own business. It
     * is answered by what {@link #send} gets back.
     */
    <T> T enter(Member member, Supplier<T> call) {
        return loop().exclusively(() -> {
            requireUsable(member);
            member.requireLevel(apiLevel());
            record.called(member);
            try {
                platform.rights().check(member.name());
                return call.get();
            } catch (BusinessError refused) {
                record.refused(member, refused);
                throw refused;
            }
        });
    }

    /** The same for a call that is answered when it returns. */
    <T> T enterAndAnswer(Member member, Supplier<T> call) {
        return enter(member, () -> {
            T answer = call.get();
            record.answered(member);
            return answer;
        });
    }

    private void requireUsable(Member member) {
        if (loop().isClosed()) {
            throw new IllegalStateException(member.name() + " was called on a device that is closed; open a new one");
        }
        if (life.get().isOver()) {
            throw new IllegalStateException(
                    member.name() + " was called on an object of a client that has died since; construct another one");
        }
    }

    /**
     * Asks the service while the client stands in the call.
     *
     * @param unreachable what the call returns when the service cannot be asked
     */
    <T> T ask(Member member, T unreachable, Supplier<T> request) {
        Optional<Mishap> mishap = platform.faults().strikeCall(member.name());
        if (mishap.isEmpty()) {
            return request.get();
        }
        if (mishap.get() instanceof Mishap.ServiceDeath) {
            platform.service().kill();
        } else if (mishap.get() instanceof Mishap.Stall stall) {
            boolean[] over = new boolean[1];
            loop().service(stall.extra().orElse(PATIENCE), member.name() + " stalls", () -> over[0] = true);
            loop().blockClientUntil(() -> over[0]);
            return stall.extra().isPresent() ? request.get() : unreachable;
        }
        return unreachable;
    }

    /** Sends a request that the service answers at once; refusals come as the promise's failure. */
    <T> CompletionStage<T> send(Member member, Supplier<T> request) {
        return sendAndWait(member, Optional.empty(), () -> CompletableFuture.completedFuture(request.get()));
    }

    /**
     * Sends a request that the service answers when it can.
     *
     * @param unreachable what the answer is when the service cannot be asked and the member's table has no code for it
     */
    <T> CompletionStage<T> sendAndWait(
            Member member, Optional<T> unreachable, Supplier<? extends CompletionStage<T>> request) {
        Promise<T> promise = new Promise<>(loop(), member.name());
        deliver(member, unreachable, request, (answer, refusal) -> {
            if (refusal.isPresent()) {
                promise.completeExceptionally(refusal.get());
            } else {
                promise.complete(answer);
            }
        });
        return promise;
    }

    /** Sends a request whose answer goes to a callback. */
    <T> void send(Member member, Supplier<T> request, AsyncCallback<T> callback) {
        deliver(
                member,
                Optional.empty(),
                () -> CompletableFuture.completedFuture(request.get()),
                (answer, refusal) -> callback.call(refusal, Optional.ofNullable(answer)));
    }

    private interface Receiver<T> {
        /** Takes the answer, which is {@code null} for one that carries nothing. */
        void take(T answer, Optional<BusinessError> refusal);
    }

    private <T> void deliver(
            Member member,
            Optional<T> unreachable,
            Supplier<? extends CompletionStage<T>> request,
            Receiver<T> receiver) {
        ClientProcess.Life caller = life.get();
        Runnable serve = () -> answer(request)
                .whenComplete((answer, trouble) -> tell(member, caller, answer, refusal(trouble), receiver));
        loop().service(member.name(), () -> {
            Optional<Mishap> mishap = platform.faults().strikeCall(member.name());
            if (mishap.isEmpty()) {
                serve.run();
            } else if (mishap.get() instanceof Mishap.Stall stall) {
                stall.extra().ifPresent(extra -> loop().service(extra, member.name() + " after a stall", serve));
            } else {
                Optional<BusinessError> refusal = refusal(member, failure(mishap.get()));
                T answer = refusal.isPresent() ? null : unreachable.orElseThrow();
                tell(member, caller, answer, refusal, receiver);
            }
        });
    }

    private <T> void tell(
            Member member, ClientProcess.Life caller, T answer, Optional<BusinessError> refusal, Receiver<T> receiver) {
        loop().client("answer to " + member.name(), () -> {
            if (caller.isOver()) {
                takeBack(answer);
                return;
            }
            record.settled(member, refusal);
            if (answer instanceof FileData file) {
                platform.fds().handOver(file.fd());
            }
            receiver.take(answer, refusal);
        });
    }

    /** Closes the descriptor of an answer that nobody is there to take. */
    private void takeBack(Object answer) {
        if (answer instanceof FileData file) {
            try {
                platform.fds().close(file.fd());
            } catch (IOException unexpected) {
                throw new UncheckedIOException("a descriptor on its way was closed by somebody", unexpected);
            }
        }
    }

    private Optional<BusinessError> refusal(Member member, Failure failure) {
        return member.codeFor(failure, apiLevel())
                .map(code -> new BusinessError(code, member.name() + ": " + failure.message()));
    }

    /** What becomes of a request on its way to the service: with the service's death it is lost. */
    private Failure failure(Mishap mishap) {
        if (mishap instanceof Mishap.Errno errno) {
            return Failure.of(errno.error());
        }
        if (mishap instanceof Mishap.Refuse) {
            return Failure.REFUSED;
        }
        if (mishap instanceof Mishap.Malfunction) {
            return Failure.BROKEN;
        }
        if (mishap instanceof Mishap.ServiceDeath) {
            platform.service().kill();
        }
        return Failure.DISCONNECTED;
    }

    private static <T> CompletionStage<T> answer(Supplier<? extends CompletionStage<T>> request) {
        try {
            return request.get();
        } catch (BusinessError refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static Optional<BusinessError> refusal(Throwable trouble) {
        Throwable cause = trouble instanceof CompletionException wrapped ? wrapped.getCause() : trouble;
        if (cause instanceof BusinessError refused) {
            return Optional.of(refused);
        }
        if (cause != null) {
            throw new IllegalStateException("The simulator failed while it answered a request", cause);
        }
        return Optional.empty();
    }
}
