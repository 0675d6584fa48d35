package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.Storage;
import dev.ohosbackup.simulator.pack.PackedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** Opens files for the client: both descriptors of one, or none. */
final class HandOver {
    private final Storage storage;
    private final FdTable fds;
    private final TransferFolders folders;

    HandOver(Storage storage, FdTable fds, TransferFolders folders) {
        this.storage = storage;
        this.fds = fds;
        this.folders = folders;
    }

    /** Opens a packed file for reading. */
    Offer toRead(String bundleName, PackedFile packed, BooleanSupplier standing) throws IOException {
        return offer(
                bundleName,
                packed.uri(),
                standing,
                what -> fds.openForReading(packed.path(), bundleName, what),
                packed.manifest().map(manifest -> what -> fds.openForReading(manifest, bundleName, what)));
    }

    /** Makes an empty file in the restore folder, and perhaps one for its manifest, and opens them for writing. */
    Offer toWrite(String bundleName, String uri, boolean withManifest, BooleanSupplier standing) throws IOException {
        Files.createDirectories(folders.restoreFolder(bundleName));
        Path file = folders.inRestoreFolder(bundleName, uri);
        Path manifest = folders.inRestoreFolder(bundleName, uri + Transfers.MANIFEST_ENDING);
        Opening ofManifest = what -> fds.openForWriting(manifest, bundleName, what);
        Offer offer = offer(
                bundleName,
                uri,
                standing,
                what -> fds.openForWriting(file, bundleName, what),
                Optional.of(ofManifest).filter(with -> withManifest));
        folders.staged(file, offer.file().fd());
        return offer;
    }

    private interface Opening {
        int open(String what) throws IOException;
    }

    private Offer offer(
            String bundleName, String uri, BooleanSupplier standing, Opening file, Optional<Opening> manifest)
            throws IOException {
        List<Integer> opened = new ArrayList<>();
        try {
            storage.disk().during(Phase.HAND_OUT, bundleName, () -> {
                opened.add(file.open("onFileReady of " + bundleName + " " + uri));
                if (manifest.isPresent()) {
                    opened.add(manifest.get().open("onFileReady of " + bundleName + " " + uri + ", its manifest"));
                }
                return opened;
            });
        } catch (IOException trouble) {
            opened.forEach(this::close);
            throw trouble;
        }
        OptionalInt manifestFd = opened.size() > 1 ? OptionalInt.of(opened.get(1)) : OptionalInt.empty();
        return new Offer(
                new File(bundleName, uri, opened.get(0), manifestFd), standing, () -> opened.forEach(this::close));
    }

    private void close(int fd) {
        try {
            fds.close(fd);
        } catch (IOException notOpen) {
            throw new UncheckedIOException("A descriptor that no client knows of was closed by somebody", notOpen);
        }
    }
}
