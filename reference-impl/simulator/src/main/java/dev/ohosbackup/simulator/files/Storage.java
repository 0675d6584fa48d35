package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.SandboxEditor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The storage of one device: a sandbox for each installed application, and an area of the service's own.
 *
 * <p>Sizes are in bytes, in blocks of 4096: a file of one byte takes a whole block. A storage is used by one thread at
 * a time, and shares nothing with other storages.
 */
public final class Storage implements AutoCloseable {
    private final FileSystem fileSystem;
    private final Path serviceArea;
    private final Map<String, Sandbox> sandboxes;
    private int temporaries;

    Storage(FileSystem fileSystem, Path serviceArea, Map<String, Sandbox> sandboxes) {
        this.fileSystem = fileSystem;
        this.serviceArea = serviceArea;
        this.sandboxes = sandboxes;
    }

    /**
     * Installs a world.
     *
     * <p>After it, {@link DeviceSpec#freeBytes()} can still be written, rounded up to whole blocks, or about what half
     * of the JVM's memory holds when the specification does not say.
     *
     * @param now the device's clock, from which new files get their times
     * @throws dev.ohosbackup.plug.UnsupportedSpecException when the world cannot be laid out, with the file that is
     *     the trouble
     */
    public static Storage of(DeviceSpec spec, Supplier<Instant> now) {
        return new Installation(spec, now).install();
    }

    /** Whether an application of this name is installed. */
    public boolean installed(String bundleName) {
        return sandboxes.containsKey(bundleName);
    }

    /**
     * The directory that is {@code /} for an application.
     *
     * @throws IllegalArgumentException when it is not installed
     */
    public Path sandbox(String bundleName) {
        return find(bundleName).root();
    }

    /**
     * Where a path of an application lies, whether or not there is something.
     *
     * @param sandboxPath absolute, as the application sees it
     * @throws IllegalArgumentException when the path is not absolute, holds {@code ..} or NUL, or would leave the
     *     sandbox by a symbolic link
     */
    public Path resolve(String bundleName, String sandboxPath) {
        return find(bundleName).resolve(sandboxPath);
    }

    /** What lies in an application's sandbox; empty for one that is not installed. */
    public AppSandbox view(String bundleName) {
        return installed(bundleName) ? new SandboxView(find(bundleName)) : new NoSandbox(bundleName);
    }

    /** Changes sandboxes as the applications themselves would. */
    public SandboxEditor editor() {
        return new StorageEditor(this);
    }

    /**
     * A path in the service's own area at which there is nothing yet.
     *
     * @param nameHint what it is for; it becomes part of the name
     */
    public Path newTemporary(String nameHint) {
        String plain = nameHint.replaceAll("[^0-9A-Za-z_.]", "_");
        return serviceArea.resolve(temporaries++ + "-" + plain);
    }

    /** How much can still be written, in bytes. */
    public long freeBytes() {
        try {
            return Files.getFileStore(serviceArea).getUsableSpace();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the storage does not know its own free space", impossible);
        }
    }

    /** Frees everything; streams and channels that are still open are closed. */
    @Override
    public void close() {
        try {
            fileSystem.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage could not be closed", unexpected);
        }
    }

    Sandbox find(String bundleName) {
        Sandbox sandbox = sandboxes.get(bundleName);
        if (sandbox == null) {
            throw new IllegalArgumentException("expected the bundle name of an installed application, got \""
                    + bundleName + "\"; installed are " + List.copyOf(sandboxes.keySet()));
        }
        return sandbox;
    }
}
