package dev.ohosbackup.simulator.watch;

import dev.ohosbackup.plug.FileIo;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** A client's side of descriptors, looked upon. */
final class WatchedFiles implements FileIo {
    private static final byte[] NONE = new byte[0];

    private final FileIo files;
    private final Consumer<Consumer<ClientWatch>> watches;

    WatchedFiles(FileIo files, Consumer<Consumer<ClientWatch>> watches) {
        this.files = files;
        this.watches = watches;
    }

    private interface Use<T> {
        T run() throws IOException;
    }

    private <T> T use(FdCall call, Use<T> use, ToLongFunction<T> came) throws IOException {
        watches.accept(watch -> watch.uses(call));
        try {
            T result = use.run();
            watches.accept(watch -> watch.used(call, came.applyAsLong(result), Optional.empty()));
            return result;
        } catch (IOException trouble) {
            watches.accept(watch -> watch.used(call, 0, Optional.of(trouble)));
            throw trouble;
        }
    }

    @Override
    public int open(byte[] content) throws IOException {
        int fd = files.open(content);
        FdCall call = new FdCall(FdCall.What.OPEN, fd, 0, content.clone(), 0, Callers.ofNow());
        return use(call, () -> fd, opened -> 0);
    }

    @Override
    public byte[] read(int fd, long offset, int length) throws IOException {
        FdCall call = new FdCall(FdCall.What.READ, fd, offset, NONE, length, Callers.ofNow());
        return use(call, () -> files.read(fd, offset, length), bytes -> bytes.length);
    }

    @Override
    public void write(int fd, long offset, byte[] bytes) throws IOException {
        FdCall call = new FdCall(FdCall.What.WRITE, fd, offset, bytes, 0, Callers.ofNow());
        use(
                call,
                () -> {
                    files.write(fd, offset, bytes);
                    return fd;
                },
                written -> 0);
    }

    @Override
    public long size(int fd) throws IOException {
        FdCall call = new FdCall(FdCall.What.SIZE, fd, 0, NONE, 0, Callers.ofNow());
        return use(call, () -> files.size(fd), size -> size);
    }

    @Override
    public void close(int fd) throws IOException {
        FdCall call = new FdCall(FdCall.What.CLOSE, fd, 0, NONE, 0, Callers.ofNow());
        use(
                call,
                () -> {
                    files.close(fd);
                    return fd;
                },
                closed -> 0);
    }
}
