package dev.ohosbackup.simulator.app;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file or directory that a backup takes.
 *
 * @param path      absolute, as the application sees it, without a trailing {@code /}
 * @param file      where it lies
 * @param directory whether it is a directory
 * @param size      in bytes; 0 for a directory
 * @param mode      its permission bits, such as 0644
 * @param modified  when it was last modified, in whole seconds
 */
public record SelectedEntry(String path, Path file, boolean directory, long size, int mode, Instant modified) {}
