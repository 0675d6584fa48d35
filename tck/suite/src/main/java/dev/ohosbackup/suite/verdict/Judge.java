package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.suite.bench.RequirementViolated;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;

/**
 * Says what the way a check ended means, and for which requirement.
 *
 * <p>What OpenHarmony does where the documents are silent is looked at, and scored only under a profile that asks for it.
 * A check that did not come so far, or whose call did not end, has seen nothing of it; that is neither the same nor
 * another thing, under any profile.
 */
public final class Judge {
    private final Catalogue catalogue;
    private final Profile profile;
    private final Predicate<String> selected;

    /**
     * A judge of one run.
     *
     * @param selected whether a requirement takes part in this run
     */
    public Judge(Catalogue catalogue, Profile profile, Predicate<String> selected) {
        this.catalogue = catalogue;
        this.profile = profile;
        this.selected = selected;
    }

    /**
     * Judges.
     *
     * @param requirement the one that the check is about
     * @param thrown      what ended the check early, if anything did
     * @param reading     the reading that the check has seen
     */
    public List<Finding> judge(Requirement requirement, Optional<Throwable> thrown, Optional<String> reading) {
        if (thrown.isEmpty()) {
            return List.of(holds(requirement, reading));
        }
        Throwable cause = thrown.get();
        if (cause instanceof RequirementViolated violated) {
            return violated(requirement, violated.requirement(), violated.expected(), violated.seen());
        }
        if (cause instanceof ImplementationFault fault) {
            return fault.requirement()
                    .filter(id -> !isAboutTheSame(requirement, id))
                    .map(id -> violated(requirement, id, fault.expected(), fault.seen()))
                    .orElseGet(() -> List.of(broken(requirement, fault.expected(), fault.seen())));
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

    /** Everything was as the requirement says. */
    public Finding holds(Requirement requirement, Optional<String> reading) {
        return Finding.pass(
                requirement.id(), isObserved(requirement) ? Optional.of(Observation.SAME) : Optional.empty(), reading);
    }

    /** Something was seen that is not as the requirement says. */
    public Finding otherwise(Requirement requirement, String expected, String seen) {
        return isObserved(requirement)
                ? Finding.differs(requirement.id(), isScored(requirement) ? Verdict.FAIL : Verdict.PASS, expected, seen)
                : Finding.fail(requirement.id(), expected, seen);
    }

    private List<Finding> violated(Requirement requirement, String violated, String expected, String seen) {
        if (violated.equals(requirement.id())) {
            return List.of(otherwise(requirement, expected, seen));
        }
        if (!selected.test(violated)) {
            // Nobody else would report it in this run, and silence must not read as green.
            return List.of(broken(requirement, expected + " (" + violated + "), on which this check stands", seen));
        }
        return List.of(
                otherwise(catalogue.get(violated), expected, seen),
                Finding.without(
                        requirement.id(),
                        Verdict.UNVERIFIABLE,
                        "not reached, because " + violated + " does not hold here: expected " + expected + ", but saw "
                                + seen));
    }

    /** A check of the same member speaks for itself: what is at fault is what it looks at. */
    private static boolean isAboutTheSame(Requirement requirement, String other) {
        return requirement.id().startsWith(other.substring(0, other.lastIndexOf('.') + 1));
    }

    /** The implementation fell over on the way, and nobody has looked at what is only to be looked at. */
    private static Finding broken(Requirement requirement, String expected, String seen) {
        return isObserved(requirement)
                ? Finding.without(
                        requirement.id(), Verdict.UNVERIFIABLE, "not reached: expected " + expected + ", but " + seen)
                : Finding.fail(requirement.id(), expected, seen);
    }

    private boolean isScored(Requirement requirement) {
        return profile.scores(requirement.requirementClass());
    }

    private static boolean isObserved(Requirement requirement) {
        return requirement.requirementClass() == RequirementClass.OBSERVED;
    }

    private static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
