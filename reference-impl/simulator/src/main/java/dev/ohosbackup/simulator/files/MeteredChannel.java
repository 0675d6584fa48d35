package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;

/** An open file of a storage. It grows as far as the storage's quota lets it. */
final class MeteredChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private final Object inode;
    private final boolean forWriting;
    private final Quota quota;
    private final Consumer<MeteredChannel> closed;

    MeteredChannel(
            SeekableByteChannel file, Object inode, boolean forWriting, Quota quota, Consumer<MeteredChannel> closed) {
        this.file = file;
        this.inode = inode;
        this.forWriting = forWriting;
        this.quota = quota;
        this.closed = closed;
    }

    /** Which file it is, under whatever name. */
    Object inode() {
        return inode;
    }

    boolean isForWriting() {
        return forWriting;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    /**
     * Writes everything.
     *
     * @throws NoSpaceException when not all of it fits; what does is written
     */
    @Override
    public int write(ByteBuffer source) throws IOException {
        if (!forWriting || !source.hasRemaining()) {
            return file.write(source);
        }
        long there = Quota.blocks(file.size());
        long needed = Math.max(0, Quota.blocks(file.position() + source.remaining()) - there);
        long taken = needed == 0 ? 0 : quota.take(needed);
        if (taken < needed) {
            long fits = (there + taken) * Quota.BLOCK - file.position();
            writePlain(source.slice(source.position(), (int) Math.max(0, fits)));
            throw new NoSpaceException();
        }
        return writePlain(source);
    }

    private int writePlain(ByteBuffer source) throws IOException {
        try {
            return source.hasRemaining() ? file.write(source) : 0;
        } catch (IOException trouble) {
            throw Medium.recognise(trouble);
        }
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        file.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        closed.accept(this);
        file.close();
    }
}
