package dev.ohosbackup.suite.results;

/** What became of a check or a requirement. */
public enum Verdict {
    /** It holds. */
    PASS,
    /** The requirement belongs to another API level. */
    NOT_APPLICABLE,
    /** This test bench cannot show it, or another requirement stands in the way. */
    UNVERIFIABLE,
    /** It does not hold, as a baseline expects. */
    EXPECTED_FAIL,
    /** It holds, although a baseline expects that it does not. */
    UNEXPECTED_PASS,
    /** It does not hold. */
    FAIL,
    /** The kit itself went wrong; nothing is said about the implementation. */
    ERROR;

    /** The worse of two, in the order above. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
