package dev.ohosbackup.simulator.files;

import java.io.IOException;

/** The device's storage is full: what a program in C meets as ENOSPC. */
public final class NoSpaceException extends IOException {
    private static final long serialVersionUID = 1L;

    NoSpaceException() {
        super("no space left on the device; free some, or open it with more freeBytes");
    }
}
