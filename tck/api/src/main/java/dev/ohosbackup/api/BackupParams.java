package dev.ohosbackup.api;

import java.util.Optional;

/**
 * Options of one bundle's backup.
 *
 * <p>{@code api20:71}; API 12.
 */
@Spec(since = 12, api20 = 71)
public interface BackupParams {

    /** The options as JSON text; empty by default. */
    Optional<String> parameters();
}
