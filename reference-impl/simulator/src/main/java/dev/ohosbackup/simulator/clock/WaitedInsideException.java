package dev.ohosbackup.simulator.clock;

/** Thrown where a callback waits for something that can only happen after it has returned. */
public final class WaitedInsideException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WaitedInsideException(String message) {
        super(message);
    }
}
