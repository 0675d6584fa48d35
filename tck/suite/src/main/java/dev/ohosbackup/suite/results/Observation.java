package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of something that OpenHarmony does where the documents are silent. A check that did not come so far, or
 * whose call did not end, has seen nothing and has none.
 */
public enum Observation {
    /** What OpenHarmony does. */
    @JsonProperty("same")
    SAME,
    /** Something else. */
    @JsonProperty("differs")
    DIFFERS;

    /**
     * What several checks have seen together: one that differs decides; that all is the same has to have been seen by
     * every one.
     */
    public static Optional<Observation> of(Collection<CheckResult> checks) {
        List<Optional<Observation>> seen =
                checks.stream().map(CheckResult::observed).toList();
        if (seen.contains(Optional.of(DIFFERS))) {
            return Optional.of(DIFFERS);
        }
        return seen.isEmpty() || seen.contains(Optional.<Observation>empty()) ? Optional.empty() : Optional.of(SAME);
    }
}
