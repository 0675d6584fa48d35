package dev.ohosbackup.cli.comparison;

/** What became of a requirement from one run to another, the worst first. */
public enum Change {
    /** It held, or was not asked, and does not hold now. */
    REGRESSED,
    /** It did not hold, and holds now. */
    FIXED,
    /** The earlier run did not know it. */
    NEW,
    /** The later run does not know it. */
    GONE,
    /** Its verdict is another one, which makes it neither better nor worse. */
    OTHER,
    /** Nothing. */
    SAME
}
