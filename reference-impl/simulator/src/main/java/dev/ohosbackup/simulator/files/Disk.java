package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.faults.MishapException;
import dev.ohosbackup.simulator.faults.SystemErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;

/**
 * One device's way to what is in files: every reading and writing goes through here, so that it takes no more space than
 * the device has, fails where a fault says so, and leaves alone what a file's other links show.
 *
 * <p>A file with several links is several files that happen to be the same still: the twins of a world, or what a fork
 * shares with its origin. Before one of them is changed in place it gets content, mode and times of its own. Names are no
 * content: {@link Files#move}, {@link Files#delete} and the making of directories need no disk.
 *
 * <p>The storage behaves as one that is mounted {@code noatime}: reading leaves no trace. Used by one thread at a time.
 */
public final class Disk {
    /** What is being done with the files, and whose they are. */
    private record Job(Phase phase, String bundleName) {}

    private final Path serviceArea;
    private final FaultPlan faults;
    private final Quota quota;
    private final OpenFiles open = new OpenFiles();
    private Optional<Job> job = Optional.empty();
    private int temporaries;

    /**
     * The disk of one storage.
     *
     * @param areas       where its files lie
     * @param limit       how many blocks it may take
     * @param temporaries how many temporary paths have been given out
     */
    Disk(Areas areas, long limit, int temporaries, FaultPlan faults) {
        this.serviceArea = areas.service();
        this.faults = faults;
        this.quota = new Quota(limit, () -> areas.blocks(open));
        this.temporaries = temporaries;
    }

    /**
     * Work with files.
     *
     * @param <T> what comes of it
     * @param <E> what it throws beside {@link IOException}
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws IOException, E;
    }

    /**
     * Does work in which every file that is opened, for reading or writing, is one time of a phase: a fault may strike
     * there, as a {@link SystemErrorException} or a {@link MishapException}. Work within work is of the inner phase.
     */
    public <T, E extends Exception> T during(Phase phase, String bundleName, Work<T, E> work) throws IOException, E {
        Optional<Job> outer = job;
        job = Optional.of(new Job(phase, bundleName));
        try {
            return work.run();
        } finally {
            job = outer;
        }
    }

    /**
     * What is found of a manifest that is about to be read: all of it, unless a fault of the phase has damaged it, or
     * lost it. A damaged one can always be told from a manifest.
     *
     * @return empty for one that is gone
     */
    public Optional<byte[]> found(byte[] manifest) {
        Optional<Mishap> mishap = job.flatMap(now -> faults.strikeManifest(now.phase(), now.bundleName()));
        if (mishap.isEmpty()) {
            return Optional.of(manifest);
        }
        return mishap.get() instanceof Mishap.Lose ? Optional.empty() : Optional.of(damaged(manifest));
    }

    private static byte[] damaged(byte[] manifest) {
        byte[] damaged = manifest.clone();
        // No text begins with such a byte; one in the middle could change a path or a time unnoticed.
        damaged[0] = (byte) 0xff;
        return damaged;
    }

    /** Opens a file for reading from its beginning to its end. */
    public InputStream newInputStream(Path file) throws IOException {
        return Channels.newInputStream(openForReading(file));
    }

    /** All that is in a file. */
    public byte[] readAll(Path file) throws IOException {
        try (InputStream in = newInputStream(file)) {
            return in.readAllBytes();
        }
    }

    /** Opens a file for writing; it is made when it is missing, and empty in any case. */
    public OutputStream newOutputStream(Path file) throws IOException {
        return Channels.newOutputStream(openForWriting(file));
    }

    /** Writes a file whole. */
    public Path write(Path file, byte[] content) throws IOException {
        try (OutputStream out = newOutputStream(file)) {
            out.write(content);
        }
        return file;
    }

    /** Copies what is in a file to another one, which is made when it is missing. */
    public void copy(Path from, Path to) throws IOException {
        try (InputStream in = newInputStream(from);
                OutputStream out = newOutputStream(to)) {
            in.transferTo(out);
        }
    }

    /** Opens a file for reading, at any place of it. */
    public SeekableByteChannel openForReading(Path file) throws IOException {
        strike(file);
        return open(file, false, StandardOpenOption.READ);
    }

    /** Opens a file for reading and writing, at any place of it; it is made when it is missing, and empty in any case. */
    public SeekableByteChannel openForWriting(Path file) throws IOException {
        strike(file);
        if (Files.exists(file) && links(file) > 1) {
            becomeEmpty(file.toRealPath());
        }
        return open(
                file,
                true,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private MeteredChannel open(Path file, boolean forWriting, OpenOption... options) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file, options);
        Object inode = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return open.add(new MeteredChannel(channel, inode, forWriting, quota, open::remove));
    }

    private void strike(Path file) throws IOException {
        Optional<Mishap> mishap = job.flatMap(now -> faults.strike(now.phase(), now.bundleName()));
        if (mishap.isPresent() && mishap.get() instanceof Mishap.Errno errno) {
            throw new SystemErrorException(errno.error(), file.getFileName().toString());
        }
        if (mishap.isPresent()) {
            throw new MishapException(mishap.get(), file.getFileName().toString());
        }
    }

    /** The hash of what is in a file, for whoever writes down what happens; no device reads it for that. */
    public String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    /** Has to be called before a file's mode or times are changed: no other file may seem to change with it. */
    public void own(Path file) throws IOException {
        if (links(file) > 1) {
            Path copy = ownCopy();
            try {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException trouble) {
                throw Medium.recognise(trouble);
            }
            replace(file, copy);
        }
    }

    /** The same without the content: what would be overwritten need not be copied. */
    private void becomeEmpty(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Path empty = Files.createFile(ownCopy());
        Files.setPosixFilePermissions(empty, Files.getPosixFilePermissions(file));
        Files.setLastModifiedTime(empty, modified);
        replace(file, empty);
    }

    private Path ownCopy() {
        return serviceArea.resolve("own");
    }

    private static int links(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:nlink");
    }

    /** Nobody sees that it is another file now, so its directory has not changed. */
    private static void replace(Path file, Path by) throws IOException {
        FileTime before = Files.getLastModifiedTime(file.getParent());
        Files.move(by, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.setLastModifiedTime(file.getParent(), before);
    }

    Path newTemporary(String nameHint) {
        String plain = nameHint.replaceAll("[^0-9A-Za-z_.]", "_");
        return serviceArea.resolve(temporaries++ + "-" + plain);
    }

    int temporaries() {
        return temporaries;
    }

    /** How many blocks are free, and how many the storage may take in all. */
    Quota quota() {
        return quota;
    }

    /** Which faults may strike what the client does with its descriptors. */
    FaultPlan faults() {
        return faults;
    }

    /** The files that somebody has open for writing, whatever they are called now. */
    Set<Object> beingWritten() {
        return open.beingWritten();
    }

    /** How many files are open. */
    int openFiles() {
        return open.all().size();
    }

    void closeAll() throws IOException {
        for (MeteredChannel left : open.all()) {
            left.close();
        }
    }
}
