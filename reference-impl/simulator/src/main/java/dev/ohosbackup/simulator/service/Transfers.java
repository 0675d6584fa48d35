package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.File;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.extension.InstalledApp;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.NoSpaceException;
import dev.ohosbackup.simulator.files.Storage;
import dev.ohosbackup.simulator.pack.BadArchiveException;
import dev.ohosbackup.simulator.pack.ManageJson;
import dev.ohosbackup.simulator.pack.Manifest;
import dev.ohosbackup.simulator.pack.PackedFile;
import dev.ohosbackup.simulator.pack.Packer;
import dev.ohosbackup.simulator.pack.Unpacker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service's hands: what it does with the files of applications and with descriptors. */
public final class Transfers {
    /** The file that names all others. */
    static final String INDEX = ManageJson.NAME;

    static final String MANIFEST_ENDING = ".rp";
    private static final String BACKUP_FOLDER = "/data/storage/el2/base/.backup/backup";
    private static final String RESTORE_FOLDER = "/data/storage/el2/base/.backup/restore";
    private static final List<String> ALL_FOLDERS = List.of(
            "/data/storage/el1/base/.backup/backup",
            "/data/storage/el1/base/.backup/restore",
            BACKUP_FOLDER,
            RESTORE_FOLDER);

    private final Storage storage;
    private final FdTable fds;
    private final Supplier<Instant> now;
    private final boolean restoresWithManifests;
    private final Packer packer = new Packer();
    private final Unpacker unpacker = new Unpacker();
    /** The files that clients were given to write, each with every descriptor they were given for it. */
    private final Map<Path, List<Integer>> staged = new TreeMap<>();

    public Transfers(Storage storage, FdTable fds, Supplier<Instant> now, int apiLevel) {
        this.storage = storage;
        this.fds = fds;
        this.now = now;
        this.restoresWithManifests = apiLevel >= 12;
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
            return Optional.of(new Sizes(packer.size(sandbox, config), packer.sizeSince(sandbox, config, since)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    List<PackedFile> packAll(InstalledApp app, String scene) throws TransferFailedException {
        return attempt(() ->
                packer.full(storage.sandbox(app.bundleName()), app.config().inScene(scene)));
    }

    List<PackedFile> packChanges(InstalledApp app, String scene, long since, Optional<byte[]> manifest)
            throws TransferFailedException {
        return attempt(() -> {
            Optional<Manifest> earlier =
                    manifest.isPresent() ? Manifest.parseUnlessEmpty(manifest.get()) : Optional.empty();
            return packer.incremental(
                    storage.sandbox(app.bundleName()), app.config().inScene(scene), since, earlier, now.get());
        });
    }

    /** Opens a packed file for the client to read. */
    Offer offer(String bundleName, PackedFile packed, BooleanSupplier standing) throws TransferFailedException {
        return attempt(() -> offer(
                bundleName,
                packed.uri(),
                standing,
                what -> fds.openForReading(packed.path(), what),
                packed.manifest().map(manifest -> what -> fds.openForReading(manifest, what))));
    }

    /** Makes an empty file in the restore folder, and from API 12 one for its manifest, for the client to write. */
    Offer stage(String bundleName, String uri, BooleanSupplier standing) throws TransferFailedException {
        return attempt(() -> {
            Path folder = storage.resolve(bundleName, RESTORE_FOLDER);
            Files.createDirectories(folder);
            Path manifest = storage.resolve(bundleName, RESTORE_FOLDER + "/" + uri + MANIFEST_ENDING);
            Opening opening = what -> fds.openForWriting(manifest, what);
            Path file = storage.resolve(bundleName, RESTORE_FOLDER + "/" + uri);
            Offer offer = offer(
                    bundleName,
                    uri,
                    standing,
                    what -> fds.openForWriting(file, what),
                    Optional.of(opening).filter(with -> restoresWithManifests));
            staged.computeIfAbsent(file, first -> new ArrayList<>())
                    .add(offer.file().fd());
            return offer;
        });
    }

    private interface Opening {
        int open(String what) throws IOException;
    }

    private Offer offer(
            String bundleName, String uri, BooleanSupplier standing, Opening file, Optional<Opening> manifest)
            throws IOException {
        List<Integer> opened = new ArrayList<>();
        try {
            opened.add(file.open("onFileReady of " + bundleName + " " + uri));
            if (manifest.isPresent()) {
                opened.add(manifest.get().open("onFileReady of " + bundleName + " " + uri + ", its manifest"));
            }
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

    /** The names of the files of a transfer, the index itself included, as its index gives them. */
    Set<String> filesNamedByIndex(String bundleName) throws TransferFailedException {
        return attempt(() -> {
            Path index = storage.resolve(bundleName, RESTORE_FOLDER + "/" + INDEX);
            Set<String> names = ManageJson.parse(Files.readAllBytes(index)).files().stream()
                    .map(ManageJson.ManagedFile::fileName)
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add(INDEX);
            return Collections.unmodifiableSet(names);
        });
    }

    /**
     * Restores what lies in the restore folder.
     *
     * @param scene the scene whose folders the backup is of, as of a backup: an increment removes what is gone in them
     */
    void restore(InstalledApp app, String scene, boolean fullBackupOnly) throws TransferFailedException {
        attempt(() -> {
            detachOpenFiles(storage.resolve(app.bundleName(), RESTORE_FOLDER));
            unpacker.restore(
                    storage.resolve(app.bundleName(), RESTORE_FOLDER),
                    storage.sandbox(app.bundleName()),
                    asTheBackupWas(app.config().inScene(scene), fullBackupOnly));
            return app;
        });
    }

    /**
     * Puts a copy in the place of each file that the client still has open, so that what it writes from now on goes
     * nowhere, also where the file itself becomes the application's.
     */
    private void detachOpenFiles(Path folder) throws IOException {
        for (Map.Entry<Path, List<Integer>> file : staged.entrySet()) {
            if (file.getKey().startsWith(folder) && file.getValue().stream().anyMatch(fds::isOpen)) {
                replaceByCopy(file.getKey());
            }
        }
        forgetStaged(folder);
    }

    private void replaceByCopy(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Path copy = storage.newTemporary("published");
        Files.copy(file, copy);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void forgetStaged(Path folder) {
        staged.keySet().removeIf(file -> file.startsWith(folder));
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
        clear(bundleName, BACKUP_FOLDER);
    }

    void clearRestoreFolder(String bundleName) {
        clear(bundleName, RESTORE_FOLDER);
    }

    /** Empties all folders of transfers; returns whether they are empty. */
    boolean clearFolders(String bundleName) {
        return ALL_FOLDERS.stream().allMatch(folder -> clear(bundleName, folder));
    }

    private boolean clear(String bundleName, String folder) {
        Path cleared = storage.resolve(bundleName, folder);
        forgetStaged(cleared);
        if (!Files.isDirectory(cleared)) {
            return true;
        }
        try (Stream<Path> inside = Files.walk(cleared)) {
            List<Path> deepestFirst = new ArrayList<>(inside.toList());
            Collections.reverse(deepestFirst);
            for (Path path : deepestFirst) {
                if (!path.equals(cleared)) {
                    Files.delete(path);
                }
            }
            return true;
        } catch (IOException stuck) {
            return false;
        }
    }

    /** Opens a file of the service's own making for the client to read. */
    int openForClient(byte[] content, String what) {
        return fds.openAnonymous(content, what);
    }

    private interface Attempt<T> {
        T make() throws IOException, BadArchiveException;
    }

    private static <T> T attempt(Attempt<T> attempt) throws TransferFailedException {
        try {
            return attempt.make();
        } catch (BadArchiveException bad) {
            throw new TransferFailedException(Failure.BAD_DATA, bad);
        } catch (IOException trouble) {
            IOException recognised = NoSpaceException.recognise(trouble);
            Failure failure = recognised instanceof NoSpaceException ? Failure.FULL : Failure.UNREADABLE;
            throw new TransferFailedException(failure, recognised);
        }
    }
}
