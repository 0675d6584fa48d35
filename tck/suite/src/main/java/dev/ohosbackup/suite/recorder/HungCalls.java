package dev.ohosbackup.suite.recorder;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which calls have not come back, over all devices of an implementation. Each costs its whole limit; one that has hung
 * often enough to be known for it is not made again, so that a run ends.
 */
final class HungCalls {
    /** Often enough that it was no accident, and seldom enough that nobody goes home meanwhile. */
    private static final int ENOUGH = 3;

    private final Map<String, Integer> times = new TreeMap<>();

    synchronized void hung(String call) {
        times.merge(call, 1, Integer::sum);
    }

    /** Refuses a call that is known to hang. */
    synchronized void refuse(String call) {
        if (times.getOrDefault(call, 0) >= ENOUGH) {
            throw new NotAskedException(
                    call + " did not return in " + ENOUGH
                            + " earlier checks and is not called again in this run; repair that first, or run this check alone");
        }
    }
}
