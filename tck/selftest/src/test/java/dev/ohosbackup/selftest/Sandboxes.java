package dev.ohosbackup.selftest;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a world's applications, without any directory. */
final class Sandboxes implements SandboxEditor {
    private record Stored(byte[] content, int mode, Instant modified) {}

    private final Map<String, Map<String, Stored>> byBundle = new TreeMap<>();

    Sandboxes(World world) {
        for (AppSpec app : world.apps()) {
            Map<String, Stored> files = new TreeMap<>();
            for (FileSpec file : app.files()) {
                files.put(file.path(), new Stored(bytes(file.content(), files), file.mode(), file.modified()));
            }
            byBundle.put(app.bundleName(), files);
        }
    }

    private static byte[] bytes(Content content, Map<String, Stored> earlier) {
        return content instanceof Content.SameAs same ? earlier.get(same.path()).content() : Content.bytesOf(content);
    }

    AppSandbox of(String bundleName) {
        Map<String, Stored> files = byBundle.getOrDefault(bundleName, Map.of());
        return new AppSandbox() {
            @Override
            public List<SandboxEntry> entries() {
                return files.entrySet().stream()
                        .map(file -> new SandboxEntry(
                                file.getKey(),
                                false,
                                file.getValue().content().length,
                                file.getValue().mode(),
                                file.getValue().modified()))
                        .toList();
            }

            @Override
            public byte[] read(String path) throws IOException {
                if (!files.containsKey(path)) {
                    throw new NoSuchFileException(path);
                }
                return files.get(path).content();
            }
        };
    }

    @Override
    public void write(String bundleName, String path, byte[] content, Instant modified) {
        byBundle.get(bundleName).put(path, new Stored(content, 0644, modified));
    }

    @Override
    public void delete(String bundleName, String path) {
        byBundle.get(bundleName).keySet().removeIf(file -> file.equals(path) || file.startsWith(path + "/"));
    }

    @Override
    public void wipe(String bundleName) {
        byBundle.get(bundleName).clear();
    }
}
