package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The storage of one device: a sandbox for each installed application, and an area of the service's own.
 *
 * <p>Sizes are in bytes, in blocks of 4096: a file of one byte takes a whole block. A storage is used by one thread at
 * a time. A fork of it is another storage, which another thread may use at the same time; whoever uses a storage that
 * has forks, or is one, does so between {@link #enter} and {@link #leave}.
 */
public final class Storage implements AutoCloseable {

    /**
     * The device whose storage it is, as far as a storage has to know it.
     *
     * @param now     its clock, from which new files get their times
     * @param faults  what goes wrong with files
     * @param journal where it is written down what happens to them
     */
    public record Owner(Supplier<Instant> now, FaultPlan faults, Journal journal) {
        /** Nothing goes wrong, and nobody reads what is written down. */
        public static Owner quiet(Supplier<Instant> now) {
            Journal journal = new Journal(now);
            return new Owner(now, new FaultPlan(journal), journal);
        }
    }

    private final Medium medium;
    private final Areas areas;
    private final Map<String, Sandbox> sandboxes;
    private final Disk disk;
    private final Owner owner;
    private Optional<Supplier<Instant>> turnBefore = Optional.empty();
    private boolean closed;

    Storage(Medium medium, Areas areas, Map<String, Sandbox> sandboxes, Disk disk, Owner owner) {
        this.medium = medium;
        this.areas = areas;
        this.sandboxes = sandboxes;
        this.disk = disk;
        this.owner = owner;
    }

    /** Installs a world on a device where no file goes wrong. */
    public static Storage of(DeviceSpec spec, Supplier<Instant> now) {
        return of(spec, Owner.quiet(now));
    }

    /**
     * Installs a world.
     *
     * <p>After it, {@link DeviceSpec#freeBytes()} can still be written, rounded up to whole blocks, or about what half
     * of the JVM's memory holds when the specification does not say.
     *
     * @throws dev.ohosbackup.plug.UnsupportedSpecException when the world cannot be laid out, with the file that is
     *     the trouble
     */
    public static Storage of(DeviceSpec spec, Owner owner) {
        return new Installation(spec, owner).install();
    }

    /**
     * Another storage with the same sandboxes, of another device. From now on neither sees what becomes of the other.
     * Content is shared until one of them changes it, so that this costs no more than the making of directories and
     * links; only what is open for writing is copied. Descriptors stay with this storage.
     */
    public Storage fork(Owner ofTheOther) {
        return look().copy(ofTheOther);
    }

    /** The sandboxes as they are now, to be forked at any later time, by any thread. */
    public FrozenStorage freeze() {
        return new FrozenStorage(fork(Owner.quiet(() -> Instant.EPOCH)));
    }

    Likeness look() {
        refuseWhenClosed();
        return Likeness.of(medium, areas, sandboxes, disk);
    }

    /** The thread's turn begins: what it makes from now on gets this device's time. */
    public void enter() {
        turnBefore = medium.turn(Optional.of(owner.now()));
    }

    /** The thread's turn ends, and one that it has interrupted goes on. */
    public void leave() {
        medium.turn(turnBefore);
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
        return installed(bundleName) ? new SandboxView(this, bundleName) : new NoSandbox(bundleName);
    }

    /** Changes sandboxes as the applications themselves would. */
    public SandboxEditor editor() {
        return new StorageEditor(this);
    }

    /** The way to what is in files. */
    public Disk disk() {
        return disk;
    }

    /** Where it is written down what happens to files. */
    public Journal journal() {
        return owner.journal();
    }

    /**
     * A path in the service's own area at which there is nothing yet.
     *
     * @param nameHint what it is for; it becomes part of the name
     */
    public Path newTemporary(String nameHint) {
        return disk.newTemporary(nameHint);
    }

    /** How much can still be written, in bytes. */
    public long freeBytes() {
        try {
            return disk.quota().free() * Quota.BLOCK;
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage could not count its files", unexpected);
        }
    }

    /** How many files of it are open, be it for a descriptor or for work that is being done. */
    public int openFiles() {
        return disk.openFiles();
    }

    /** Frees everything that no fork has too; streams and channels that are still open are closed. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Optional<Supplier<Instant>> before = medium.turn(Optional.of(owner.now()));
        try {
            disk.closeAll();
            areas.free(medium);
        } catch (IOException unexpected) {
            throw new UncheckedIOException("the storage could not be closed", unexpected);
        } finally {
            medium.turn(before);
        }
    }

    Sandbox find(String bundleName) {
        refuseWhenClosed();
        Sandbox sandbox = sandboxes.get(bundleName);
        if (sandbox == null) {
            throw new IllegalArgumentException("expected the bundle name of an installed application, got \""
                    + bundleName + "\"; installed are " + List.copyOf(sandboxes.keySet()));
        }
        return sandbox;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("the device is closed: use its files, and fork it, before closing it");
        }
    }
}
