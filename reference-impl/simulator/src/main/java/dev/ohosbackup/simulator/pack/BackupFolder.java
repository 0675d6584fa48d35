package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.Disk;
import dev.ohosbackup.simulator.files.PermissionBits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Where one backup of an application makes its files: {@code .backup/backup}. */
final class BackupFolder {
    private static final String PLACE = "data/storage/el2/base/.backup/backup";

    private final Disk disk;
    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    BackupFolder(Disk disk, Path sandboxRoot) throws IOException {
        this.disk = disk;
        folder = sandboxRoot.resolve(PLACE);
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PermissionBits.toSet(0755)));
    }

    /** A new file. One of an earlier backup is unlinked first: a client that still has it open keeps its content. */
    Path fresh(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        made.add(file);
        return file;
    }

    Path write(String name, byte[] content) throws IOException {
        return disk.write(fresh(name), content);
    }

    Disk disk() {
        return disk;
    }

    /** Takes back what this backup has made, after it failed. */
    void discard() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
    }
}
