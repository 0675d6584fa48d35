package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.File;
import java.util.Optional;

/** A client of a backup: it reads every file that is ready, keeps it, and closes it. */
abstract class CollectingClient extends Client {
    private final Archive archive = new Archive();
    private volatile boolean reading = true;

    CollectingClient(TestDevice device) {
        super(device);
    }

    /** What it has kept so far. */
    public final Archive archive() {
        return archive;
    }

    /** Makes it close files without reading them, for a check that only counts them. */
    public final void doNotRead() {
        reading = false;
    }

    @Override
    final void take(File file) {
        byte[] content = taken(file.fd());
        Optional<byte[]> manifest = Optional.empty();
        if (file.manifestFd().isPresent()) {
            manifest = Optional.of(taken(file.manifestFd().getAsInt()));
        }
        archive.keep(file.bundleName(), new Archive.Kept(file.uri(), content, manifest));
    }

    private byte[] taken(int fd) {
        byte[] content = reading ? device.files().read(fd) : new byte[0];
        device.files().close(fd);
        return content;
    }
}
