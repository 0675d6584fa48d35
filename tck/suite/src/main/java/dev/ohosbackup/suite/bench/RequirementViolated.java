package dev.ohosbackup.suite.bench;

/** A requirement does not hold: not always the one being checked, if it is one that the check stands on. */
public final class RequirementViolated extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String requirement;
    private final String expected;
    private final String seen;

    RequirementViolated(String requirement, String expected, String seen) {
        super("expected " + expected + ", but saw " + seen);
        this.requirement = requirement;
        this.expected = expected;
        this.seen = seen;
    }

    public String requirement() {
        return requirement;
    }

    public String expected() {
        return expected;
    }

    public String seen() {
        return seen;
    }
}
