package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * One application's part of the storage.
 *
 * @param bundleName whose it is
 * @param root       what is {@code /} for the application
 * @param extension  whether it has an extension, and so the folders of a backup
 */
record Sandbox(String bundleName, Path root, boolean extension) {
    /** The time of every directory that an installation makes, so that it tells nothing about the machine. */
    static final FileTime INSTALLED = FileTime.fromMillis(0);

    private static final List<String> BACKUP_FOLDERS = List.of(
            "/data/storage/el1/base/.backup/backup",
            "/data/storage/el1/base/.backup/restore",
            "/data/storage/el2/base/.backup/backup",
            "/data/storage/el2/base/.backup/restore");

    /** Where this path lies, refusing all that leads out. */
    Path resolve(String path) {
        Path resolved = place(path);
        if (leavesByLink(resolved)) {
            throw refused(path, "a symbolic link in it leads out of the sandbox");
        }
        return resolved;
    }

    /** The same while there is no link yet, since nobody but the installation has made anything. */
    Path place(String path) {
        if (!path.startsWith("/")) {
            throw refused(path, "it does not begin with \"/\"");
        }
        if (path.indexOf('\0') >= 0) {
            throw refused(path.replace('\0', '?'), "it holds a NUL character");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
            throw refused(path, "it has no form in UTF-8, in which names are stored");
        }
        Path resolved = root;
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                throw refused(path, "it holds \"..\"");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                resolved = resolved.resolve(name);
            }
        }
        return resolved;
    }

    private boolean leavesByLink(Path resolved) {
        Path existing = resolved;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        try {
            return !existing.toRealPath().startsWith(root.toRealPath());
        } catch (IOException brokenOrLooping) {
            return true;
        }
    }

    private IllegalArgumentException refused(String path, String why) {
        return new IllegalArgumentException(
                "expected an absolute path inside the sandbox of " + bundleName + ", got \"" + path + "\": " + why);
    }

    /** How the application sees the path of something in its sandbox. */
    String pathOf(Path file) {
        return "/" + root.relativize(file);
    }

    /** Makes what every installation has, before the application's own files. */
    void layFoundation(Directories directories) throws IOException {
        directories.make(root);
        if (extension) {
            for (String folder : BACKUP_FOLDERS) {
                directories.make(root.resolve(folder.substring(1)));
            }
        }
    }

    /** Makes a directory and those above it, where they are missing, with mode 0755. */
    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PermissionBits.toSet(0755)));
    }

    /** Gives every directory its time of installation. */
    void settleDirectories() throws IOException {
        try (var all = Files.walk(root)) {
            all.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(directory -> setModified(directory, INSTALLED));
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }

    private static void setModified(Path file, FileTime time) {
        try {
            Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(time, null, null);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
