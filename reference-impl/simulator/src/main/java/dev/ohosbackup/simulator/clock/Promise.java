package dev.ohosbackup.simulator.clock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What an asynchronous member returns: a future that, when somebody waits for it, lets the device's time go on.
 *
 * <p>{@code get} and {@code join}, also of everything derived from it by {@code thenApply} and its like, run the event
 * loop until the promise is settled. They throw an {@link IllegalStateException} instead of hanging, when nothing is
 * planned that could settle it or when they are called inside a callback. {@link CompletableFuture#allOf} makes a
 * future of the JDK's own, which cannot do that: advance the clock before joining one.
 *
 * @param <T> what a success carries
 */
public final class Promise<T> extends CompletableFuture<T> {
    private final EventLoop loop;
    private final String what;
    private boolean heard;

    /**
     * An unsettled promise.
     *
     * @param what what a person would say it is waiting for
     */
    public Promise(EventLoop loop, String what) {
        this.loop = loop;
        this.what = what;
    }

    /** Whether anybody has asked what became of it, or will be told. */
    public boolean isHeard() {
        return heard;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        heard = true;
        return new Promise<>(loop, what);
    }

    /** The {@code …Async} forms run where the others do: a pool of threads would be outside of the device's time. */
    @Override
    public Executor defaultExecutor() {
        return Runnable::run;
    }

    @Override
    public boolean complete(T value) {
        heard |= getNumberOfDependents() > 0;
        return super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable trouble) {
        heard |= getNumberOfDependents() > 0;
        return super.completeExceptionally(trouble);
    }

    @Override
    public boolean isDone() {
        heard = true;
        return super.isDone();
    }

    @Override
    public T join() {
        loop.runUntil(this::isDone, what);
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        loop.runUntil(this::isDone, what);
        return super.get();
    }

    /** As {@link #get()}: the limit is one of real time, and here no real time passes. */
    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException {
        return get();
    }
}
