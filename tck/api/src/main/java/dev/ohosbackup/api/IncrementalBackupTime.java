package dev.ohosbackup.api;

/**
 * When a bundle was last backed up.
 *
 * <p>{@code api20:60}; API 12.
 */
@Spec(since = 12, api20 = 60)
public interface IncrementalBackupTime {

    /** The application's bundle name. */
    String bundleName();

    /** When its last incremental backup was made, in seconds since 1970-01-01T00:00:00Z; 0 asks for everything. */
    long lastIncrementalTime();

    /** An {@code IncrementalBackupTime} with these values. */
    static IncrementalBackupTime of(String bundleName, long lastIncrementalTime) {
        return new Values.Time(bundleName, lastIncrementalTime);
    }
}
