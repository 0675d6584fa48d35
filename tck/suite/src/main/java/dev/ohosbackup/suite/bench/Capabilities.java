package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.FileData;

/** A device's capability file. */
public final class Capabilities {
    private final TestDevice device;

    public Capabilities(TestDevice device) {
        this.device = device;
    }

    /** Its bytes. */
    public byte[] read() {
        int fd = openFile();
        byte[] content = device.files().read(fd);
        device.files().close(fd);
        return content;
    }

    /** A descriptor of it, as the service hands it out. */
    public int openFile() {
        Outcome<FileData> outcome = device.promising(() -> device.backup().getLocalCapabilities());
        device.bench()
                .given(
                        "backup.get-local-capabilities.promise.hands-out-file",
                        outcome.value().isPresent(),
                        "getLocalCapabilities to hand out a file",
                        outcome);
        return outcome.value().orElseThrow().fd();
    }
}
