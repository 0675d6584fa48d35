package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.suite.results.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What to run.
 *
 * @param implementation the implementation under test
 * @param command        what starts a run of it, for replay lines; options are added
 * @param apiLevel       the level whose requirements are asked for: 10, 12, 18 or 20
 * @param profile        what it is held against
 * @param seed           what every device's seed is derived from
 * @param only           ids of requirements; empty for all
 * @param results        where journals are written; empty to write none
 * @param clock          the real time, for implementations without a virtual one and for the report's heading
 * @param shuffle        seed of the order in which checks are executed; empty for the order in which they are found
 * @param longestCall    how much real time one call may take before it counts as one that hangs
 */
public record RunPlan(
        BackupImplementation implementation,
        String command,
        int apiLevel,
        Profile profile,
        long seed,
        Set<String> only,
        Optional<Path> results,
        Clock clock,
        OptionalLong shuffle,
        Duration longestCall) {
    /** No call of the API waits for anything that takes longer. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    /** A plan that gives every call as long as it can need. */
    public RunPlan(
            BackupImplementation implementation,
            String command,
            int apiLevel,
            Profile profile,
            long seed,
            Set<String> only,
            Optional<Path> results,
            Clock clock) {
        this(
                implementation,
                command,
                apiLevel,
                profile,
                seed,
                only,
                results,
                clock,
                OptionalLong.empty(),
                LONGEST_CALL);
    }

    /** A plan that holds an implementation against the documents alone. */
    public RunPlan(
            BackupImplementation implementation,
            String command,
            int apiLevel,
            long seed,
            Set<String> only,
            Optional<Path> results,
            Clock clock) {
        this(implementation, command, apiLevel, Profile.DOCUMENTS, seed, only, results, clock);
    }

    /** The same with less patience, or more. */
    public RunPlan withLongestCall(Duration limit) {
        return new RunPlan(implementation, command, apiLevel, profile, seed, only, results, clock, shuffle, limit);
    }

    /** The same with the checks in an order that depends on a seed. */
    public RunPlan shuffled(long order) {
        return new RunPlan(
                implementation,
                command,
                apiLevel,
                profile,
                seed,
                only,
                results,
                clock,
                OptionalLong.of(order),
                longestCall);
    }
}
