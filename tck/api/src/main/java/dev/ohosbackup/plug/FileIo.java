package dev.ohosbackup.plug;

import java.io.IOException;

/**
 * The client's side of file descriptors: what {@code @ohos.file.fs} is to a real client.
 *
 * <p>Offsets and lengths are in bytes. A descriptor that is not open is an {@link IOException}.
 */
public interface FileIo {

    /**
     * Makes a file of the client's own and opens it for reading and writing.
     *
     * @param content what is in it
     * @return its descriptor, to be closed by the client
     */
    int open(byte[] content) throws IOException;

    /**
     * Reads.
     *
     * @return up to {@code length} bytes from {@code offset} on, fewer at the end, none behind it
     */
    byte[] read(int fd, long offset, int length) throws IOException;

    /** Writes all bytes from {@code offset} on. */
    void write(int fd, long offset, byte[] bytes) throws IOException;

    /** The size of the file behind a descriptor, in bytes. */
    long size(int fd) throws IOException;

    /** Closes a descriptor. */
    void close(int fd) throws IOException;
}
