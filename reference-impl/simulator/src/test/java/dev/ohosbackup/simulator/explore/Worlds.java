package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Devices with small applications that differ in what they do and how long they take. */
final class Worlds {
    private static final String FILES = "/data/storage/el2/base/files/";

    private Worlds() {}

    static DeviceSpec oneApp(int level) {
        return DeviceSpec.of(
                new World("one-app", List.of(app("com.a", Duration.ofMillis(50), text("a.txt", "the file of a")))),
                level);
    }

    static DeviceSpec twoApps(int level) {
        return DeviceSpec.of(
                new World(
                        "two-apps",
                        List.of(
                                app("com.a", Duration.ofMillis(50), text("a.txt", "the file of a")),
                                app("com.b", Duration.ofSeconds(6), text("b.txt", "the file of b")))),
                level);
    }

    static DeviceSpec threeApps(int level) {
        return DeviceSpec.of(
                new World(
                        "three-apps",
                        List.of(
                                app(
                                        "com.a",
                                        Duration.ofMillis(50),
                                        text("a.txt", "the file of a"),
                                        text("deep/er.txt", "")),
                                app("com.b", Duration.ofSeconds(6), text("b.txt", "the file of b")),
                                app("com.c", Duration.ZERO, text("c.txt", "the file of c"), noise("c.bin", 5_000)))),
                level);
    }

    /** More applications than work at once, some of which take part in their own way or not at all. */
    static DeviceSpec sixApps(int level) {
        FileSpec file = text("kept.txt", "kept");
        FileSpec scratch = text("scratch/left out.txt", "left out");
        AppSpec plain = app("com.plain", Duration.ofMillis(30), file);
        return DeviceSpec.of(
                new World(
                        "six-apps",
                        List.of(
                                plain,
                                app("com.large", Duration.ofSeconds(1), noise("large.bin", 2 * 1024 * 1024 + 1)),
                                configured(
                                        "com.choosy",
                                        "{\"allowToBackupRestore\":true,\"excludes\":[\"" + FILES + "scratch/\"]}",
                                        file,
                                        scratch),
                                configured(
                                        "com.mover", "{\"allowToBackupRestore\":true,\"fullBackupOnly\":true}", file),
                                configured("com.private", "{\"allowToBackupRestore\":false}", file),
                                new AppSpec(
                                        "com.simple",
                                        1,
                                        "1.0",
                                        plain.backupConfig(),
                                        Optional.empty(),
                                        List.of(file)))),
                level);
    }

    private static AppSpec configured(String name, String config, FileSpec... files) {
        AppSpec plain = app(name, Duration.ofMillis(30), files);
        return new AppSpec(name, plain.versionCode(), plain.versionName(), config, plain.extension(), plain.files());
    }

    private static AppSpec app(String name, Duration work, FileSpec... files) {
        ExtensionScript script = new ExtensionScript(
                "BackupExtensionAbility",
                work,
                work,
                Optional.of("backed up"),
                Optional.of("restored"),
                List.of("half", "nearly"),
                Optional.of("info of " + name),
                Optional.of("can"),
                Optional.of("can"),
                Optional.empty());
        return new AppSpec(
                name, 1_000_000, "1.0.0", "{\"allowToBackupRestore\":true}", Optional.of(script), List.of(files));
    }

    private static FileSpec text(String name, String text) {
        return new FileSpec(FILES + name, new Content.Text(text), 0644, Instant.parse("2025-06-01T12:00:00Z"));
    }

    private static FileSpec noise(String name, int size) {
        return new FileSpec(FILES + name, new Content.Noise(size, 7), 0600, Instant.parse("2025-06-01T12:00:00Z"));
    }
}
