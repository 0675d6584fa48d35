package dev.ohosbackup.suite.results;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many requirements of the class OBSERVED were seen to be what, of those that belong to the run's API level.
 *
 * @param same       as OpenHarmony does it
 * @param differs    otherwise
 * @param notReached nothing was seen
 */
public record Observations(int same, int differs, int notReached) {

    /** Counts. */
    public static Observations of(Collection<RequirementResult> requirements) {
        List<RequirementResult> observed = requirements.stream()
                .filter(requirement -> requirement.requirementClass() == RequirementClass.OBSERVED)
                .filter(requirement -> requirement.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        int same = count(observed, Optional.of(Observation.SAME));
        int differs = count(observed, Optional.of(Observation.DIFFERS));
        return new Observations(same, differs, observed.size() - same - differs);
    }

    private static int count(List<RequirementResult> requirements, Optional<Observation> observation) {
        return (int) requirements.stream()
                .filter(requirement -> requirement.observed().equals(observation))
                .count();
    }

    /** Whether there was nothing to look at. */
    public boolean isEmpty() {
        return same + differs + notReached == 0;
    }
}
