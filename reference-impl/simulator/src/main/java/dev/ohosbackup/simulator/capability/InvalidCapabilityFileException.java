package dev.ohosbackup.simulator.capability;

/** A text that is not a capability file. */
public final class InvalidCapabilityFileException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidCapabilityFileException(String message) {
        super("Not a capability file: " + message);
    }
}
