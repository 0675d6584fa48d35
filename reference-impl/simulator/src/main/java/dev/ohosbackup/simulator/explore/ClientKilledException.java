package dev.ohosbackup.simulator.explore;

/** Leaves a client's program in the middle, because its process is gone. */
final class ClientKilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientKilledException() {
        super("the client's process was killed; a scenario lets this through");
    }
}
