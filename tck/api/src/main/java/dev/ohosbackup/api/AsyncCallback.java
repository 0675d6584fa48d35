package dev.ohosbackup.api;

import java.util.Optional;

/**
 * The platform's {@code AsyncCallback<T>}: called once with an error, or without one.
 *
 * @param <T> what a success carries; {@link Void} where it carries nothing, so that {@code data} is always empty
 */
@FunctionalInterface
public interface AsyncCallback<T> {

    /**
     * Takes the outcome.
     *
     * @param err  empty on success
     * @param data what came with it; on an error usually empty
     */
    void call(Optional<BusinessError> err, Optional<T> data);
}
