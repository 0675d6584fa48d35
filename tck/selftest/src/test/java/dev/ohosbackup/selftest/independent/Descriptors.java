package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.plug.FileIo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for open files. */
final class Descriptors implements FileIo {
    private static final int FIRST = 3;

    private final Path directory;
    private final Map<Integer, FileChannel> open = new TreeMap<>();
    private int files;

    Descriptors(Path directory) {
        this.directory = directory;
    }

    @Override
    public int open(byte[] content) throws IOException {
        Path file = Files.write(newFile(), content);
        return open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    synchronized int open(Path file, OpenOption... how) throws IOException {
        int number = FIRST;
        while (open.containsKey(number)) {
            number++;
        }
        open.put(number, FileChannel.open(file, how));
        return number;
    }

    private synchronized Path newFile() {
        return directory.resolve("file" + files++);
    }

    private synchronized FileChannel channel(int fd) throws IOException {
        FileChannel channel = open.get(fd);
        if (channel == null) {
            throw new IOException("descriptor " + fd + " is not open");
        }
        return channel;
    }

    /** The whole content behind a descriptor. */
    byte[] content(int fd) throws IOException {
        return read(fd, 0, Math.toIntExact(size(fd)));
    }

    @Override
    public byte[] read(int fd, long offset, int length) throws IOException {
        FileChannel channel = channel(fd);
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, Math.max(0, channel.size() - offset)));
        while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
            // Once more.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Override
    public void write(int fd, long offset, byte[] bytes) throws IOException {
        FileChannel channel = channel(fd);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, offset + left.position());
        }
    }

    @Override
    public long size(int fd) throws IOException {
        return channel(fd).size();
    }

    @Override
    public void close(int fd) throws IOException {
        channel(fd).close();
        synchronized (this) {
            open.remove(fd);
        }
    }

    synchronized void closeAll() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
        open.clear();
    }
}
