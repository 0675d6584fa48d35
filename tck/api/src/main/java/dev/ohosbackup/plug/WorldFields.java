package dev.ohosbackup.plug;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A world as the fields of its JSON twin, and back. Whoever reads a world from JSON goes through here. */
final class WorldFields {
    private static final int MOST_COPIES = 1000;
    private static final int PERMISSIONS = 0777;

    private WorldFields() {}

    static World read(Map<?, ?> world, Function<Object, String> json) {
        Fields fields = Fields.of("a world", world);
        String name = fields.text("name");
        // What it is there for is written for people.
        fields.optional("purpose");
        List<AppSpec> apps = new ArrayList<>();
        fields.objects("apps").forEach(app -> apps.add(app(app, json)));
        fields.requireAllTaken();
        return new World(name, apps);
    }

    private static AppSpec app(Map<?, ?> app, Function<Object, String> json) {
        Fields fields = Fields.of("an app", app);
        String bundleName = fields.text("bundleName");
        Fields named = Fields.of(bundleName, app);
        named.text("bundleName");
        long versionCode = named.number("versionCode", 0, Long.MAX_VALUE, Optional.empty());
        String versionName = named.text("versionName");
        String config = json.apply(
                named.object("backupConfig").orElseThrow(() -> named.wrong("backupConfig", "there", "missing")));
        Optional<ExtensionScript> extension =
                named.object("extension").map(script -> extension("the extension of " + bundleName, script));
        List<FileSpec> files = new ArrayList<>();
        named.objects("files").forEach(file -> files.addAll(files(bundleName, file)));
        named.requireAllTaken();
        return new AppSpec(bundleName, versionCode, versionName, config, extension, files);
    }

    private static List<FileSpec> files(String bundleName, Map<?, ?> file) {
        String path = Fields.of("a file of " + bundleName, file).text("path");
        Fields fields = Fields.of(bundleName + ": " + path, file);
        fields.text("path");
        boolean numbered = fields.has("copies");
        int copies = Math.toIntExact(fields.number("copies", 1, MOST_COPIES, Optional.of(1L)));
        Content content = content(fields);
        int mode = mode(fields);
        Instant modified = fields.instant("modified").orElseThrow(() -> fields.wrong("modified", "there", "missing"));
        // Of use to whoever compares before and after; a device knows nothing of it.
        fields.flag("mustNotComeBack");
        fields.requireAllTaken();
        List<FileSpec> files = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            String name = numbered ? String.format(Locale.ROOT, path, copy) : path;
            files.add(new FileSpec(name, content, mode, modified));
        }
        return files;
    }

    private static Content content(Fields fields) {
        if (fields.has("noise")) {
            Fields noise = Fields.of("a noise", fields.object("noise").orElseThrow());
            Content.Noise content = new Content.Noise(
                    Math.toIntExact(noise.number("size", 0, Integer.MAX_VALUE, Optional.empty())),
                    noise.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, Optional.empty()));
            noise.requireAllTaken();
            return content;
        } else if (fields.has("sameAs")) {
            return new Content.SameAs(fields.text("sameAs"));
        } else if (fields.has("base64")) {
            String base64 = fields.text("base64");
            try {
                return new Content.Bytes(Base64.getDecoder().decode(base64));
            } catch (IllegalArgumentException unreadable) {
                throw fields.wrong("base64", "bytes in Base64", base64);
            }
        }
        return new Content.Text(fields.text("text"));
    }

    private static int mode(Fields fields) {
        String mode = fields.optional("mode").orElse("0644");
        if (!mode.matches("0[0-7]{3}")) {
            throw fields.wrong("mode", "permission bits in octal such as 0644", mode);
        }
        return Integer.parseInt(mode, 8);
    }

    private static ExtensionScript extension(String owner, Map<?, ?> script) {
        Fields fields = Fields.of(owner, script);
        ExtensionScript extension = new ExtensionScript(
                fields.text("name"),
                fields.duration("backupWork").orElse(Duration.ZERO),
                fields.duration("restoreWork").orElse(Duration.ZERO),
                fields.optional("onBackupEx"),
                fields.optional("onRestoreEx"),
                fields.texts("onProcess"),
                fields.optional("getBackupInfo"),
                fields.optional("getBackupCompatibilityInfo"),
                fields.optional("getRestoreCompatibilityInfo"),
                fields.has("misbehaviour")
                        ? Optional.of(fields.oneOf(ExtensionScript.Misbehaviour.values(), "misbehaviour"))
                        : Optional.empty());
        fields.requireAllTaken();
        return extension;
    }

    static Map<String, Object> write(World world, Function<String, Object> json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", world.name());
        fields.put("apps", world.apps().stream().map(app -> write(app, json)).toList());
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, Object> write(AppSpec app, Function<String, Object> json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bundleName", app.bundleName());
        fields.put("versionCode", app.versionCode());
        fields.put("versionName", app.versionName());
        fields.put("backupConfig", json.apply(app.backupConfig()));
        app.extension().ifPresent(script -> fields.put("extension", write(script)));
        fields.put("files", app.files().stream().map(WorldFields::write).toList());
        return fields;
    }

    private static Map<String, Object> write(ExtensionScript script) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", script.name());
        fields.put("backupWork", script.backupWork().toString());
        fields.put("restoreWork", script.restoreWork().toString());
        script.onBackupEx().ifPresent(answer -> fields.put("onBackupEx", answer));
        script.onRestoreEx().ifPresent(answer -> fields.put("onRestoreEx", answer));
        fields.put("onProcess", script.onProcess());
        script.getBackupInfo().ifPresent(answer -> fields.put("getBackupInfo", answer));
        script.getBackupCompatibilityInfo().ifPresent(answer -> fields.put("getBackupCompatibilityInfo", answer));
        script.getRestoreCompatibilityInfo().ifPresent(answer -> fields.put("getRestoreCompatibilityInfo", answer));
        script.misbehaviour().ifPresent(how -> fields.put("misbehaviour", how.name()));
        return fields;
    }

    private static Map<String, Object> write(FileSpec file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", file.path());
        // A switch over the sealed type would need Java 21.
        if (file.content() instanceof Content.Text text) {
            fields.put("text", text.text());
        } else if (file.content() instanceof Content.Noise noise) {
            fields.put("noise", Map.of("size", noise.size(), "seed", noise.seed()));
        } else if (file.content() instanceof Content.SameAs same) {
            fields.put("sameAs", same.path());
        } else {
            fields.put("base64", Base64.getEncoder().encodeToString(Content.bytesOf(file.content())));
        }
        fields.put("mode", String.format(Locale.ROOT, "0%03o", file.mode() & PERMISSIONS));
        fields.put(
                "modified",
                Instant.ofEpochSecond(file.modified().getEpochSecond()).toString());
        return fields;
    }
}
