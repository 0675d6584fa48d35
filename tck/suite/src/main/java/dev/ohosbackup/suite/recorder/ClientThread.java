package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.plug.UnsupportedSpecException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread that calls a device, as the JavaScript thread does on a real one. Whoever asks it to do something waits
 * for a limited time, so that a call that never returns costs one check and not the run.
 */
final class ClientThread implements AutoCloseable {
    private final ExecutorService executor;
    private final Duration limit;
    private volatile Thread thread;
    private volatile boolean stuck;

    ClientThread(String name, Duration limit) {
        this.limit = limit;
        this.executor = Executors.newSingleThreadExecutor(work -> {
            Thread created = new Thread(work, name);
            created.setDaemon(true);
            thread = created;
            return created;
        });
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Whether a call has not come back, so that nothing more can be asked of this device. */
    boolean isStuck() {
        return stuck;
    }

    /** Runs an action on the thread and waits for it; on the thread itself it runs at once. */
    <T> T call(String what, Callable<T> action) {
        if (isCurrent()) {
            return direct(what, action);
        }
        if (stuck) {
            throw new ImplementationFault(what + " to be called", "an earlier call has not returned", null);
        }
        Future<T> answer = executor.submit(() -> direct(what, action));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw rethrow(failed.getCause());
        } catch (TimeoutException late) {
            stuck = true;
            answer.cancel(true);
            throw new ImplementationFault(
                    what + " to return", "it had not after " + limit.toSeconds() + " s of real time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, interrupted);
        }
    }

    /** The same for what an implementer writes for the plug: whatever it throws is the implementation's fault. */
    <T> T plugged(String what, Callable<T> action) {
        return call(what, () -> guarded(what, action));
    }

    /** Runs something of the plug on the current thread; whatever it throws is the implementation's fault. */
    static <T> T guarded(String what, Callable<T> action) {
        try {
            return direct(what, action);
        } catch (UnsupportedSpecException unsupported) {
            throw unsupported;
        } catch (RuntimeException thrown) {
            throw new ImplementationFault(what + " to return", "it threw " + thrown, thrown);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static <T> T direct(String what, Callable<T> action) {
        try {
            return action.call();
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Exception checked) {
            throw new ImplementationFault(what + " to succeed", "it failed: " + checked, checked);
        }
    }

    private static RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalStateException(thrown);
    }
}
