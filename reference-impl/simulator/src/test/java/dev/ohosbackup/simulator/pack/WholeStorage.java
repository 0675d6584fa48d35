package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.PermissionBits;
import dev.ohosbackup.simulator.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Everything on a device's storage, other applications' files and the service's own included. */
final class WholeStorage {
    private WholeStorage() {}

    /** Every path with its kind, mode, time and content. */
    static Map<String, String> of(Path anywhere) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (var paths = Files.walk(anywhere.getRoot())) {
            paths.forEach(path -> all.put(path.toString(), describe(path)));
        }
        return all;
    }

    /** All of it but one application's sandbox. */
    static Map<String, String> outside(Path sandbox) throws IOException {
        Map<String, String> all = of(sandbox);
        all.keySet().removeIf(path -> sandbox.getFileSystem().getPath(path).startsWith(sandbox));
        return all;
    }

    private static String describe(Path path) {
        try {
            PosixFileAttributes attributes =
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String kind = attributes.isRegularFile()
                    ? Sha256.of(Files.readAllBytes(path))
                    : attributes.isSymbolicLink() ? "link to " + Files.readSymbolicLink(path) : "directory";
            return PermissionBits.of(attributes.permissions()) + " " + attributes.lastModifiedTime() + " " + kind;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
