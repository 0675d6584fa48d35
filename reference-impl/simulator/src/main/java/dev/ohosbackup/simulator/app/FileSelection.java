package dev.ohosbackup.simulator.app;

import dev.ohosbackup.simulator.app.Explanation.Reason;
import dev.ohosbackup.simulator.files.PermissionBits;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files and directories of a sandbox a backup takes.
 *
 * <p>Includes are expanded as by {@code glob}, excludes matched as by {@code fnmatch} with FNM_LEADING_DIR. Never taken:
 * the {@code .backup} folders, el3 and el4, paths of 4096 bytes and more, and what is neither a regular file nor a
 * directory. Symbolic links are not followed. Directories between the sandbox's fixed ones and something taken are taken
 * too, so that a restore can give them back their mode and time.
 */
public final class FileSelection {
    /** The directories that every installation has; a backup never needs to say so. */
    private static final Set<String> FIXED = Set.of(
            "/",
            "/data",
            "/data/storage",
            "/data/storage/el1",
            "/data/storage/el2",
            "/data/storage/el1/base",
            "/data/storage/el2/base");

    private final Path root;
    private final SelectionRules rules;

    private FileSelection(Path root, SelectionRules rules) {
        this.root = root;
        this.rules = rules;
    }

    /** Whether a configuration takes a regular file of this path, absolute as the application sees it. */
    public static boolean takes(BackupConfig config, String path) {
        return new SelectionRules(config).decide(path, false).taken();
    }

    /** The selection that a configuration makes in a sandbox. */
    public static FileSelection in(Path sandboxRoot, BackupConfig config) {
        return new FileSelection(sandboxRoot, new SelectionRules(config));
    }

    /**
     * What a backup takes now.
     *
     * @return ordered by path, so that a directory stands before what is in it
     */
    public static List<SelectedEntry> select(Path sandboxRoot, BackupConfig config) throws IOException {
        return in(sandboxRoot, config).select();
    }

    /**
     * What a backup takes now.
     *
     * @return ordered by path, so that a directory stands before what is in it
     */
    public List<SelectedEntry> select() throws IOException {
        TreeMap<String, SelectedEntry> taken = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String path = pathOf(directory);
                return switch (rules.decide(path, true).reason()) {
                    case BACKUP_FOLDER, LOCKED_LEVEL, TOO_LONG, EXCLUDED -> FileVisitResult.SKIP_SUBTREE;
                    case INCLUDED -> {
                        take(directory, path, taken);
                        yield FileVisitResult.CONTINUE;
                    }
                    case NO_PART, ALWAYS_THERE, ON_THE_WAY, NOT_INCLUDED, NOT_REGULAR, MISSING ->
                        FileVisitResult.CONTINUE;
                };
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = pathOf(file);
                if (attributes.isRegularFile() && rules.decide(path, false).taken()) {
                    take(file, path, taken);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(taken.values());
    }

    private void take(Path file, String path, TreeMap<String, SelectedEntry> taken) throws IOException {
        if (FIXED.contains(path) || taken.containsKey(path)) {
            return;
        }
        taken.put(path, entry(file, path));
        take(file.getParent(), pathOf(file.getParent()), taken);
    }

    private static SelectedEntry entry(Path file, String path) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new SelectedEntry(
                path,
                file,
                attributes.isDirectory(),
                attributes.isDirectory() ? 0 : attributes.size(),
                PermissionBits.of(attributes.permissions()),
                Instant.ofEpochSecond(attributes.lastModifiedTime().toInstant().getEpochSecond()));
    }

    /**
     * Why a path is taken or not.
     *
     * @param path absolute, as the application sees it
     * @throws IllegalArgumentException when it is relative, or holds {@code ..} or NUL
     */
    public Explanation explain(String path) throws IOException {
        String plain = SelectionRules.plain(path);
        Path file = root.resolve(plain.substring(1));
        boolean directory = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        Explanation byPath = rules.decide(plain, directory);
        return switch (byPath.reason()) {
            case INCLUDED -> FIXED.contains(plain) ? alwaysThere(plain) : included(byPath, file);
            case NOT_INCLUDED -> FIXED.contains(plain) ? alwaysThere(plain) : notIncluded(byPath);
            case NO_PART,
                    BACKUP_FOLDER,
                    LOCKED_LEVEL,
                    TOO_LONG,
                    EXCLUDED,
                    ALWAYS_THERE,
                    ON_THE_WAY,
                    NOT_REGULAR,
                    MISSING -> byPath;
        };
    }

    private static Explanation alwaysThere(String path) {
        return new Explanation(path, Reason.ALWAYS_THERE, Optional.empty());
    }

    private static Explanation included(Explanation byPath, Path file) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return byPath;
        }
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        return new Explanation(byPath.path(), there ? Reason.NOT_REGULAR : Reason.MISSING, byPath.pattern());
    }

    private Explanation notIncluded(Explanation byPath) throws IOException {
        boolean onTheWay = select().stream().anyMatch(entry -> entry.path().equals(byPath.path()));
        return onTheWay ? new Explanation(byPath.path(), Reason.ON_THE_WAY, Optional.empty()) : byPath;
    }

    private String pathOf(Path file) {
        return "/" + root.relativize(file);
    }
}
