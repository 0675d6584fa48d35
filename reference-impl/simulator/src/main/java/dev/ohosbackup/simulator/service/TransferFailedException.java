package dev.ohosbackup.simulator.service;

/** Data of a bundle could not be packed, handed over or restored. */
final class TransferFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    TransferFailedException(Failure failure, Exception cause) {
        super(cause.getMessage(), cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
