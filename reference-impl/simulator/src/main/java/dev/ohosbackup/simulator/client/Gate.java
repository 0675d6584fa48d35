package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.clock.Promise;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Where every call comes in, and where requests leave for the service and come back answered. */
final class Gate {
    private final int apiLevel;
    private final Rights rights;
    private final EventLoop loop;

    Gate(int apiLevel, Rights rights, EventLoop loop) {
        this.apiLevel = apiLevel;
        this.rights = rights;
        this.loop = loop;
    }

    int apiLevel() {
        return apiLevel;
    }

    EventLoop loop() {
        return loop;
    }

    /**
     * Lets a call in: first the level decides, then the caller's rights; the arguments are the call's own business.
     *
     * @param since the level at which the member appeared
     */
    <T> T enter(String member, int since, Supplier<T> call) {
        return loop.exclusively(() -> {
            if (loop.isClosed()) {
                throw new IllegalStateException(member + " was called on a device that is closed; open a new one");
            }
            requireLevel(member, since);
            rights.check(member);
            return call.get();
        });
    }

    void requireLevel(String member, int since) {
        if (apiLevel < since) {
            throw new MemberAbsentException(member, since, apiLevel);
        }
    }

    /** Sends a request that the service answers at once; refusals come as the promise's failure. */
    <T> CompletionStage<T> send(String what, Supplier<T> request) {
        return sendAndWait(what, () -> CompletableFuture.completedFuture(request.get()));
    }

    /** Sends a request that the service answers when it can. */
    <T> CompletionStage<T> sendAndWait(String what, Supplier<? extends CompletionStage<T>> request) {
        Promise<T> promise = new Promise<>(loop, what);
        deliver(what, request, (answer, refusal) -> {
            if (refusal.isPresent()) {
                promise.completeExceptionally(refusal.get());
            } else {
                promise.complete(answer);
            }
        });
        return promise;
    }

    /** Sends a request whose answer goes to a callback. */
    <T> void send(String what, Supplier<T> request, AsyncCallback<T> callback) {
        deliver(
                what,
                () -> CompletableFuture.completedFuture(request.get()),
                (answer, refusal) -> callback.call(refusal, Optional.ofNullable(answer)));
    }

    private interface Receiver<T> {
        /** Takes the answer, which is {@code null} for one that carries nothing. */
        void take(T answer, Optional<BusinessError> refusal);
    }

    private <T> void deliver(String what, Supplier<? extends CompletionStage<T>> request, Receiver<T> receiver) {
        loop.service(
                what,
                () -> answer(request)
                        .whenComplete((answer, trouble) ->
                                loop.client("answer to " + what, () -> receiver.take(answer, refusal(trouble)))));
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
