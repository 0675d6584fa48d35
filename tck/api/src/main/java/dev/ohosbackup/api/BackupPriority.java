package dev.ohosbackup.api;

import java.util.OptionalInt;

/**
 * A bundle's place in the queue.
 *
 * <p>{@code api20:81}; API 12.
 */
@Spec(since = 12, api20 = 81)
public interface BackupPriority {

    /** A larger number starts earlier; equal numbers start in call order; 0 where it is empty. */
    OptionalInt priority();
}
