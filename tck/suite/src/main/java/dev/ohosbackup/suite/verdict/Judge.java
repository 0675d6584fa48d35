package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.suite.bench.RequirementViolated;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.results.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;

/** Says what the way a check ended means, and for which requirement. */
public final class Judge {
    private Judge() {}

    /**
     * Judges.
     *
     * @param requirement the one that the check is about
     * @param thrown      what ended the check early, if anything did
     * @param reading     the reading that the check has seen
     * @param selected    whether another requirement takes part in this run
     */
    public static List<Finding> judge(
            Requirement requirement, Optional<Throwable> thrown, Optional<String> reading, Predicate<String> selected) {
        if (thrown.isEmpty()) {
            return List.of(Finding.pass(
                    requirement.id(),
                    requirement.requirementClass() == RequirementClass.OBSERVED
                            ? Optional.of("same as OpenHarmony")
                            : reading));
        }
        Throwable cause = thrown.get();
        if (cause instanceof RequirementViolated violated) {
            return violated(requirement, violated, selected);
        }
        if (cause instanceof ImplementationFault fault) {
            return List.of(broken(requirement, fault.expected(), fault.seen()));
        }
        if (cause instanceof BusinessError || cause instanceof MemberAbsentException) {
            // The kit throws neither by itself.
            return List.of(broken(requirement, "the calls to succeed that this check stands on", "one threw " + cause));
        }
        if (cause instanceof TestAbortedException) {
            return List.of(Finding.without(requirement.id(), Verdict.UNVERIFIABLE, String.valueOf(cause.getMessage())));
        }
        return List.of(Finding.without(
                requirement.id(), Verdict.ERROR, "the kit itself failed in this check: " + stackOf(cause)));
    }

    private static List<Finding> violated(
            Requirement requirement, RequirementViolated violated, Predicate<String> selected) {
        if (violated.requirement().equals(requirement.id())) {
            return List.of(scored(requirement, violated.expected(), violated.seen()));
        }
        if (!selected.test(violated.requirement())) {
            // Nobody else would report it in this run, and silence must not read as green.
            return List.of(broken(
                    requirement,
                    violated.expected() + " (" + violated.requirement() + "), on which this check stands",
                    violated.seen()));
        }
        return List.of(
                Finding.fail(violated.requirement(), violated.expected(), violated.seen()),
                Finding.without(
                        requirement.id(),
                        Verdict.UNVERIFIABLE,
                        "not reached, because " + violated.requirement() + " does not hold here: expected "
                                + violated.expected() + ", but saw " + violated.seen()));
    }

    /** What OpenHarmony does where the documents are silent is looked at and not scored. */
    public static Finding scored(Requirement requirement, String expected, String seen) {
        if (requirement.requirementClass() == RequirementClass.OBSERVED) {
            return Finding.pass(
                    requirement.id(), Optional.of("differs from OpenHarmony: there " + expected + ", here " + seen));
        }
        return Finding.fail(requirement.id(), expected, seen);
    }

    /** Nobody has looked at what is only to be looked at, when the implementation fell over on the way. */
    private static Finding broken(Requirement requirement, String expected, String seen) {
        if (requirement.requirementClass() == RequirementClass.OBSERVED) {
            return Finding.without(
                    requirement.id(), Verdict.UNVERIFIABLE, "not reached: expected " + expected + ", but " + seen);
        }
        return Finding.fail(requirement.id(), expected, seen);
    }

    private static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
