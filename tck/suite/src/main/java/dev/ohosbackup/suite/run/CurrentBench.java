package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.bench.Bench;

/**
 * The bench of the check that the current thread is executing.
 *
 * <p>Cucumber makes step objects by itself and offers no way to hand them anything, so the bench is bound to the thread
 * for the extent of one check, as a scoped value would be. It is the one static field of the suite that changes.
 */
public final class CurrentBench {
    private static final ThreadLocal<Bench> BOUND = new ThreadLocal<>();

    private CurrentBench() {}

    /** The bench of the running check. */
    public static Bench get() {
        Bench bench = BOUND.get();
        if (bench == null) {
            throw new IllegalStateException(
                    "no check is running on this thread; checks are run by the command line, or by ConformanceRun");
        }
        return bench;
    }

    static void bind(Bench bench) {
        BOUND.set(bench);
    }

    static void unbind() {
        BOUND.remove();
    }
}
