package dev.ohosbackup.selftest;

import dev.ohosbackup.plug.FileIo;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Descriptors of files that are nothing but bytes. */
final class Files implements FileIo {
    private final Map<Integer, byte[]> open = new TreeMap<>();
    private int next = 3;

    @Override
    public int open(byte[] content) {
        open.put(next, content.clone());
        return next++;
    }

    @Override
    public byte[] read(int fd, long offset, int length) throws IOException {
        byte[] content = find(fd);
        int from = (int) Math.min(offset, content.length);
        return Arrays.copyOfRange(content, from, (int) Math.min(content.length, (long) from + length));
    }

    @Override
    public void write(int fd, long offset, byte[] bytes) throws IOException {
        byte[] content = find(fd);
        byte[] written = Arrays.copyOf(content, Math.max(content.length, (int) offset + bytes.length));
        System.arraycopy(bytes, 0, written, (int) offset, bytes.length);
        open.put(fd, written);
    }

    @Override
    public long size(int fd) throws IOException {
        return find(fd).length;
    }

    @Override
    public void close(int fd) throws IOException {
        find(fd);
        open.remove(fd);
    }

    private byte[] find(int fd) throws IOException {
        byte[] content = open.get(fd);
        if (content == null) {
            throw new IOException("fd " + fd + " is not open");
        }
        return content;
    }
}
