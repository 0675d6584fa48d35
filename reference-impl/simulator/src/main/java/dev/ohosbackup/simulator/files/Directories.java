package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes directories with mode 0755, and remembers which there are: asking a file system costs more than making one does,
 * since it answers "no" by an exception.
 */
final class Directories {
    private static final FileAttribute<Set<PosixFilePermission>> MODE =
            PosixFilePermissions.asFileAttribute(PermissionBits.toSet(0755));

    private final Set<Path> there = new LinkedHashSet<>();

    /** Makes a directory and those above it, where they are missing. */
    void make(Path directory) throws IOException {
        if (directory.getParent() == null || !there.add(directory)) {
            return;
        }
        make(directory.getParent());
        try {
            Files.createDirectory(directory, MODE);
        } catch (FileAlreadyExistsException taken) {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw taken;
            }
        }
    }
}
