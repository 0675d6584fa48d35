package dev.ohosbackup.simulator.testdouble;

import java.util.List;

/** A backup tool of one's own in a round trip. It keeps what it has taken; the device is wiped behind its back. */
public interface BackupClient {

    /** Backs these applications up whole. */
    void backUp(TestDevice device, List<String> bundles);

    /** Backs up what has changed since; a tool that knows no increments backs up whole again. */
    default void backUpChanges(TestDevice device, List<String> bundles) {
        backUp(device, bundles);
    }

    /** Restores all that it has of them, on this device, which may be another one. */
    void restore(TestDevice device, List<String> bundles);

    /** What it could not do, a sentence each; empty when all went well, or when it cannot tell. */
    default List<String> troubles() {
        return List.of();
    }
}
