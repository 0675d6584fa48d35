package dev.ohosbackup.simulator.world;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.files.PermissionBits;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of an application in a directory of the real machine, in and out. */
public final class RealDirectory {
    private static final int DEFAULT_MODE = 0644;

    private RealDirectory() {}

    /**
     * All files below a directory, ordered by path.
     *
     * @param at where they shall lie in a sandbox
     * @throws IOException also for a symbolic link, which a backup knows nothing of
     */
    static List<FileSpec> read(Path directory, String at) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        List<FileSpec> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(
                        path.toString(), null, "expected a file or a directory; a backup knows no links or devices");
            }
            String below = directory.relativize(path).toString().replace('\\', '/');
            files.add(new FileSpec(
                    at.endsWith("/") ? at + below : at + "/" + below,
                    new Content.Bytes(Files.readAllBytes(path)),
                    mode(path),
                    Instant.ofEpochSecond(
                            Files.getLastModifiedTime(path).toInstant().getEpochSecond())));
        }
        return files;
    }

    /**
     * Writes what lies in a sandbox below a directory, with its modes and times; a file that is there is replaced.
     *
     * @return how many files were written
     */
    public static int write(AppSandbox sandbox, Path directory) throws IOException {
        int written = 0;
        for (SandboxEntry entry : sandbox.entries()) {
            Path target = directory.resolve(entry.path().substring(1)).normalize();
            if (!target.startsWith(directory.normalize())) {
                throw new IOException(entry.path() + " would lie outside of " + directory);
            }
            if (entry.directory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.write(target, sandbox.read(entry.path()));
                setMode(target, entry.mode());
                Files.setLastModifiedTime(target, FileTime.from(entry.modified()));
                written++;
            }
        }
        return written;
    }

    private static int mode(Path path) throws IOException {
        if (!isPosix(path)) {
            return DEFAULT_MODE;
        }
        return PermissionBits.of(Files.getPosixFilePermissions(path));
    }

    private static void setMode(Path path, int mode) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PermissionBits.toSet(mode));
        }
    }

    /** Whether a file's system knows permission bits; that of Windows does not. */
    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
