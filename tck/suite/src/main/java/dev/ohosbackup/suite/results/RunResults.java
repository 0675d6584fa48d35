package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.plug.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A whole run.
 *
 * @param profile    what it was held against; DOCUMENTS in results of kits that knew no other
 * @param seed       what every device's seed was derived from
 * @param startedAt  when it began
 * @param durationMs how long it took, in milliseconds
 * @param summary    a count of requirements for each verdict
 * @param incomplete whether this is what there was while the run went on: so it stays when a run is cut short
 * @param checks     how many checks were planned and how many were executed; a difference is the kit's own fault, or that
 *     of whoever cut the run short
 * @param exitCode   0 conforms, 1 does not, 2 could not run, 3 the kit itself failed
 */
public record RunResults(
        Kit kit,
        Implementation implementation,
        int apiLevel,
        Profile profile,
        long seed,
        Instant startedAt,
        long durationMs,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean incomplete,
        Map<Verdict, Integer> summary,
        Checks checks,
        int exitCode,
        List<RequirementResult> requirements) {

    public RunResults {
        // Missing in what older kits wrote.
        profile = profile == null ? Profile.DOCUMENTS : profile;
    }

    /** The kit that ran. */
    public record Kit(String version) {}

    /** The implementation it ran against. */
    public record Implementation(
            String name, String vendor, String version, int apiLevel, List<Capability> capabilities) {}

    /** How many checks were planned, and how many were executed. */
    public record Checks(int planned, int executed) {}
}
