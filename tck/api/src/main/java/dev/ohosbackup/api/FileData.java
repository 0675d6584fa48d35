package dev.ohosbackup.api;

/**
 * An open file descriptor handed to the client, who must close it.
 *
 * <p>{@code api10:27}, {@code api20:32}; API 10.
 */
@Spec(since = 10, api10 = 27, api20 = 32)
public interface FileData {

    /** The descriptor: non-negative, open and at its start, owned by whoever receives it. */
    int fd();

    /** A {@code FileData} with this descriptor. */
    static FileData of(int fd) {
        return new Values.Data(fd);
    }
}
