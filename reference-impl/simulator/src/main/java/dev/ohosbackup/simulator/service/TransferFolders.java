package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.files.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders in a sandbox through which data comes and goes, and what clients have open in them. */
final class TransferFolders {
    private static final String BACKUP = "/data/storage/el2/base/.backup/backup";
    private static final String RESTORE = "/data/storage/el2/base/.backup/restore";
    private static final List<String> ALL =
            List.of("/data/storage/el1/base/.backup/backup", "/data/storage/el1/base/.backup/restore", BACKUP, RESTORE);

    private final Storage storage;
    private final FdTable fds;
    /** The files that clients were given to write, each with every descriptor they were given for it. */
    private final Map<Path, List<Integer>> staged = new TreeMap<>();

    TransferFolders(Storage storage, FdTable fds) {
        this.storage = storage;
        this.fds = fds;
    }

    Path restoreFolder(String bundleName) {
        return storage.resolve(bundleName, RESTORE);
    }

    /** How much lies in the restore folder, in bytes; nothing where that cannot be told. */
    long sizeOfRestoreFolder(String bundleName) {
        Path folder = restoreFolder(bundleName);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** Where a file of a restore lies, or shall lie. */
    Path inRestoreFolder(String bundleName, String name) {
        return storage.resolve(bundleName, RESTORE + "/" + name);
    }

    /** Remembers that the client may write to a file by this descriptor. */
    void staged(Path file, int fd) {
        staged.computeIfAbsent(file, first -> new ArrayList<>()).add(fd);
    }

    /**
     * Puts a copy in the place of each file that the client still has open, so that what it writes from now on goes
     * nowhere, also where the file itself becomes the application's.
     */
    void detachOpenFiles(String bundleName) throws IOException {
        Path folder = restoreFolder(bundleName);
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
        try {
            storage.disk().copy(file, copy);
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void forgetStaged(Path folder) {
        staged.keySet().removeIf(file -> file.startsWith(folder));
    }

    void clearBackupFolder(String bundleName) {
        clear(bundleName, BACKUP);
    }

    void clearRestoreFolder(String bundleName) {
        clear(bundleName, RESTORE);
    }

    /** Empties all of them; returns whether they are empty. */
    boolean clearAll(String bundleName) {
        return ALL.stream().allMatch(folder -> clear(bundleName, folder));
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
}
