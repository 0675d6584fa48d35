package dev.ohosbackup.plug;

/** Thrown by {@link BackupImplementation#open} for a device that this bench cannot prepare. */
public final class UnsupportedSpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the cause.
     *
     * @param reason what cannot be prepared, in words for the report: {@code "no test app for world 'many-big-files'"}
     */
    public UnsupportedSpecException(String reason) {
        super(reason);
    }
}
