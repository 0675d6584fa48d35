package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The applications' files: a directory for each, in which their paths stand as the applications see them. */
final class Sandboxes implements SandboxEditor {
    private static final int DIRECTORY_MODE = 0755;

    private final Path root;

    Sandboxes(Path root) {
        this.root = root;
    }

    void install(World world) throws IOException {
        for (AppSpec app : world.apps()) {
            Files.createDirectories(root.resolve(app.bundleName()));
            for (FileSpec file : app.files()) {
                install(app.bundleName(), file);
            }
        }
    }

    private void install(String bundle, FileSpec file) throws IOException {
        Path target = prepared(bundle, file.path());
        if (file.content() instanceof Content.SameAs same) {
            Files.createLink(target, path(bundle, same.path()));
            return;
        }
        Files.write(target, Content.bytesOf(file.content()));
        setMode(target, file.mode());
        Files.setLastModifiedTime(target, FileTime.from(file.modified()));
    }

    /** Where a path of an application lies really. */
    Path path(String bundle, String path) {
        return root.resolve(bundle).resolve(path.substring(1));
    }

    private Path prepared(String bundle, String path) throws IOException {
        Path target = path(bundle, path);
        Files.createDirectories(target.getParent());
        return target;
    }

    @Override
    public void write(String bundle, String path, byte[] content, Instant modified) throws IOException {
        Path target = prepared(bundle, path);
        // A file that is linked to others, or open somewhere, keeps its content.
        Files.deleteIfExists(target);
        Files.write(target, content);
        setMode(target, 0644);
        Files.setLastModifiedTime(target, FileTime.from(modified));
    }

    void restore(String bundle, Listing.Entry entry, Path content) throws IOException {
        Path target = prepared(bundle, entry.path());
        Files.deleteIfExists(target);
        Files.copy(content, target);
        setMode(target, entry.mode());
        Files.setLastModifiedTime(target, FileTime.from(Instant.ofEpochSecond(entry.modified())));
    }

    @Override
    public void delete(String bundle, String path) throws IOException {
        deleteTree(path(bundle, path));
    }

    @Override
    public void wipe(String bundle) throws IOException {
        deleteTree(root.resolve(bundle));
        Files.createDirectories(root.resolve(bundle));
    }

    static void deleteTree(Path top) throws IOException {
        if (Files.exists(top)) {
            try (Stream<Path> all = Files.walk(top)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    AppSandbox of(String bundle) {
        return new AppSandbox() {
            @Override
            public List<SandboxEntry> entries() throws IOException {
                return Sandboxes.this.entries(bundle);
            }

            @Override
            public byte[] read(String path) throws IOException {
                return Files.readAllBytes(path(bundle, path));
            }
        };
    }

    List<SandboxEntry> entries(String bundle) throws IOException {
        Path top = root.resolve(bundle);
        List<SandboxEntry> entries = new ArrayList<>();
        if (Files.exists(top)) {
            try (Stream<Path> all = Files.walk(top)) {
                for (Path path : all.filter(path -> !path.equals(top)).toList()) {
                    entries.add(entry("/" + top.relativize(path), path));
                }
            }
        }
        entries.sort(Comparator.comparing(SandboxEntry::path));
        return entries;
    }

    private static SandboxEntry entry(String shown, Path path) throws IOException {
        boolean directory = Files.isDirectory(path);
        int mode = 0;
        for (PosixFilePermission right : Files.getPosixFilePermissions(path)) {
            mode |= 1 << (8 - right.ordinal());
        }
        return new SandboxEntry(
                shown,
                directory,
                directory ? 0 : Files.size(path),
                directory ? DIRECTORY_MODE : mode,
                Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static void setMode(Path file, int mode) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission right : PosixFilePermission.values()) {
            if ((mode >> (8 - right.ordinal()) & 1) == 1) {
                rights.add(right);
            }
        }
        Files.setPosixFilePermissions(file, rights);
    }
}
