package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.simulator.journal.Happening;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** Changes sandboxes as the applications themselves would. */
record StorageEditor(Storage storage) implements SandboxEditor {

    @Override
    public void write(String bundleName, String path, byte[] content, Instant modified) throws IOException {
        Path target = storage.resolve(bundleName, path);
        if (Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(
                    path, null, "expected a file or nothing in the sandbox of " + bundleName + ", found a directory");
        }
        int mode = Files.exists(target) ? PermissionBits.of(Files.getPosixFilePermissions(target)) : 0644;
        Sandbox.createDirectories(target.getParent());
        // A new file takes the old one's place: whoever has the old one open, or linked, keeps it as it was.
        Path written = storage.newTemporary("edit");
        try {
            storage.disk().write(written, content);
            Files.setPosixFilePermissions(written, PermissionBits.toSet(mode));
            Files.setLastModifiedTime(written, FileTime.from(Instant.ofEpochSecond(modified.getEpochSecond())));
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        String inTheSandbox = storage.find(bundleName).pathOf(target);
        storage.journal().note(new Happening.FileWritten(bundleName, inTheSandbox, Sha256.of(content), false));
    }

    @Override
    public void delete(String bundleName, String path) throws IOException {
        Path target = storage.resolve(bundleName, path);
        if (target.equals(storage.sandbox(bundleName))) {
            throw new IllegalArgumentException(
                    "expected a path inside the sandbox of " + bundleName + ", got \"" + path + "\"; use wipe");
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path, null, "nothing to delete in the sandbox of " + bundleName);
        }
        Tree.delete(target);
    }

    @Override
    public void wipe(String bundleName) throws IOException {
        Sandbox sandbox = storage.find(bundleName);
        List<Path> children;
        try (var listed = Files.list(sandbox.root())) {
            children = listed.sorted().toList();
        }
        for (Path child : children) {
            Tree.delete(child);
        }
        sandbox.layFoundation(new Directories());
        sandbox.settleDirectories();
    }
}
