package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.suite.results.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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
 * @param execution      in which order the checks are executed, and how many at a time
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
        Execution execution) {
    /** A plan that holds an implementation against the documents alone. */
    public RunPlan(
            BackupImplementation implementation,
            String command,
            int apiLevel,
            long seed,
            Set<String> only,
            Optional<Path> results,
            Clock clock) {
        this(implementation, command, apiLevel, Profile.DOCUMENTS, seed, only, results, clock, Execution.plain());
    }

    /** The same with its checks executed in another way. */
    public RunPlan executed(Execution other) {
        return new RunPlan(implementation, command, apiLevel, profile, seed, only, results, clock, other);
    }
}
