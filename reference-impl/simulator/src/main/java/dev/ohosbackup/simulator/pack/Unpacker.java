package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.app.FileSelection;
import dev.ohosbackup.simulator.app.SelectedEntry;
import dev.ohosbackup.simulator.files.Disk;
import dev.ohosbackup.simulator.files.NoSpaceException;
import dev.ohosbackup.simulator.pack.ManageJson.ManagedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Restores what a {@link Packer} packed and a client brought back.
 *
 * <p>Everything is checked before anything is changed: a damaged, incomplete or hostile transfer changes nothing. Files
 * and directories get their mode and their time back, in whole seconds. Tar parts stay in the restore folder, for the
 * caller to clear; big files are moved out of it.
 *
 * <p>With {@code fullBackupOnly} the files are put below the restore folder, under their whole path, and are the
 * application's to move.
 */
public final class Unpacker {
    private final Disk disk;

    /** Who hears of each file that a restore has put in place. */
    @FunctionalInterface
    public interface Witness {
        /**
         * A file is whole and under its name.
         *
         * @param path   absolute, as the application sees it
         * @param sha256 what is in it, as 64 hexadecimal digits
         */
        void restored(String path, String sha256);
    }

    /** An unpacker for the applications of one storage. */
    public Unpacker(Disk disk) {
        this.disk = disk;
    }

    /**
     * Restores a whole transfer.
     *
     * <p>Where the manifest of {@code manage.json} was transferred too, it describes the state to be reached: what the
     * backup would take of the sandbox and the manifest does not list is removed, and what was not sent again, being
     * unchanged, gets the listed mode and time. Where it is lost although others of the same increment came, the
     * transfer is incomplete; where nothing tells that there was one, it is one without a manifest.
     *
     * @param restoreDir  where the client's files lie, under their names on the wire; the manifest as {@code
     *     manage.json.rp} or {@code all.rp}, an empty one counting as none
     * @param sandboxRoot the directory that is {@code /} for the application
     * @param witness hears of every file in the order in which they are put in place
     * @throws BadArchiveException when the transfer is damaged, incomplete or hostile; nothing has been changed then
     * @throws NoSpaceException when the device is full; what was restored until then is whole
     */
    public void restore(Path restoreDir, Path sandboxRoot, BackupConfig config, Witness witness)
            throws BadArchiveException, IOException {
        ManageJson index = ManageJson.parse(disk.readAll(present(restoreDir, ManageJson.NAME)));
        Optional<Manifest> manifest = new TransferredManifest(disk, restoreDir, index).read();
        for (ManagedFile file : index.files()) {
            check(restoreDir, file);
        }
        Optional<Manifest> state = manifest.filter(listed -> !config.fullBackupOnly());
        SandboxWriter writer = new SandboxWriter(
                disk,
                config.fullBackupOnly() ? restoreDir : sandboxRoot,
                (file, sha256) -> witness.restored("/" + sandboxRoot.relativize(file), sha256));
        if (state.isPresent()) {
            removeGone(sandboxRoot, config, state.get(), writer);
        }
        for (ManagedFile file : index.files()) {
            apply(restoreDir, file, writer);
        }
        if (state.isPresent()) {
            align(state.get(), writer);
        }
        writer.settle();
    }

    private static Path present(Path restoreDir, String name) throws BadArchiveException {
        Path file = restoreDir.resolve(name);
        if (!isFile(file)) {
            throw new BadArchiveException(
                    name + ": expected this file in the transfer, but it is missing; nothing was restored");
        }
        return file;
    }

    static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void check(Path restoreDir, ManagedFile file) throws BadArchiveException, IOException {
        Path path = present(restoreDir, file.fileName());
        if (!file.bigFile()) {
            checkTar(path);
            return;
        }
        if (ArchivePath.absolute(file.path(), ManageJson.NAME).equals("/")) {
            throw new BadArchiveException(ManageJson.NAME + ": " + file.fileName() + " has no path");
        }
        if (Files.size(path) != file.stat().size()) {
            throw new BadArchiveException(
                    file.fileName() + ": expected " + file.stat().size() + " bytes for " + file.path() + ", got "
                            + Files.size(path) + "; nothing was restored");
        }
    }

    private void checkTar(Path path) throws BadArchiveException, IOException {
        try (TarReader tar = new TarReader(disk, path)) {
            for (Optional<TarReader.Item> item = tar.next(); item.isPresent(); item = tar.next()) {
                if (!item.get().directory() && item.get().path().equals("/")) {
                    throw new BadArchiveException(path.getFileName() + ": a file in it has no name");
                }
                tar.copyTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void removeGone(Path sandboxRoot, BackupConfig config, Manifest state, SandboxWriter writer)
            throws IOException {
        List<SelectedEntry> present = FileSelection.select(sandboxRoot, config);
        // From the last to the first, so that a directory is empty when its turn comes.
        for (int i = present.size() - 1; i >= 0; i--) {
            SelectedEntry entry = present.get(i);
            boolean stays = state.entry(entry.path())
                    .filter(listed -> listed.directory() == entry.directory())
                    .isPresent();
            if (!stays) {
                writer.remove(entry.file());
            }
        }
    }

    private void apply(Path restoreDir, ManagedFile file, SandboxWriter writer)
            throws BadArchiveException, IOException {
        Path path = restoreDir.resolve(file.fileName());
        if (file.bigFile()) {
            String target = ArchivePath.absolute(file.path(), ManageJson.NAME);
            writer.moveIn(path, target, file.stat().mode(), file.stat().modified());
            return;
        }
        try (TarReader tar = new TarReader(disk, path)) {
            for (Optional<TarReader.Item> next = tar.next(); next.isPresent(); next = tar.next()) {
                TarReader.Item item = next.get();
                if (item.directory()) {
                    writer.directory(item.path(), item.mode(), item.modified());
                } else {
                    writer.file(item.path(), item.mode(), item.modified(), tar::copyTo);
                }
            }
        }
    }

    private static void align(Manifest state, SandboxWriter writer) throws IOException {
        for (ManifestEntry entry : state.entries()) {
            Instant modified = Instant.ofEpochSecond(entry.modifiedSeconds());
            if (entry.directory()) {
                writer.directory(entry.path(), entry.mode(), modified);
            } else {
                writer.align(entry.path(), entry.size(), entry.mode(), modified);
            }
        }
    }
}
