package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What is seen of an application that is not installed. */
record NoSandbox(String bundleName) implements AppSandbox {

    @Override
    public List<SandboxEntry> entries() {
        return List.of();
    }

    @Override
    public byte[] read(String path) throws IOException {
        throw new NoSuchFileException(path, null, bundleName + " is not installed");
    }
}
