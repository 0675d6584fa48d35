package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.FileIo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The file descriptors of one device, the client's and the service's alike.
 *
 * <p>Numbers begin at 3 and are never used twice, so that a use after closing is always found. Used by one thread at a
 * time.
 */
public final class FdTable implements FileIo {
    private static final int FIRST = 3;

    /** How large a file without a name may become, in bytes: it lies in the JVM's memory, with all its holes. */
    private static final long LARGEST_ANONYMOUS = 256L << 20;

    /** How large any other file may become, in bytes; far behind that jimfs loses count of its blocks. */
    private static final long LARGEST = 1L << 40;

    /**
     * A descriptor that nobody has closed yet.
     *
     * @param fd        its number
     * @param openedFor what it was opened for, in words
     */
    public record OpenFd(int fd, String openedFor) {}

    private record Open(SeekableByteChannel channel, String openedFor) {}

    private final Map<Integer, Open> open = new TreeMap<>();
    private final List<String> everOpenedFor = new ArrayList<>();
    private final Set<Integer> handedOut = new TreeSet<>();

    /** Opens an existing file for reading only. */
    public int openForReading(Path file, String openedFor) throws IOException {
        return add(Files.newByteChannel(file, StandardOpenOption.READ), openedFor);
    }

    /** Opens a file for reading and writing; it is made when it is missing, and empty in any case. */
    public int openForWriting(Path file, String openedFor) throws IOException {
        return add(
                Files.newByteChannel(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING),
                openedFor);
    }

    /** Opens a file without a name for reading and writing. It takes no space of the device. */
    public int openAnonymous(byte[] content, String openedFor) {
        return add(new SeekableInMemoryByteChannel(content.clone()), openedFor);
    }

    private int add(SeekableByteChannel channel, String openedFor) {
        int fd = FIRST + everOpenedFor.size();
        everOpenedFor.add(openedFor);
        open.put(fd, new Open(channel, openedFor));
        return fd;
    }

    /** The client has been told of this descriptor: from now on it is the client's. */
    public void handOver(int fd) {
        handedOut.add(fd);
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

    /** Whether this descriptor has been handed out and not been closed. */
    public boolean isOpen(int fd) {
        return open.containsKey(fd);
    }

    /** The descriptors that are open, in the order of their opening. */
    public List<OpenFd> open() {
        return open.entrySet().stream()
                .map(entry -> new OpenFd(entry.getKey(), entry.getValue().openedFor()))
                .toList();
    }

    /** All that is in the file behind a descriptor. */
    public byte[] readAll(int fd) throws IOException {
        long size = size(fd);
        if (size > Integer.MAX_VALUE - 8) {
            throw new IOException("fd " + fd + " is too large to be read whole: " + size + " bytes");
        }
        return read(fd, 0, (int) size);
    }

    /** Closes every descriptor that is still open. */
    public void closeAll() throws IOException {
        for (OpenFd left : open()) {
            close(left.fd());
        }
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
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            file.channel().position(offset);
            while (buffer.hasRemaining()) {
                file.channel().write(buffer);
            }
        } catch (NonWritableChannelException notWritable) {
            throw new IOException(
                    "fd " + fd + " can only be read, not written: it was opened for " + file.openedFor(), notWritable);
        } catch (IOException trouble) {
            throw NoSpaceException.recognise(trouble);
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
