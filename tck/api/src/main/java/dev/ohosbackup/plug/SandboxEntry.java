package dev.ohosbackup.plug;

import java.time.Instant;

/**
 * A file or directory in a sandbox.
 *
 * @param path      absolute, as the application sees it, without a trailing {@code /}
 * @param directory whether it is a directory
 * @param size      in bytes; 0 for a directory
 * @param mode      its permission bits, such as 0644
 * @param modified  when it was last modified, in whole seconds
 */
public record SandboxEntry(String path, boolean directory, long size, int mode, Instant modified) {}
