package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.FileSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applications for tests. */
final class TestApps {
    static final String FILES = "/data/storage/el2/base/files/";
    static final Instant LONG_AGO = Instant.parse("2025-06-01T12:00:00Z");
    static final String ALLOWED = "{\"allowToBackupRestore\":true}";

    private TestApps() {}

    /** An application that takes part, with one small file. */
    static AppSpec app(String name) {
        return app(name, Script.plain(), text("a.txt", "the file of " + name));
    }

    static AppSpec app(String name, Script script) {
        return app(name, script, text("a.txt", "the file of " + name));
    }

    static AppSpec app(String name, Script script, FileSpec... files) {
        return new AppSpec(name, 1000000, "1.0.0", ALLOWED, Optional.of(script.build()), List.of(files));
    }

    static AppSpec forbidden(String name) {
        return new AppSpec(
                name,
                1,
                "1.0",
                "{\"allowToBackupRestore\":false}",
                Optional.of(Script.plain().build()),
                List.of());
    }

    static AppSpec withoutExtension(String name) {
        return new AppSpec(name, 1, "1.0", ALLOWED, Optional.empty(), List.of());
    }

    /** An application whose backup has that many big files, each of which is handed over alone. */
    static AppSpec manyFiles(String name, int bigFiles) {
        List<FileSpec> files = new ArrayList<>();
        FileSpec first = noise("big0.bin", 2 * 1024 * 1024 + 1, 7);
        files.add(first);
        for (int i = 1; i < bigFiles; i++) {
            files.add(new FileSpec(
                    FILES + "big" + i + ".bin", new Content.SameAs(first.path()), first.mode(), first.modified()));
        }
        return app(name, Script.plain(), files.toArray(FileSpec[]::new));
    }

    static FileSpec text(String name, String text) {
        return new FileSpec(FILES + name, new Content.Text(text), 0644, LONG_AGO);
    }

    static FileSpec noise(String name, int size, long seed) {
        return new FileSpec(FILES + name, new Content.Noise(size, seed), 0600, LONG_AGO);
    }
}
