package dev.ohosbackup.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one bundle's incremental backup starts from.
 *
 * <p>{@code api20:91}; API 12.
 *
 * @param bundleName          the application
 * @param lastIncrementalTime when it was last backed up, in seconds since 1970-01-01T00:00:00Z; 0 sends everything
 * @param manifestFd          the manifest of that backup; empty when there was none
 * @param parameters          options as JSON text
 * @param priority            its place in the queue, larger first
 */
@Spec(since = 12, api20 = 91)
public record IncrementalBackupData(
        String bundleName,
        long lastIncrementalTime,
        OptionalInt manifestFd,
        Optional<String> parameters,
        OptionalInt priority)
        implements IncrementalBackupTime, FileManifestData, BackupParams, BackupPriority {

    /** A first backup of this bundle: everything, no manifest, no options, priority 0. */
    public static IncrementalBackupData first(String bundleName) {
        return new IncrementalBackupData(bundleName, 0, OptionalInt.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** A backup of what changed since that time and that manifest. */
    public static IncrementalBackupData since(String bundleName, long lastIncrementalTime, int manifestFd) {
        return new IncrementalBackupData(
                bundleName, lastIncrementalTime, OptionalInt.of(manifestFd), Optional.empty(), OptionalInt.empty());
    }

    /** The same with another place in the queue. */
    public IncrementalBackupData withPriority(int priority) {
        return new IncrementalBackupData(
                bundleName, lastIncrementalTime, manifestFd, parameters, OptionalInt.of(priority));
    }

    /** The same with options. */
    public IncrementalBackupData withParameters(String json) {
        return new IncrementalBackupData(bundleName, lastIncrementalTime, manifestFd, Optional.of(json), priority);
    }
}
