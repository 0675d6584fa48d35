package dev.ohosbackup.simulator.files;

import java.io.IOException;

/** The device's storage is full: what a program in C meets as ENOSPC. */
public final class NoSpaceException extends IOException {
    private static final long serialVersionUID = 1L;

    private NoSpaceException(IOException cause) {
        super("no space left on the device; free some, or open it with more freeBytes", cause);
    }

    /**
     * Tells a full storage from other trouble.
     *
     * @return a {@link NoSpaceException} when that is what the cause means, otherwise the cause itself
     */
    public static IOException recognise(IOException cause) {
        // jimfs has no type of its own for this, and no other exception has exactly its class and message.
        boolean full = cause.getClass() == IOException.class && "out of disk space".equals(cause.getMessage());
        return full ? new NoSpaceException(cause) : cause;
    }
}
