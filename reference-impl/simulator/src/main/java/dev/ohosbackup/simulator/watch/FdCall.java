package dev.ohosbackup.simulator.watch;

import java.util.List;

/**
 * A client's use of a descriptor.
 *
 * @param what   what it does
 * @param fd     which descriptor; for {@link What#OPEN} the one that it got
 * @param offset where, in bytes
 * @param bytes  what it writes, or opens a file with
 * @param length how many bytes it asks for
 * @param stack  the client's own code that called, innermost first
 */
public record FdCall(What what, int fd, long offset, byte[] bytes, int length, List<StackTraceElement> stack) {

    /** What can be done with a descriptor. */
    public enum What {
        OPEN,
        READ,
        WRITE,
        SIZE,
        CLOSE
    }
}
