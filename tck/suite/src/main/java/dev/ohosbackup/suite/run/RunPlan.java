package dev.ohosbackup.suite.run;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.suite.results.Baseline;
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
 * @param baseline       which failures are known
 * @param results        where journals are written; empty to write none
 * @param clock          the real time, for implementations without a virtual one and for the report's heading
 * @param execution      in which order the checks are executed, and how many at a time
 * @param digests        of what is run
 */
public record RunPlan(
        BackupImplementation implementation,
        String command,
        int apiLevel,
        Profile profile,
        long seed,
        Set<String> only,
        Baseline baseline,
        Optional<Path> results,
        Clock clock,
        Execution execution,
        Digests digests) {

    /**
     * The digests of what is run, for whoever wants to know later what exactly that was.
     *
     * @param kit            of the kit's jar; empty where it runs from elsewhere
     * @param implementation of the jar that the implementation comes in; empty where it comes from elsewhere
     */
    public record Digests(Optional<String> kit, Optional<String> implementation) {
        /** Nothing comes in a jar. */
        public static Digests none() {
            return new Digests(Optional.empty(), Optional.empty());
        }
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
        this(
                implementation,
                command,
                apiLevel,
                Profile.DOCUMENTS,
                seed,
                only,
                Baseline.none(),
                results,
                clock,
                Execution.plain(),
                Digests.none());
    }

    /** The same held against something else. */
    public RunPlan heldAgainst(Profile other) {
        return new RunPlan(
                implementation, command, apiLevel, other, seed, only, baseline, results, clock, execution, digests);
    }

    /** The same with another seed. */
    public RunPlan seeded(long other) {
        return new RunPlan(
                implementation, command, apiLevel, profile, other, only, baseline, results, clock, execution, digests);
    }

    /** The same with its journals written elsewhere. */
    public RunPlan into(Path directory) {
        return new RunPlan(
                implementation,
                command,
                apiLevel,
                profile,
                seed,
                only,
                baseline,
                Optional.of(directory),
                clock,
                execution,
                digests);
    }

    /** The same with its checks executed in another way. */
    public RunPlan executed(Execution other) {
        return new RunPlan(
                implementation, command, apiLevel, profile, seed, only, baseline, results, clock, other, digests);
    }

    /** The same with failures that are known. */
    public RunPlan expecting(Baseline known) {
        return new RunPlan(
                implementation, command, apiLevel, profile, seed, only, known, results, clock, execution, digests);
    }

    /** The same with the digests of what is run. */
    public RunPlan digested(Digests known) {
        return new RunPlan(
                implementation, command, apiLevel, profile, seed, only, baseline, results, clock, execution, known);
    }
}
