package dev.ohosbackup.cli.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.util.Optional;

/**
 * What became of one requirement.
 *
 * @param document where it stands, such as {@code api20:1176}
 * @param before   its verdict in the earlier run; empty where that did not know it
 * @param after    its verdict in the later run; empty where that does not know it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Changed(
        String id, Change change, String document, Words title, Optional<Verdict> before, Optional<Verdict> after) {

    static Changed of(Optional<RequirementResult> before, Optional<RequirementResult> after) {
        RequirementResult known = after.or(() -> before).orElseThrow();
        return new Changed(
                known.id(),
                change(before.map(RequirementResult::verdict), after.map(RequirementResult::verdict)),
                known.document() + ":" + known.line(),
                known.title(),
                before.map(RequirementResult::verdict),
                after.map(RequirementResult::verdict));
    }

    private static Change change(Optional<Verdict> before, Optional<Verdict> after) {
        if (before.isEmpty()) {
            return Change.NEW;
        }
        if (after.isEmpty()) {
            return Change.GONE;
        }
        if (before.equals(after)) {
            return Change.SAME;
        }
        boolean failed = State.of(before.get()) == State.BROKEN;
        return switch (State.of(after.get())) {
            case BROKEN -> failed ? Change.OTHER : Change.REGRESSED;
            case HOLDS -> failed ? Change.FIXED : Change.OTHER;
            case UNKNOWN -> Change.OTHER;
        };
    }

    /** What a verdict says of a requirement, whoever expected it. */
    private enum State {
        HOLDS,
        BROKEN,
        UNKNOWN;

        static State of(Verdict verdict) {
            return switch (verdict) {
                case PASS, UNEXPECTED_PASS -> HOLDS;
                case FAIL, EXPECTED_FAIL, ERROR -> BROKEN;
                case NOT_APPLICABLE, UNVERIFIABLE -> UNKNOWN;
            };
        }
    }
}
