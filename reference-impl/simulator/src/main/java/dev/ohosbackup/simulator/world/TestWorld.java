package dev.ohosbackup.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What is installed on a device, and what a test knows of it beyond that.
 *
 * @param world           the applications
 * @param mustNotComeBack the files that a restore must leave away, by bundle
 * @param abilities       what makes the extensions that are written in Java, by bundle
 */
public record TestWorld(
        World world,
        Map<String, Set<String>> mustNotComeBack,
        Map<String, Supplier<? extends BackupExtensionAbility>> abilities) {

    /** The application of {@link #preset}. */
    public static final String NOTES = "com.example.notes";

    public TestWorld {
        Map<String, Set<String>> copy = new TreeMap<>();
        mustNotComeBack.forEach((bundle, paths) -> copy.put(bundle, Collections.unmodifiableSet(new TreeSet<>(paths))));
        mustNotComeBack = Collections.unmodifiableMap(copy);
        abilities = Collections.unmodifiableMap(new TreeMap<>(abilities));
    }

    /** These applications, in the order of their installation. */
    public static TestWorld of(AppBuilder... apps) {
        List<AppSpec> specs = new ArrayList<>();
        Map<String, Set<String>> mustNotComeBack = new TreeMap<>();
        Map<String, Supplier<? extends BackupExtensionAbility>> abilities = new TreeMap<>();
        for (AppBuilder app : apps) {
            specs.add(app.spec());
            mustNotComeBack.put(app.bundleName(), app.mustNotComeBack());
            app.ability().ifPresent(maker -> abilities.put(app.bundleName(), maker));
        }
        return new TestWorld(new World("test", specs), mustNotComeBack, abilities);
    }

    /** A world of the kit's kind. */
    public static TestWorld of(World world) {
        return new TestWorld(world, Map.of(), Map.of());
    }

    /** What a device has on which nothing was installed: one application, {@value #NOTES}, with three files. */
    public static TestWorld preset() {
        return of(AppBuilder.app(NOTES)
                .file("today.txt", "milk, bread\n")
                .file("drafts/letter.txt", "Dear reader,\n")
                .noise("photo.jpg", 70_000));
    }

    /**
     * A world from JSON, in the form of {@code world.schema.json}.
     *
     * @throws IllegalArgumentException that names the field that is wrong
     */
    public static TestWorld parse(String json) {
        try {
            JsonNode node = mapper().readTree(json);
            if (!node.isObject()) {
                throw new IllegalArgumentException("a world must be a JSON object, but is " + node.getNodeType());
            }
            Map<?, ?> fields = mapper().treeToValue(node, Map.class);
            World world = World.of(fields, TestWorld::text);
            return new TestWorld(world, mustNotComeBack(node), Map.of());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("a world must be JSON: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** The same from a file. */
    public static TestWorld read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the world " + file + " could not be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Map<String, Set<String>> mustNotComeBack(JsonNode world) {
        Map<String, Set<String>> paths = new TreeMap<>();
        world.path("apps").forEach(app -> {
            Set<String> ofApp = paths.computeIfAbsent(app.path("bundleName").asText(), first -> new TreeSet<>());
            app.path("files").forEach(file -> {
                if (file.path("mustNotComeBack").asBoolean()) {
                    ofApp.add(file.path("path").asText());
                }
            });
        });
        return paths;
    }

    /** It as JSON, without the abilities, which are code. */
    public String json() {
        Map<String, Object> fields = new TreeMap<>(world.fields(TestWorld::value));
        JsonNode node = mapper().valueToTree(fields);
        node.path("apps").forEach(app -> {
            Set<String> paths =
                    mustNotComeBack.getOrDefault(app.path("bundleName").asText(), Set.of());
            app.path("files").forEach(file -> {
                if (paths.contains(file.path("path").asText())) {
                    ((ObjectNode) file).put("mustNotComeBack", true);
                }
            });
        });
        return node.toPrettyString();
    }

    private static String text(Object value) {
        return mapper().valueToTree(value).toString();
    }

    private static Object value(String json) {
        try {
            return mapper().readValue(json, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "a backup_config.json that is no JSON has no form in a world's", unreadable);
        }
    }

    private static JsonMapper mapper() {
        return Json.MAPPER;
    }

    /** Made when somebody first reads or writes JSON; most never do. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
