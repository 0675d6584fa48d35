package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.io.IOException;
import java.time.Instant;

/** Changes sandboxes, one thread at a time like every call into the device. */
record EditorInTurn(SandboxEditor editor, EventLoop loop) implements SandboxEditor {
    @Override
    public void write(String bundleName, String path, byte[] content, Instant modified) throws IOException {
        loop.exclusively(() -> {
            editor.write(bundleName, path, content, modified);
            return editor;
        });
    }

    @Override
    public void delete(String bundleName, String path) throws IOException {
        loop.exclusively(() -> {
            editor.delete(bundleName, path);
            return editor;
        });
    }

    @Override
    public void wipe(String bundleName) throws IOException {
        loop.exclusively(() -> {
            editor.wipe(bundleName);
            return editor;
        });
    }
}
