package dev.ohosbackup.simulator.files;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one file system on which a storage and its forks lie, each below a root of its own. It lives until the last of
 * them is closed. What a fork shares with its origin it shares by hard links.
 *
 * <p>Several threads may use it, each in the turn of one storage: a file system has one source of times, and this one
 * gives the time of the storage whose turn the thread has.
 */
final class Medium {
    /** More than one device may fill, since forks differ; jimfs ends in an OutOfMemoryError above the heap's limit. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 4 * 3;

    private final FileSystem fileSystem;
    private final ThreadLocal<Supplier<Instant>> turn = new ThreadLocal<>();
    private final Supplier<Instant> first;
    private volatile boolean shared;
    private int users = 1;
    private int roots;

    /**
     * An empty one with one user, whose root is {@code /}.
     *
     * @param now the time of files that are made in nobody's turn, as long as there is one user only
     */
    Medium(Supplier<Instant> now) {
        first = now;
        fileSystem = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .setWorkingDirectory("/")
                .setBlockSize(Quota.BLOCK)
                .setMaxCacheSize(0)
                .setMaxSize(ROOM)
                .setFileTimeSource(this::now)
                .build());
    }

    private FileTime now() {
        Optional<Supplier<Instant>> current = Optional.ofNullable(turn.get());
        if (current.isEmpty() && shared) {
            // The time of just any of the devices would make runs differ, and asking it might wait for its lock.
            throw new IllegalStateException(
                    "a storage that has been forked is used in nobody's turn: enter the storage first, and leave it after");
        }
        return FileTime.from(current.orElse(first).get());
    }

    /**
     * From now on what this thread makes gets its times from there.
     *
     * @param now empty for nobody's turn
     * @return whose turn it was
     */
    Optional<Supplier<Instant>> turn(Optional<Supplier<Instant>> now) {
        Optional<Supplier<Instant>> before = Optional.ofNullable(turn.get());
        now.ifPresentOrElse(turn::set, turn::remove);
        return before;
    }

    Path firstRoot() {
        return fileSystem.getPath("/");
    }

    /** Makes the root of another user, who leaves it with {@link #leave}. */
    synchronized Path join() throws IOException {
        if (users == 0) {
            throw new IllegalStateException("a storage that is closed cannot be forked: fork it before closing it");
        }
        shared = true;
        users++;
        Path root = fileSystem.getPath("/forks").resolve(Integer.toString(roots++));
        return Files.createDirectories(root);
    }

    synchronized boolean hasOneUserOnly() {
        return users == 1;
    }

    /** One user less; without any, everything is freed. */
    synchronized void leave() throws IOException {
        users--;
        if (users == 0) {
            fileSystem.close();
        }
    }

    /** Tells a full medium, for which no device is to blame, from other trouble. */
    static IOException recognise(IOException trouble) {
        // jimfs has no type of its own for this, and no other exception has exactly its class and message.
        if (trouble.getClass() == IOException.class && "out of disk space".equals(trouble.getMessage())) {
            throw new IllegalStateException(
                    "the device and its forks together hold more than the " + ROOM
                            + " bytes that fit here: close forks earlier, or run the JVM with a larger -Xmx",
                    trouble);
        }
        return trouble;
    }
}
