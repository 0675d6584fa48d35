package dev.ohosbackup.simulator.explore;

/** Leaves a run that does not end. */
final class EndlessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndlessException(String message) {
        super(message);
    }
}
