package dev.ohosbackup.simulator.service;

import java.util.Optional;

/**
 * A bundle that a client wants backed up.
 *
 * @param bundleName the application
 * @param info       what the client says about it, as JSON text
 * @param priority   larger starts earlier
 * @param since      when it was last backed up, in seconds since 1970-01-01T00:00:00Z; 0 takes everything
 * @param manifest   the manifest of that backup
 */
public record BackupRequest(
        String bundleName, Optional<String> info, int priority, long since, Optional<byte[]> manifest) {}
