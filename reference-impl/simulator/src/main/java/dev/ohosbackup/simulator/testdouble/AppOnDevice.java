package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.tool.Holdings;
import dev.ohosbackup.simulator.world.AppBuilder;
import dev.ohosbackup.simulator.world.RealDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** An application's files on a test's device. A relative path is one below {@value AppBuilder#FILES}. */
public final class AppOnDevice implements AppSandbox {
    private final String bundleName;
    private final AppSandbox sandbox;
    private final SandboxEditor editor;
    private final Supplier<Instant> now;

    AppOnDevice(String bundleName, AppSandbox sandbox, SandboxEditor editor, Supplier<Instant> now) {
        this.bundleName = bundleName;
        this.sandbox = sandbox;
        this.editor = editor;
        this.now = now;
    }

    /** The application's bundle name. */
    public String bundleName() {
        return bundleName;
    }

    @Override
    public List<SandboxEntry> entries() throws IOException {
        return sandbox.entries();
    }

    @Override
    public byte[] read(String path) throws IOException {
        return sandbox.read(absolute(path));
    }

    private interface Access<T> {
        T run() throws IOException;
    }

    private <T> T access(String path, Access<T> access) {
        try {
            return access.run();
        } catch (IOException trouble) {
            throw new UncheckedIOException(bundleName + ": " + path, trouble);
        }
    }

    /** What is in a file, as text in UTF-8. */
    public String text(String path) {
        return access(path, () -> new String(read(path), StandardCharsets.UTF_8));
    }

    /** Whether there is such a file or directory. */
    public boolean has(String path) {
        String wanted = absolute(path);
        return access(
                path, () -> entries().stream().anyMatch(entry -> entry.path().equals(wanted)));
    }

    /** The application writes a file whole, now. */
    public AppOnDevice write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The application writes a file whole, now. */
    public AppOnDevice write(String path, byte[] content) {
        return access(path, () -> {
            editor.write(bundleName, absolute(path), content, now.get());
            return this;
        });
    }

    /** The application deletes a file, or a directory with all that is in it. */
    public AppOnDevice delete(String path) {
        return access(path, () -> {
            editor.delete(bundleName, absolute(path));
            return this;
        });
    }

    /** Empties the sandbox, as a new installation would find it. */
    public AppOnDevice wipe() {
        return access("all of it", () -> {
            editor.wipe(bundleName);
            return this;
        });
    }

    /** Its files with their modes, times and digests, but those of the {@code .backup} folders. */
    public Holdings holdings() {
        return Holdings.of(sandbox);
    }

    /**
     * Writes the sandbox below a real directory, with modes and times.
     *
     * @return how many files were written
     */
    public int exportTo(Path directory) {
        return access(directory.toString(), () -> RealDirectory.write(sandbox, directory));
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : AppBuilder.FILES + path;
    }
}
