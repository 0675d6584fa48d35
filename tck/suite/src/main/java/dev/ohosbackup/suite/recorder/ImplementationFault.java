package dev.ohosbackup.suite.recorder;

/**
 * The implementation did something that no answer of the API covers: it threw a foreign exception, returned {@code null},
 * broke a claim of its bench, or did not come back.
 */
public final class ImplementationFault extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;

    public ImplementationFault(String expected, String seen, Throwable cause) {
        super("expected " + expected + ", but " + seen, cause);
        this.expected = expected;
        this.seen = seen;
    }

    public String expected() {
        return expected;
    }

    public String seen() {
        return seen;
    }
}
