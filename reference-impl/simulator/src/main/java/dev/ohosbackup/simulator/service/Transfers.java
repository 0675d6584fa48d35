package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.Storage;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.pack.BadArchiveException;
import dev.ohosbackup.simulator.pack.ManageJson;
import dev.ohosbackup.simulator.pack.Manifest;
import dev.ohosbackup.simulator.pack.PackedFile;
import dev.ohosbackup.simulator.pack.Packer;
import dev.ohosbackup.simulator.pack.Unpacker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The service's hands: what it does with the files of applications and with descriptors. */
public final class Transfers {
    /** The file that names all others. */
    static final String INDEX = ManageJson.NAME;

    static final String MANIFEST_ENDING = ".rp";

    private final Storage storage;
    private final FdTable fds;
    private final Supplier<Instant> now;
    private final boolean restoresWithManifests;
    private final Packer packer;
    private final Unpacker unpacker;
    private final TransferFolders folders;
    private final HandOver handOver;

    public Transfers(Storage storage, FdTable fds, Supplier<Instant> now, int apiLevel) {
        this.storage = storage;
        this.fds = fds;
        this.now = now;
        this.restoresWithManifests = apiLevel >= 12;
        this.packer = new Packer(storage.disk());
        this.unpacker = new Unpacker(storage.disk());
        this.folders = new TransferFolders(storage, fds);
        this.handOver = new HandOver(storage, fds, folders);
    }

    /**
     * How large the backup of an application is.
     *
     * @param total   all its files, in bytes
     * @param changed those modified after the time asked for, in bytes
     */
    record Sizes(long total, long changed) {}

    /** Measures an application; empty when that fails. */
    Optional<Sizes> sizes(InstalledApp app, long since) {
        Path sandbox = storage.sandbox(app.bundleName());
        BackupConfig config = app.config().inScene("");
        try {
            long total = packer.size(sandbox, config);
            // 0 stands for never, and then everything is new.
            return Optional.of(new Sizes(total, since == 0 ? total : packer.sizeSince(sandbox, config, since)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    List<PackedFile> packAll(InstalledApp app, String scene) throws TransferFailedException {
        return during(
                Phase.PACK,
                app.bundleName(),
                () -> packer.full(
                        storage.sandbox(app.bundleName()), app.config().inScene(scene)));
    }

    /**
     * Packs what has changed.
     *
     * @param manifest the earlier backup's, as the client handed it over; one that is lost on the way is as none
     */
    List<PackedFile> packChanges(InstalledApp app, String scene, long since, Optional<byte[]> manifest)
            throws TransferFailedException {
        return during(Phase.PACK, app.bundleName(), () -> {
            Optional<byte[]> found = manifest.filter(bytes -> bytes.length > 0).flatMap(storage.disk()::found);
            Optional<Manifest> earlier =
                    found.isPresent() ? Optional.of(Manifest.parse(found.get())) : Optional.empty();
            return packer.incremental(
                    storage.sandbox(app.bundleName()), app.config().inScene(scene), since, earlier, now.get());
        });
    }

    /** Opens a packed file for the client to read. */
    Offer offer(String bundleName, PackedFile packed, BooleanSupplier standing) throws TransferFailedException {
        return attempt(() -> handOver.toRead(bundleName, packed, standing));
    }

    /** Makes an empty file in the restore folder, and from API 12 one for its manifest, for the client to write. */
    Offer stage(String bundleName, String uri, BooleanSupplier standing) throws TransferFailedException {
        return attempt(() -> handOver.toWrite(bundleName, uri, restoresWithManifests, standing));
    }

    /** The names of the files of a transfer, the index itself included, as its index gives them. */
    Set<String> filesNamedByIndex(String bundleName) throws TransferFailedException {
        return attempt(() -> {
            Path index = folders.inRestoreFolder(bundleName, INDEX);
            Set<String> names = ManageJson.parse(storage.disk().readAll(index)).files().stream()
                    .map(ManageJson.ManagedFile::fileName)
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add(INDEX);
            return Collections.unmodifiableSet(names);
        });
    }

    /** How much the client has written to be restored, in bytes. */
    long published(String bundleName) {
        return folders.sizeOfRestoreFolder(bundleName);
    }

    /**
     * Restores what lies in the restore folder.
     *
     * @param scene the scene whose folders the backup is of, as of a backup: an increment removes what is gone in them
     */
    void restore(InstalledApp app, String scene, boolean fullBackupOnly) throws TransferFailedException {
        String bundleName = app.bundleName();
        attempt(() -> {
            folders.detachOpenFiles(bundleName);
            return bundleName;
        });
        during(Phase.UNPACK, bundleName, () -> {
            unpacker.restore(
                    folders.restoreFolder(bundleName),
                    storage.sandbox(bundleName),
                    asTheBackupWas(app.config().inScene(scene), fullBackupOnly),
                    (path, sha256) ->
                            storage.journal().note(new Happening.FileWritten(bundleName, path, sha256, true)));
            return bundleName;
        });
    }

    /** The capability file, not the installed application, says whether its files stay in the restore folder. */
    private static BackupConfig asTheBackupWas(BackupConfig config, boolean fullBackupOnly) {
        return new BackupConfig(
                config.allowToBackupRestore(),
                config.includes(),
                config.excludes(),
                fullBackupOnly,
                config.restoreDeps(),
                config.supportScene(),
                config.extraInfo(),
                config.requireCompatibility(),
                config.backupScene(),
                config.optionDirs(),
                config.dirMappings());
    }

    void clearBackupFolder(String bundleName) {
        folders.clearBackupFolder(bundleName);
    }

    void clearRestoreFolder(String bundleName) {
        folders.clearRestoreFolder(bundleName);
    }

    /** Empties all folders of transfers; returns whether they are empty. */
    boolean clearFolders(String bundleName) {
        return folders.clearAll(bundleName);
    }

    /** Opens a file of the service's own making for the client to read. */
    int openForClient(byte[] content, String what) {
        return fds.openAnonymous(content, what);
    }

    private interface Attempt<T> {
        T make() throws IOException, BadArchiveException;
    }

    private <T> T during(Phase phase, String bundleName, Attempt<T> attempt) throws TransferFailedException {
        return attempt(() -> storage.disk().during(phase, bundleName, attempt::make));
    }

    private static <T> T attempt(Attempt<T> attempt) throws TransferFailedException {
        try {
            return attempt.make();
        } catch (BadArchiveException bad) {
            throw TransferFailedException.with(Failure.BAD_DATA, bad);
        } catch (IOException trouble) {
            throw TransferFailedException.because(trouble);
        }
    }
}
