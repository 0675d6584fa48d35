package dev.ohosbackup.simulator.client;

import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.io.IOException;

/** The client's side of the descriptors, one thread at a time like every call into the device. */
public record ClientFiles(FileIo descriptors, EventLoop loop) implements FileIo {
    @Override
    public int open(byte[] content) throws IOException {
        return loop.exclusively(() -> descriptors.open(content));
    }

    @Override
    public byte[] read(int fd, long offset, int length) throws IOException {
        return loop.exclusively(() -> descriptors.read(fd, offset, length));
    }

    @Override
    public void write(int fd, long offset, byte[] bytes) throws IOException {
        loop.exclusively(() -> {
            descriptors.write(fd, offset, bytes);
            return fd;
        });
    }

    @Override
    public long size(int fd) throws IOException {
        return loop.exclusively(() -> descriptors.size(fd));
    }

    @Override
    public void close(int fd) throws IOException {
        loop.exclusively(() -> {
            descriptors.close(fd);
            return fd;
        });
    }
}
