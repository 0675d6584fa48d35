package dev.ohosbackup.simulator.pack;

/** What a client handed back is not a backup: damaged, incomplete or hostile. The message says which file and why. */
public final class BadArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    BadArchiveException(String message) {
        super(message);
    }

    BadArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
