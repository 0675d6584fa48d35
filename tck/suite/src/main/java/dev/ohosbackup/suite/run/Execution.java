package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.recorder.Patience;
import dev.ohosbackup.suite.results.Shard;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How checks are executed; what each of them comes to does not depend on it. Of calls that never return it does: which
 * checks pay for them, and which are not asked any more, depends on who comes first.
 *
 * @param shuffle  seed of the order in which they are executed; empty for the order in which they are found
 * @param threads  how many checks of one kind at the same time, each with devices of its own: what a bench on the real
 *     clock mostly does is wait
 * @param patience how long an implementation is waited for in real time
 * @param shard    which part of them, where several runs share them; empty for all
 * @param failFast whether the first that finds something broken is the last
 */
public record Execution(OptionalLong shuffle, int threads, Patience patience, Optional<Shard> shard, boolean failFast) {
    /** No call of the API waits for anything that takes longer. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    /** All of them, one after the other in each kind, as they are found. */
    public static Execution plain() {
        return new Execution(OptionalLong.empty(), 1, new Patience(LONGEST_CALL, 1), Optional.empty(), false);
    }

    /** The same in an order that depends on a seed. */
    public Execution shuffled(long seed) {
        return new Execution(OptionalLong.of(seed), threads, patience, shard, failFast);
    }

    /** The same with so many checks of each kind at the same time. */
    public Execution abreast(int checks) {
        return new Execution(shuffle, checks, patience, shard, failFast);
    }

    /** The same with less patience, or more. */
    public Execution withLongestCall(Duration limit) {
        return new Execution(shuffle, threads, new Patience(limit, patience.scale()), shard, failFast);
    }

    /** The same with everything that is waited for in real time given so many times as long. */
    public Execution scaled(double scale) {
        Duration longest = Duration.ofMillis(Math.round(patience.longestCall().toMillis() * scale));
        return new Execution(shuffle, threads, new Patience(longest, patience.scale() * scale), shard, failFast);
    }

    /** Only a part of them. */
    public Execution of(Shard part) {
        return new Execution(shuffle, threads, patience, Optional.of(part), failFast);
    }

    /** The same up to the first that finds something broken. */
    public Execution failingFast() {
        return new Execution(shuffle, threads, patience, shard, true);
    }
}
