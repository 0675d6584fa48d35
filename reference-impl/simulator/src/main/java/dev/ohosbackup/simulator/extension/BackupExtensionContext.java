package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * What an ability sees of its device: its files, the time, and its own process.
 *
 * <p>Paths are absolute and as the application sees them, such as {@code /data/storage/el2/base/files/a.txt}; one that
 * leads out of the sandbox is an {@link IllegalArgumentException}. Trouble with files is an {@link
 * UncheckedIOException}, so that files can be touched in the stages of an answer too. After the end of the process
 * everything but {@link #bundleName()}, {@link #backupDir()} and {@link #now()} is an {@link IllegalStateException}.
 */
public final class BackupExtensionContext {
    private static final String BACKUP_DIR = "/data/storage/el2/base/.backup/";

    private final String bundleName;
    private final Files files;
    private final EventLoop loop;
    private final Timers timers;
    private final BooleanSupplier alive;
    private final Runnable death;

    /**
     * The files of one application.
     *
     * @param sandbox what lies in its sandbox
     * @param editor  changes it
     */
    record Files(AppSandbox sandbox, SandboxEditor editor) {}

    BackupExtensionContext(
            String bundleName, Files files, EventLoop loop, Timers timers, BooleanSupplier alive, Runnable death) {
        this.bundleName = bundleName;
        this.files = files;
        this.loop = loop;
        this.timers = timers;
        this.alive = alive;
        this.death = death;
    }

    /** The application's bundle name. */
    public String bundleName() {
        return bundleName;
    }

    /** The folder of transfers, with {@code backup} and {@code restore} in it: it ends in {@code /}. */
    public String backupDir() {
        return BACKUP_DIR;
    }

    /** The device's time. */
    public Instant now() {
        return loop.now();
    }

    /** Reads a file whole. */
    public byte[] read(String path) {
        return touch(() -> files.sandbox().read(path));
    }

    /**
     * Writes a file whole, over an existing one if need be, with the folders above it. It is modified now; a new one has
     * mode 0644.
     */
    public void write(String path, byte[] content) {
        write(path, content, now());
    }

    private void write(String path, byte[] content, Instant modified) {
        touch(() -> {
            files.editor().write(bundleName, path, content, modified);
            return path;
        });
    }

    /** Deletes a file, or a folder with all that is in it. */
    public void delete(String path) {
        touch(() -> {
            files.editor().delete(bundleName, path);
            return path;
        });
    }

    /** Moves a file to another place, over an existing file if need be. It keeps its time; a new one has mode 0644. */
    public void move(String from, String to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("expected another place to move " + from + " to, got the same");
        }
        SandboxEntry moved = list("/").stream()
                .filter(entry -> !entry.directory() && entry.path().equals(from))
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(
                        new NoSuchFileException(from, to, "no regular file to move in the sandbox of " + bundleName)));
        write(to, read(from), moved.modified());
        delete(from);
    }

    /**
     * Whether there is a file or folder.
     *
     * @param path a folder's with or without {@code /} at its end
     */
    public boolean exists(String path) {
        return list("/").stream()
                .anyMatch(
                        entry -> entry.path().equals(path) || (entry.directory() && (entry.path() + "/").equals(path)));
    }

    /**
     * Everything below a folder, at any depth, ordered by path.
     *
     * @param folder with or without {@code /} at its end; one that does not exist has nothing in it
     */
    public List<SandboxEntry> list(String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return touch(() -> files.sandbox().entries().stream()
                .filter(entry -> entry.path().startsWith(prefix))
                .toList());
    }

    /** Lets time pass: the stage is completed when so much has passed on the device, unless the process has ended. */
    public CompletionStage<Void> after(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("expected a time of 0 or more, got " + delay);
        }
        return touch(() -> timers.after(delay));
    }

    /** Ends the ability's own process, as a crash does. Nothing that the ability answers is heard any more. */
    public void die() {
        touch(() -> {
            death.run();
            return death;
        });
    }

    private <T> T touch(EventLoop.Call<T, IOException> access) {
        return loop.exclusively(() -> {
            if (!alive.getAsBoolean()) {
                throw new IllegalStateException("The process of the ability of " + bundleName
                        + " has ended, but something in it goes on: look at what it had planned or handed out");
            }
            try {
                return access.run();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        });
    }
}
