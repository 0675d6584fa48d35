package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** How an answer gets to the client: behind everything that it was told before, by a promise or a callback. */
final class Answer<T> {
    private final CompletableFuture<T> promise = new CompletableFuture<>();
    private final Threads threads;
    private final BooleanSupplier heard;

    /** One that is only given while somebody hears it. */
    Answer(Threads threads, BooleanSupplier heard) {
        this.threads = threads;
        this.heard = heard;
    }

    void resolve(T value) {
        deliver(() -> promise.complete(value));
    }

    void refuse(BusinessError error) {
        deliver(() -> promise.completeExceptionally(error));
    }

    private void deliver(Runnable answer) {
        threads.deliver(() -> {
            if (heard.getAsBoolean()) {
                answer.run();
            }
        });
    }

    CompletionStage<T> promise() {
        return promise;
    }

    /** By a callback instead. */
    void to(AsyncCallback<T> callback) {
        promise.whenComplete((value, error) -> {
            if (error instanceof BusinessError refusal) {
                callback.call(Optional.of(refusal), Optional.empty());
            } else {
                callback.call(Optional.empty(), Optional.ofNullable(value));
            }
        });
    }
}
