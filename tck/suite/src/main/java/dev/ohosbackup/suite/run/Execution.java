package dev.ohosbackup.suite.run;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How checks are executed; which there are, and what they come to, does not depend on it. Of calls that never return it
 * does: which checks pay for them, and which are not asked any more, depends on who comes first.
 *
 * @param shuffle     seed of the order in which they are executed; empty for the order in which they are found
 * @param abreast     how many checks of one kind at the same time, each with devices of its own: what a bench on the real
 *     clock mostly does is wait
 * @param longestCall how much real time one call may take before it counts as one that hangs
 */
public record Execution(OptionalLong shuffle, int abreast, Duration longestCall) {
    /** No call of the API waits for anything that takes longer. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    /** One after the other in each kind, as they are found. */
    public static Execution plain() {
        return new Execution(OptionalLong.empty(), 1, LONGEST_CALL);
    }

    /** The same in an order that depends on a seed. */
    public Execution shuffled(long seed) {
        return new Execution(OptionalLong.of(seed), abreast, longestCall);
    }

    /** The same with so many checks of each kind at the same time. */
    public Execution abreast(int checks) {
        return new Execution(shuffle, checks, longestCall);
    }

    /** The same with less patience, or more. */
    public Execution withLongestCall(Duration limit) {
        return new Execution(shuffle, abreast, limit);
    }
}
