package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The manifest of a transfer's {@code manage.json}, of the whole state to be reached, as it lies in a restore folder. */
record TransferredManifest(Disk disk, Path restoreDir, ManageJson index) {
    private static final String ENDING = ".rp";

    /**
     * What it says.
     *
     * @return empty where none was transferred: a client of a restore gets a descriptor for it in any case, and so an
     *     empty file counts as none
     * @throws BadArchiveException when it is damaged, or lost while the index names files that came with theirs
     */
    Optional<Manifest> read() throws BadArchiveException, IOException {
        boolean lost = true;
        for (String name : List.of(ManageJson.NAME + ENDING, "all" + ENDING)) {
            Path file = restoreDir.resolve(name);
            if (!Unpacker.isFile(file)) {
                continue;
            }
            byte[] there = disk.readAll(file);
            Optional<byte[]> found = there.length == 0 ? Optional.of(there) : disk.found(there);
            if (found.isPresent() && found.get().length > 0) {
                return Optional.of(Manifest.parse(found.get()));
            }
            lost &= found.isEmpty();
        }
        if (lost && isOfAnIncrement()) {
            throw new BadArchiveException(ManageJson.NAME + ENDING
                    + ": expected the manifest of an increment beside those of its files, but it is missing; nothing was"
                    + " restored");
        }
        return Optional.empty();
    }

    /** Only an increment's files have manifests with something in them. */
    private boolean isOfAnIncrement() throws IOException {
        for (ManageJson.ManagedFile file : index.files()) {
            Path manifest = restoreDir.resolve(file.fileName() + ENDING);
            if (Unpacker.isFile(manifest) && Files.size(manifest) > 0) {
                return true;
            }
        }
        return false;
    }
}
