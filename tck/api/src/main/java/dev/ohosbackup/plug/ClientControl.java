package dev.ohosbackup.plug;

/** The control of {@link Capability#CLIENT_CONTROL}. */
public interface ClientControl {

    /**
     * Kills the calling application's process. Its descriptors are closed and its session is dropped; callbacks and
     * answers that were on their way reach nobody. The next call through {@link Device#backup()} is of the same
     * application, started again.
     */
    void kill();
}
