package dev.ohosbackup.simulator.pack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a backup hands out. Its descriptor and its manifest's are opened for reading by the caller.
 *
 * @param uri      its name on the wire, of {@code 0-9 a-z A-Z _ .} only
 * @param path     where it lies; for a big file this is the application's own file
 * @param manifest where its manifest lies; empty in a full backup
 */
public record PackedFile(String uri, Path path, Optional<Path> manifest) {}
