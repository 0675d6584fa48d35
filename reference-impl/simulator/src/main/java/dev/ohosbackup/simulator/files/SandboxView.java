package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies in one application's sandbox; symbolic links are not shown, since they are neither file nor directory. */
record SandboxView(Storage storage, String bundleName) implements AppSandbox {
    private Sandbox sandbox() {
        return storage.find(bundleName);
    }

    @Override
    public List<SandboxEntry> entries() throws IOException {
        Sandbox sandbox = sandbox();
        List<SandboxEntry> entries = new ArrayList<>();
        Files.walkFileTree(sandbox.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(sandbox.root())) {
                    entries.add(entry(sandbox, directory));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    entries.add(entry(sandbox, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        entries.sort(Comparator.comparing(SandboxEntry::path));
        return List.copyOf(entries);
    }

    private static SandboxEntry entry(Sandbox sandbox, Path file) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new SandboxEntry(
                sandbox.pathOf(file),
                attributes.isDirectory(),
                attributes.isDirectory() ? 0 : attributes.size(),
                PermissionBits.of(attributes.permissions()),
                Instant.ofEpochSecond(attributes.lastModifiedTime().toInstant().getEpochSecond()));
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = sandbox().resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(path, null, "no regular file in the sandbox of " + bundleName);
        }
        return storage.disk().readAll(file);
    }
}
