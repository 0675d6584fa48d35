package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.io.IOException;
import java.util.List;

/** What lies in a sandbox, seen by one thread at a time like every call into the device. */
record SandboxInTurn(AppSandbox sandbox, EventLoop loop) implements AppSandbox {
    @Override
    public List<SandboxEntry> entries() throws IOException {
        return loop.exclusively(sandbox::entries);
    }

    @Override
    public byte[] read(String path) throws IOException {
        return loop.exclusively(() -> sandbox.read(path));
    }
}
