package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.plug.Capability;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole run.
 *
 * @param profile    what it was held against; DOCUMENTS in results of kits that knew no other
 * @param seed       what every device's seed was derived from
 * @param startedAt  when it began
 * @param durationMs how long it took, in milliseconds
 * @param summary    a count of requirements for each verdict
 * @param incomplete whether this is what there was while the run went on: so it stays when a run is cut short
 * @param shard      which part of the checks it has executed, where several runs share them
 * @param checks     how many checks were planned and how many were executed; a difference is the kit's own fault, or that
 *     of whoever cut the run short
 * @param exitCode   what the command ended with: 0 conforms, 1 does not, 2 could not run, 3 the kit itself failed
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
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Shard> shard,
        Map<Verdict, Integer> summary,
        Checks checks,
        int exitCode,
        List<RequirementResult> requirements) {

    public RunResults {
        // Missing in what older kits wrote.
        profile = profile == null ? Profile.DOCUMENTS : profile;
    }

    /** How many requirements got each verdict. */
    public static Map<Verdict, Integer> count(List<RequirementResult> requirements) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        requirements.forEach(requirement -> counts.merge(requirement.verdict(), 1, Integer::sum));
        return counts;
    }

    /**
     * The kit that ran.
     *
     * @param catalogue the digest of its requirements
     * @param digest    the digest of its jar, where it came as one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Kit(String version, Optional<String> catalogue, Optional<String> digest) {}

    /**
     * The implementation it ran against.
     *
     * @param digest the digest of the jar that it came in, where it came in one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Implementation(
            String name,
            String vendor,
            String version,
            int apiLevel,
            List<Capability> capabilities,
            Optional<String> digest) {}

    /** How many checks were planned, and how many were executed. */
    public record Checks(int planned, int executed) {}
}
