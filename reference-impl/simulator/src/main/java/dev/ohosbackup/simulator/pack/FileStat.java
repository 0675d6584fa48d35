package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.PermissionBits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;

/**
 * What {@code manage.json} says of a file.
 *
 * @param size     in bytes
 * @param mode     the whole {@code st_mode}: the type and the permission bits
 * @param accessed when it was last read; where it is read from the storage, when it was last modified, since that
 *     behaves as one mounted {@code noatime}: a look at a file, by anybody, must not change what a backup says of it
 * @param modified when it was last modified
 */
public record FileStat(long size, int mode, Instant accessed, Instant modified) {
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR_FILE = 0100000;

    static FileStat of(Path file) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileStat(
                attributes.size(),
                modeOf(attributes.isDirectory(), PermissionBits.of(attributes.permissions())),
                attributes.lastModifiedTime().toInstant(),
                attributes.lastModifiedTime().toInstant());
    }

    /** The {@code st_mode} of a file or directory with these permission bits. */
    static int modeOf(boolean directory, int permissionBits) {
        return (directory ? DIRECTORY : REGULAR_FILE) | permissionBits;
    }
}
