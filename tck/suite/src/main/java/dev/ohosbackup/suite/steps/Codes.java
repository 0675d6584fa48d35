package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.List;
import java.util.Optional;

/** Which error codes are right. */
sealed interface Codes {

    /** One of these; no error at all where there is none of them. */
    record OneOf(List<Integer> codes) implements Codes {
        @Override
        public String toString() {
            return codes.isEmpty() ? "no error" : codes.size() == 1 ? "error " + codes.get(0) : "one of " + codes;
        }
    }

    /** One of those that the documents list for the requirement. */
    record Documented() implements Codes {
        @Override
        public String toString() {
            return "a code that the documents list for it";
        }
    }

    /** Whichever. */
    record Any() implements Codes {
        @Override
        public String toString() {
            return "an error, whichever its code";
        }
    }

    /** Whether a code, or no error, is right for this requirement. */
    default boolean allow(Optional<Integer> code, Requirement requirement) {
        if (this instanceof OneOf oneOf) {
            return code.map(oneOf.codes()::contains).orElse(oneOf.codes().isEmpty());
        }
        return code.filter(it -> this instanceof Any || requirement.codes().contains(it))
                .isPresent();
    }
}
