package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.Disk;
import dev.ohosbackup.simulator.files.PermissionBits;
import dev.ohosbackup.simulator.files.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts restored files and directories below one directory.
 *
 * <p>A file appears under its name only when it is whole. Symbolic links on the way are replaced, never followed. The
 * times of directories are set by {@link #settle()}, since every file that is put into one changes it; directories that
 * the restore does not name keep the time they had.
 */
final class SandboxWriter {
    private final Disk disk;
    private final Path root;
    private final Landing landing;
    private final Map<Path, FileTime> directoryTimes = new LinkedHashMap<>();
    private final Set<Path> knownDirectories = new LinkedHashSet<>();
    private int temporaries;

    /** What is to be in a file. */
    interface Content {
        void writeTo(OutputStream out) throws BadArchiveException, IOException;
    }

    /** Who hears of each file that has been put in place. */
    @FunctionalInterface
    interface Landing {
        void landed(Path file, String sha256);
    }

    SandboxWriter(Disk disk, Path root, Landing landing) {
        this.disk = disk;
        this.root = root;
        this.landing = landing;
    }

    void file(String path, int mode, Instant modified, Content content) throws BadArchiveException, IOException {
        Path target = prepare(path);
        Path unfinished = temporaryBeside(target);
        try {
            Sha256 sum = Sha256.start();
            try (OutputStream out = sum.over(disk.newOutputStream(unfinished))) {
                content.writeTo(out);
            }
            land(unfinished, target, mode, modified);
            landing.landed(target, sum.hex());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Moves a file in without copying it. */
    void moveIn(Path source, String path, int mode, Instant modified) throws IOException {
        Path target = prepare(path);
        land(source, target, mode, modified);
        landing.landed(target, disk.sha256(target));
    }

    private void land(Path source, Path target, int mode, Instant modified) throws IOException {
        describe(source, mode, modified);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            removeEmptyDirectory(target);
        }
        Files.move(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeEmptyDirectory(Path directory) throws IOException {
        try {
            Files.delete(directory);
        } catch (DirectoryNotEmptyException notEmpty) {
            throw new FileSystemException(
                    directory.toString(),
                    null,
                    "a file shall be restored here, but a directory with files is in its place");
        }
        knownDirectories.clear();
        directoryTimes.remove(directory);
    }

    void directory(String path, int mode, Instant modified) throws IOException {
        Path directory = prepare(path);
        if (directory.equals(root)) {
            return;
        }
        makeDirectory(directory);
        setMode(directory, mode);
        directoryTimes.put(directory, fileTime(modified));
    }

    /** Removes a file, or a directory if nothing is left in it. */
    void remove(Path file) throws IOException {
        rememberTime(file.getParent());
        try {
            Files.delete(file);
            knownDirectories.clear();
            directoryTimes.remove(file);
        } catch (DirectoryNotEmptyException inUse) {
            // Something that no backup takes lies in it, and is the application's own affair.
        }
    }

    /** Gives a file that was not sent again, because its content is the same, the mode and time it had. */
    void align(String path, long size, int mode, Instant modified) throws IOException {
        Path file = resolve(path);
        // A list may name the root itself; nothing is above it, and it is no file.
        boolean same = !file.equals(root)
                && knows(file.getParent())
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == size;
        if (same) {
            describe(file, mode, modified);
        }
    }

    /** Whether all from the root down to this path are directories and no links. */
    private boolean knows(Path directory) {
        if (directory.equals(root) || knownDirectories.contains(directory)) {
            return true;
        }
        boolean real = knows(directory.getParent()) && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
        if (real) {
            knownDirectories.add(directory);
        }
        return real;
    }

    void settle() throws IOException {
        for (Map.Entry<Path, FileTime> entry : directoryTimes.entrySet()) {
            if (Files.isDirectory(entry.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                setModified(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Makes the directories above a path; returns where the path lies. */
    private Path prepare(String path) throws IOException {
        Path target = resolve(path);
        if (!target.equals(root)) {
            makeDirectory(target.getParent());
            rememberTime(target.getParent());
        }
        return target;
    }

    private Path resolve(String path) {
        return root.resolve(path.substring(1));
    }

    private void makeDirectory(Path directory) throws IOException {
        if (knows(directory)) {
            return;
        }
        makeDirectory(directory.getParent());
        rememberTime(directory.getParent());
        Files.deleteIfExists(directory);
        Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(PermissionBits.toSet(0755)));
        knownDirectories.add(directory);
    }

    private void rememberTime(Path directory) throws IOException {
        if (!directoryTimes.containsKey(directory)) {
            directoryTimes.put(directory, Files.getLastModifiedTime(directory, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private Path temporaryBeside(Path target) {
        Path candidate;
        do {
            candidate = target.resolveSibling(".restoring-" + temporaries++);
        } while (Files.exists(candidate, LinkOption.NOFOLLOW_LINKS));
        return candidate;
    }

    private void describe(Path file, int mode, Instant modified) throws IOException {
        disk.own(file);
        setMode(file, mode);
        setModified(file, fileTime(modified));
    }

    private static FileTime fileTime(Instant modified) {
        return FileTime.from(Instant.ofEpochSecond(modified.getEpochSecond()));
    }

    private static void setMode(Path file, int mode) throws IOException {
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setPermissions(PermissionBits.toSet(mode));
    }

    private static void setModified(Path file, FileTime time) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(time, null, null);
    }
}
