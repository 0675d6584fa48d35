package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A check as the coverage page shows it below its requirement.
 *
 * @param message what its message says beyond all that the page shows anyway
 * @param replay  the command that runs it again, where it is not that of its requirement
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CoveredCheck(
        CheckKind kind,
        String name,
        Outcome outcome,
        Optional<String> expected,
        Optional<String> seen,
        Optional<String> reading,
        Optional<String> message,
        Optional<String> replay) {

    /** Longer texts are cut: the page stays quick however much goes wrong, and results.json holds them whole. */
    private static final int LONGEST_TEXT = 2_000;

    private static final int KEPT_OF_THE_END = 400;

    static CoveredCheck of(RequirementResult requirement, CheckResult check, String usualReplay) {
        return new CoveredCheck(
                check.kind(),
                check.name(),
                Outcome.of(requirement.requirementClass(), check),
                check.expected().map(CoveredCheck::cut),
                check.seen().map(CoveredCheck::cut),
                check.reading().map(CoveredCheck::cut),
                remainder(requirement, check).map(CoveredCheck::cut),
                Optional.of(check.replay()).filter(replay -> !replay.isEmpty() && !replay.equals(usualReplay)));
    }

    /** The kit's own messages repeat the requirement, its document, what was expected and seen, and the replay line. */
    private static Optional<String> remainder(RequirementResult requirement, CheckResult check) {
        return check.message()
                .map(message -> {
                    String rest =
                            without("^" + check.verdict() + " " + Pattern.quote(requirement.id()) + " .*", message);
                    rest = without("(?m)^ *" + Pattern.quote(requirement.title().en()) + "$", rest);
                    rest = without("(?m)^ *" + Pattern.quote(requirement.title().zh()) + "$", rest);
                    rest = withoutField(check.expected(), rest);
                    rest = withoutField(check.seen(), rest);
                    rest = withoutField(Optional.of(check.replay()), rest);
                    return without("^\\s*reason: *", rest).strip();
                })
                .filter(rest -> !rest.isEmpty());
    }

    private static String withoutField(Optional<String> value, String message) {
        return value.map(it -> without("(?m)^ *[a-z]+: *" + Pattern.quote(it) + "$", message))
                .orElse(message);
    }

    private static String without(String known, String message) {
        return Pattern.compile(known).matcher(message).replaceFirst("");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int kept = LONGEST_TEXT - KEPT_OF_THE_END;
        return text.substring(0, kept) + "\n… " + (text.length() - LONGEST_TEXT) + " …\n"
                + text.substring(text.length() - KEPT_OF_THE_END);
    }
}
