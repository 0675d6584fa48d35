package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes the first steps of an implementation on a thread of their own, so that one which hangs holds up nobody.
 *
 * @param limit how long one step may take
 */
record StartLimit(Duration limit) {
    private static final String THREAD = "implementation-start";

    /** So many times as much time. */
    StartLimit scaled(double scale) {
        return new StartLimit(Duration.ofMillis(Math.round(limit.toMillis() * scale)));
    }

    /** One step; it may end in anything. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws Throwable;
    }

    /**
     * Takes a step.
     *
     * @param who    the implementation, as it was named
     * @param name   the step's name, such as {@code open()}
     * @param loader the class loader in which the implementation lives
     * @throws CannotRunException when the step throws, answers nothing, or does not end in time
     */
    <T> T take(String who, String name, ClassLoader loader, Step<T> step) throws CannotRunException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(answer, step), THREAD);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            T answered = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answered == null) {
                throw new CannotRunException("start.null", who, name);
            }
            return answered;
        } catch (ExecutionException thrown) {
            throw refusal(who, name, thrown.getCause());
        } catch (TimeoutException late) {
            throw new CannotRunException("start.hangs", who, name, seconds(), THREAD, where(thread.getStackTrace()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("start.interrupted", who, name);
        }
    }

    // The vendor's code may throw anything; whatever it is must become a line for a person.
    private static <T> void complete(CompletableFuture<T> answer, Step<T> step) {
        try {
            answer.complete(step.take());
        } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
        }
    }

    private static CannotRunException refusal(String who, String name, Throwable thrown) {
        if (thrown instanceof CannotRunException already) {
            return already;
        }
        Throwable cause =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof UnsupportedClassVersionError newer) {
            return new CannotRunException(
                    "start.newer-java",
                    who,
                    newer.getMessage(),
                    Runtime.version().feature());
        }
        String said = String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        return new CannotRunException(
                "start.throws", who, name, cause.getClass().getName(), said, where(cause.getStackTrace()));
    }

    /** The place nearest to the top that is not the JDK's: where the vendor should look. */
    private static String where(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            if (frame.getModuleName() == null) {
                return frame.toString();
            }
        }
        return frames.length == 0 ? "?" : frames[0].toString();
    }

    private String seconds() {
        return limit.toMillis() % 1000 == 0
                ? String.valueOf(limit.toSeconds())
                : String.valueOf(limit.toMillis() / 1000.0);
    }
}
