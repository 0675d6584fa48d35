package dev.ohosbackup.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.suite.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The kit's worlds by name, read from their JSON twins. */
public final class Worlds {
    private final Map<String, World> byName = new TreeMap<>();

    private Worlds() {}

    /** Read when somebody first asks for them, and then kept, since nothing of them changes while the kit runs. */
    private static final class Shipped {
        private static final Worlds WORLDS = read();
    }

    /** The worlds that are packaged with the kit. */
    public static Worlds load() {
        return Shipped.WORLDS;
    }

    private static Worlds read() {
        Worlds worlds = new Worlds();
        for (Fixtures.JsonFile file : Fixtures.folder("fixtures.worlds")) {
            World world = world(file.content());
            worlds.byName.put(world.name(), world);
        }
        return worlds;
    }

    /** The world with this name, which has to be there. */
    public World get(String name) {
        World world = byName.get(name);
        if (world == null) {
            throw new IllegalStateException("no world is called " + name + "; there are " + byName.keySet());
        }
        return world;
    }

    /** The names of all of them. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    private static World world(JsonNode node) {
        List<AppSpec> apps = new ArrayList<>();
        node.path("apps").forEach(app -> apps.add(app(app)));
        return new World(node.path("name").asText(), apps);
    }

    private static AppSpec app(JsonNode node) {
        List<FileSpec> files = new ArrayList<>();
        node.path("files").forEach(file -> files.addAll(files(file)));
        return new AppSpec(
                node.path("bundleName").asText(),
                node.path("versionCode").asLong(),
                node.path("versionName").asText(),
                node.path("backupConfig").toString(),
                node.path("extension").isObject() ? Optional.of(extension(node.path("extension"))) : Optional.empty(),
                files);
    }

    private static List<FileSpec> files(JsonNode node) {
        List<FileSpec> files = new ArrayList<>();
        String path = node.path("path").asText();
        for (int copy = 0; copy < node.path("copies").asInt(1); copy++) {
            files.add(new FileSpec(
                    node.has("copies") ? path.formatted(copy) : path,
                    content(node),
                    Integer.parseInt(node.path("mode").asText("0644"), 8),
                    Instant.parse(node.path("modified").asText())));
        }
        return files;
    }

    private static Content content(JsonNode node) {
        if (node.has("noise")) {
            JsonNode noise = node.path("noise");
            return new Content.Noise(
                    noise.path("size").asInt(), noise.path("seed").asLong());
        }
        return node.has("sameAs")
                ? new Content.SameAs(node.path("sameAs").asText())
                : new Content.Text(node.path("text").asText());
    }

    private static ExtensionScript extension(JsonNode node) {
        List<String> process = new ArrayList<>();
        node.path("onProcess").forEach(answer -> process.add(answer.asText()));
        return new ExtensionScript(
                node.path("name").asText(),
                Duration.parse(node.path("backupWork").asText("PT0S")),
                Duration.parse(node.path("restoreWork").asText("PT0S")),
                text(node, "onBackupEx"),
                text(node, "onRestoreEx"),
                process,
                text(node, "getBackupInfo"),
                text(node, "getBackupCompatibilityInfo"),
                text(node, "getRestoreCompatibilityInfo"),
                text(node, "misbehaviour").map(ExtensionScript.Misbehaviour::valueOf));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
