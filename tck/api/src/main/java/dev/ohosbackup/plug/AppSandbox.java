package dev.ohosbackup.plug;

import java.io.IOException;
import java.util.List;

/** What lies in an application's sandbox now, seen from outside while nothing moves. */
public interface AppSandbox {

    /**
     * All files and directories, ordered by path, those of the {@code .backup} folders included; empty for an
     * application that is not installed.
     */
    List<SandboxEntry> entries() throws IOException;

    /**
     * Reads a file whole.
     *
     * @param path absolute, as the application sees it
     */
    byte[] read(String path) throws IOException;
}
