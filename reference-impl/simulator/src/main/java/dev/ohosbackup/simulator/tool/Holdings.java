package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of an application, but those of its {@code .backup} folders.
 *
 * @param files by path, as the application sees it
 */
public record Holdings(Map<String, HeldFile> files) {

    /**
     * A file.
     *
     * @param mode     its permission bits
     * @param modified when it was last modified, in whole seconds
     * @param sha256   what is in it, as 64 hexadecimal digits
     */
    public record HeldFile(int mode, Instant modified, String sha256) {}

    public Holdings {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** What lies in a sandbox now. */
    public static Holdings of(AppSandbox sandbox) {
        try {
            Map<String, HeldFile> files = new TreeMap<>();
            for (SandboxEntry entry : sandbox.entries()) {
                if (!entry.directory() && !belongsToBackup(entry.path())) {
                    files.put(
                            entry.path(),
                            new HeldFile(entry.mode(), entry.modified(), sha256(sandbox.read(entry.path()))));
                }
            }
            return new Holdings(files);
        } catch (IOException trouble) {
            throw new UncheckedIOException("a sandbox could not be read", trouble);
        }
    }

    /** Whether a path is one of the {@code .backup} folders'. */
    public static boolean belongsToBackup(String path) {
        return path.startsWith("/data/storage/el1/base/.backup/") || path.startsWith("/data/storage/el2/base/.backup/");
    }

    /** The SHA-256 of bytes, as 64 hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Those of them whose path passes. */
    public Holdings only(Predicate<String> path) {
        Map<String, HeldFile> passed = new TreeMap<>(files);
        passed.keySet().removeIf(path.negate());
        return new Holdings(passed);
    }

    /** In words, where the other differs; empty text when it does not. */
    public String differenceTo(Holdings other) {
        Map<String, String> differences = new TreeMap<>();
        files.forEach((path, file) -> {
            HeldFile there = other.files.get(path);
            if (there == null) {
                differences.put(path, "missing");
            } else if (!there.equals(file)) {
                differences.put(
                        path, there.sha256().equals(file.sha256()) ? "of other mode or time" : "of other content");
            }
        });
        other.files.keySet().stream()
                .filter(path -> !files.containsKey(path))
                .forEach(path -> differences.put(path, "one too many"));
        return String.join(
                ", ",
                differences.entrySet().stream()
                        .map(one -> one.getKey() + " is " + one.getValue())
                        .toList());
    }
}
