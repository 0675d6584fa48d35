package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.suite.Sha256;
import dev.ohosbackup.suite.journal.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;

/** The client's descriptors: whole files in and out, and which of them are still open. */
public final class ClientFiles {
    private static final int CHUNK = 1 << 20;
    private static final long LARGEST_GUESS = 8 << 20;

    private final Recording recording;
    private final ClientThread thread;
    private final FileIo files;

    ClientFiles(Recording recording, ClientThread thread, FileIo files) {
        this.recording = recording;
        this.thread = thread;
        this.files = files;
    }

    /** Makes a file of the client's own. */
    public int open(byte[] content) {
        int fd = guarded(-1, "open", () -> files.open(content));
        recording.anotherFile(fd);
        recording.note(new Event.FdReceived(fd, "the client's own file of " + content.length + " bytes"));
        return fd;
    }

    /** Reads a file whole. */
    public byte[] read(int fd) {
        byte[] content = guarded(fd, "read", () -> {
            ByteArrayOutputStream whole = new ByteArrayOutputStream((int) Math.min(files.size(fd) + 1, LARGEST_GUESS));
            byte[] chunk = files.read(fd, 0, CHUNK);
            while (chunk.length > 0) {
                whole.write(chunk);
                chunk = files.read(fd, whole.size(), CHUNK);
            }
            return whole.toByteArray();
        });
        recording.note(new Event.FdRead(fd, content.length, Sha256.of(content)));
        return content;
    }

    /** Writes a file whole, from its start. */
    public void write(int fd, byte[] content) {
        guarded(fd, "write", () -> {
            files.write(fd, 0, content);
            return true;
        });
        recording.note(new Event.FdWritten(fd, content.length, Sha256.of(content)));
    }

    /** The size of the file behind a descriptor, which shows that it is open. */
    public long size(int fd) {
        return guarded(fd, "size", () -> files.size(fd));
    }

    /** Closes a descriptor. */
    public void close(int fd) {
        guarded(fd, "close", () -> {
            files.close(fd);
            return true;
        });
        recording.note(new Event.FdClosed(fd));
    }

    /**
     * Closes these descriptors. One that the implementation has closed itself, as it may do with those that were handed
     * to it, is passed over.
     */
    void closeAll(Set<Integer> open) {
        for (int fd : open) {
            try {
                close(fd);
            } catch (ImplementationFault alreadyClosed) {
                // The journal holds the failure; whether it is one is for checks to say.
            }
        }
    }

    private <T> T guarded(int fd, String operation, Callable<T> action) {
        return thread.plugged("fileIo." + operation, () -> {
            try {
                return action.call();
            } catch (IOException failed) {
                recording.note(new Event.FdFailed(fd, operation, String.valueOf(failed.getMessage())));
                throw new ImplementationFault(
                        "fd " + fd + " to be open for " + operation,
                        "it failed: " + failed.getMessage(),
                        recording.goodFor(fd),
                        failed);
            }
        });
    }
}
