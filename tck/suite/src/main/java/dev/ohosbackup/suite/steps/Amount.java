package dev.ohosbackup.suite.steps;

/**
 * A bound of a number of bytes.
 *
 * @param atLeast whether it is the lowest number allowed, rather than the lowest not allowed
 */
record Amount(boolean atLeast, long bytes) {

    boolean allows(long size) {
        return atLeast ? size >= bytes : size < bytes;
    }

    @Override
    public String toString() {
        return (atLeast ? "at least " : "less than ") + bytes + " bytes";
    }
}
