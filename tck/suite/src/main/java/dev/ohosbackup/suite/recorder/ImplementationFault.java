package dev.ohosbackup.suite.recorder;

import java.util.Optional;

/**
 * The implementation did something that no answer of the API covers: it threw a foreign exception, returned {@code null},
 * broke a claim of its bench, or did not come back.
 */
public final class ImplementationFault extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;
    private final transient Optional<String> requirement;

    public ImplementationFault(String expected, String seen, Throwable cause) {
        this(expected, seen, Optional.empty(), cause);
    }

    ImplementationFault(String expected, String seen, Optional<String> requirement, Throwable cause) {
        super("expected " + expected + ", but " + seen, cause);
        this.expected = expected;
        this.seen = seen;
        this.requirement = requirement;
    }

    /** The requirement that it breaks, where one says that it must not be. */
    public Optional<String> requirement() {
        return requirement;
    }

    public String expected() {
        return expected;
    }

    public String seen() {
        return seen;
    }
}
