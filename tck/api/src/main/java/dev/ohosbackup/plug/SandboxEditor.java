package dev.ohosbackup.plug;

import java.io.IOException;
import java.time.Instant;

/** The control of {@link Capability#SANDBOX_EDITOR}: what an application itself would do to its files. */
public interface SandboxEditor {

    /**
     * Writes a file whole, over an existing one if need be.
     *
     * @param path     absolute, as the application sees it
     * @param modified when it shall have been last modified, in whole seconds
     */
    void write(String bundleName, String path, byte[] content, Instant modified) throws IOException;

    /** Deletes a file, or a directory with all that is in it. */
    void delete(String bundleName, String path) throws IOException;

    /** Deletes everything in an application's sandbox, as a new installation would find it. */
    void wipe(String bundleName) throws IOException;
}
