package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.simulator.journal.Happening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The file descriptors of one device, the client's and the service's alike.
 *
 * <p>Numbers begin at 3 and are never used twice, so that a use after closing is always found. What passes through a
 * descriptor that was opened for a bundle may be struck by a fault. Used by one thread at a time.
 */
public final class FdTable implements FileIo {
    private static final int FIRST = 3;

    /** Whose a descriptor is, and so who has to close it. */
    public enum Holder {
        /** The service's: the client has not been told of it yet, and perhaps never will be. */
        SERVICE,
        /** The client's: it was handed out to it, or is of its own making. */
        CLIENT
    }

    /** How large a file without a name may become, in bytes: it lies in the JVM's memory, with all its holes. */
    private static final long LARGEST_ANONYMOUS = 256L << 20;

    /** How large any other file may become, in bytes; far behind that jimfs loses count of its blocks. */
    private static final long LARGEST = 1L << 40;

    /**
     * A descriptor that nobody has closed yet.
     *
     * @param fd        its number
     * @param holder    whose it is
     * @param openedFor what it was opened for, in words
     */
    public record OpenFd(int fd, Holder holder, String openedFor) {}

    private record Open(SeekableByteChannel channel, Optional<String> bundleName, String openedFor) {}

    private final Storage storage;
    private final Map<Integer, Open> open = new TreeMap<>();
    private final List<String> everOpenedFor = new ArrayList<>();
    private final Set<Integer> handedOut = new TreeSet<>();

    /** No descriptors yet, of files of this storage. */
    public FdTable(Storage storage) {
        this.storage = storage;
    }

    /** Opens an existing file of a bundle for reading only. */
    public int openForReading(Path file, String bundleName, String openedFor) throws IOException {
        return add(new Open(storage.disk().openForReading(file), Optional.of(bundleName), openedFor));
    }

    /** Opens a file of a bundle for reading and writing; it is made when it is missing, and empty in any case. */
    public int openForWriting(Path file, String bundleName, String openedFor) throws IOException {
        return add(new Open(storage.disk().openForWriting(file), Optional.of(bundleName), openedFor));
    }

    /** Opens a file without a name for reading and writing. It takes no space of the device, and no fault strikes it. */
    public int openAnonymous(byte[] content, String openedFor) {
        return add(new Open(new SeekableInMemoryByteChannel(content.clone()), Optional.empty(), openedFor));
    }

    private int add(Open file) {
        int fd = FIRST + everOpenedFor.size();
        everOpenedFor.add(file.openedFor());
        open.put(fd, file);
        return fd;
    }

    /** The client has been told of this descriptor: from now on it is the client's. */
    public void handOver(int fd) {
        handedOut.add(fd);
        storage.journal().note(new Happening.FdHandedOut(fd, open.get(fd).openedFor()));
    }

    /** Closes what belongs to the client, whose process has died. */
    public void closeHandedOut() {
        for (int fd : List.copyOf(handedOut)) {
            try {
                close(fd);
            } catch (IOException unexpected) {
                throw new UncheckedIOException("fd " + fd + " of a dead client could not be closed", unexpected);
            }
        }
    }

    /** Whether this descriptor has been opened and not been closed. */
    public boolean isOpen(int fd) {
        return open.containsKey(fd);
    }

    /** The descriptors that are open, in the order of their opening. */
    public List<OpenFd> open() {
        return open.entrySet().stream()
                .map(entry -> new OpenFd(
                        entry.getKey(),
                        handedOut.contains(entry.getKey()) ? Holder.CLIENT : Holder.SERVICE,
                        entry.getValue().openedFor()))
                .toList();
    }

    /** All that is in the file behind a descriptor, as the service reads it. */
    public byte[] readAll(int fd) throws IOException {
        long size = size(fd);
        if (size > Integer.MAX_VALUE - 8) {
            throw new IOException("fd " + fd + " is too large to be read whole: " + size + " bytes");
        }
        return read(find(fd), fd, 0, (int) size);
    }

    /** Closes every descriptor that is still open, without anybody's doing: the device ceases to be. */
    public void closeAll() throws IOException {
        for (Open left : open.values()) {
            left.channel().close();
        }
        open.clear();
        handedOut.clear();
    }

    @Override
    public int open(byte[] content) {
        int fd = openAnonymous(content, "the client's own file");
        handOver(fd);
        return fd;
    }

    @Override
    public byte[] read(int fd, long offset, int length) throws IOException {
        Open file = find(fd);
        return Passage.of(
                read(file, fd, offset, length),
                file.bundleName(),
                storage.disk().faults());
    }

    private static byte[] read(Open file, int fd, long offset, int length) throws IOException {
        if (offset < 0 || length < 0) {
            throw new IOException(
                    "fd " + fd + ": expected an offset and a length of 0 or more, got " + offset + " and " + length);
        }
        long left = Math.max(0, file.channel().size() - offset);
        if (left == 0) {
            return new byte[0];
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(left, length));
        try {
            file.channel().position(offset);
            while (buffer.hasRemaining() && file.channel().read(buffer) >= 0) {
                // A channel may give less than it has.
            }
        } catch (NonReadableChannelException notReadable) {
            throw new IOException("fd " + fd + " cannot be read: it was opened for " + file.openedFor(), notReadable);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void write(int fd, long offset, byte[] bytes) throws IOException {
        Open file = find(fd);
        if (offset < 0) {
            throw new IOException("fd " + fd + ": expected an offset of 0 or more, got " + offset);
        }
        long largest = file.channel() instanceof SeekableInMemoryByteChannel ? LARGEST_ANONYMOUS : LARGEST;
        if (offset > largest - bytes.length) {
            throw new IOException(
                    "fd " + fd + ": a file ends at " + largest + " bytes at the latest, got offset " + offset);
        }
        byte[] passing = Passage.of(bytes, file.bundleName(), storage.disk().faults());
        ByteBuffer buffer = ByteBuffer.wrap(passing);
        try {
            file.channel().position(offset);
            while (buffer.hasRemaining()) {
                file.channel().write(buffer);
            }
        } catch (NonWritableChannelException notWritable) {
            throw new IOException(
                    "fd " + fd + " can only be read, not written: it was opened for " + file.openedFor(), notWritable);
        }
        if (passing.length < bytes.length) {
            throw new IOException("fd " + fd + " took only " + passing.length + " of " + bytes.length
                    + " bytes: the transfer was cut short");
        }
    }

    @Override
    public long size(int fd) throws IOException {
        return find(fd).channel().size();
    }

    @Override
    public void close(int fd) throws IOException {
        find(fd).channel().close();
        open.remove(fd);
        handedOut.remove(fd);
        storage.journal().note(new Happening.FdClosed(fd));
    }

    private Open find(int fd) throws IOException {
        Open file = open.get(fd);
        if (file == null) {
            throw new IOException("fd " + fd + " is not open: " + historyOf(fd));
        }
        return file;
    }

    private String historyOf(int fd) {
        int index = fd - FIRST;
        return index >= 0 && index < everOpenedFor.size()
                ? "it was opened for " + everOpenedFor.get(index) + " and has been closed since"
                : "no descriptor of this number was ever handed out";
    }
}
