package dev.ohosbackup.selftest.independent;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The two threads of a device. On one the service does everything that it does; on the other it speaks to the client, so
 * that a client that calls back from a callback never waits for itself.
 */
final class Threads {
    private final ScheduledExecutorService service = Executors.newSingleThreadScheduledExecutor(Threads::daemon);
    private final ExecutorService delivery = Executors.newSingleThreadExecutor(Threads::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "independent");
        thread.setDaemon(true);
        return thread;
    }

    /** Has the service do something, and waits for the outcome. */
    <T> T ask(Callable<T> question) {
        try {
            return service.submit(question).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Has the service do something after a while. */
    Future<?> later(Duration delay, Runnable work) {
        try {
            return service.schedule(() -> loudly(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Tells the client something, after all that it was told before. */
    void deliver(Runnable news) {
        try {
            delivery.execute(() -> loudly(news));
        } catch (RejectedExecutionException closed) {
            // The device is gone, and nobody listens.
        }
    }

    private static void loudly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            broken.printStackTrace();
            throw broken;
        }
    }

    void close() {
        service.shutdownNow();
        delivery.shutdownNow();
        try {
            // Otherwise files would appear in a directory that is being deleted.
            service.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
