package dev.ohosbackup.suite.recorder;

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
    private final HungCalls hung;
    private volatile Thread thread;
    /** What the thread is about, innermost: a call may be made from within a callback of another. */
    private volatile String running = "";

    private volatile boolean stuck;

    ClientThread(String name, Duration limit, HungCalls hung) {
        this.limit = limit;
        this.hung = hung;
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
        hung.refuse(what);
        if (isCurrent()) {
            return tracked(what, action);
        }
        if (stuck) {
            throw new ImplementationFault(what + " to be called", "an earlier call has not returned", null);
        }
        Future<T> answer = executor.submit(() -> tracked(what, action));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw rethrow(failed.getCause());
        } catch (TimeoutException late) {
            String hanging = running.isEmpty() ? what : running;
            if (!stuck) {
                stuck = true;
                hung.hung(hanging);
            }
            answer.cancel(true);
            throw new ImplementationFault(
                    hanging + " to return", "it had not after " + readable(limit) + " of real time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, interrupted);
        }
    }

    /** The same for what an implementer writes for the plug: all it throws, and a null, is the implementation's fault. */
    <T> T plugged(String what, Callable<T> action) {
        return call(what, () -> guarded(what, action));
    }

    /** Runs something of the plug on the current thread; all it throws, and a null, is the implementation's fault. */
    static <T> T guarded(String what, Callable<T> action) {
        T value;
        try {
            value = direct(what, action);
        } catch (ImplementationFault fault) {
            throw fault;
        } catch (RuntimeException | Error thrown) {
            throw new ImplementationFault(what + " to return", "it threw " + thrown, thrown);
        }
        if (value == null) {
            throw new ImplementationFault(what + " to return something", "it returned null", null);
        }
        return value;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private <T> T tracked(String what, Callable<T> action) {
        String outer = running;
        running = what;
        try {
            return direct(what, action);
        } finally {
            running = outer;
        }
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

    private static String readable(Duration limit) {
        return limit.toMillisPart() == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
