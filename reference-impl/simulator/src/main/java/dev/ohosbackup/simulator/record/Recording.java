package dev.ohosbackup.simulator.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.ohosbackup.plug.Caller;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.service.Quirk;
import dev.ohosbackup.simulator.world.TestWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A run that can be done again: the device as it was opened, everything that was done to it, and what happened.
 *
 * <p>As JSON it is a file that can be kept beside a test. Extensions written in Java are code and not in it: whoever replays
 * a run that had some passes them, by {@link #withAbility}.
 *
 * @param spec      the device
 * @param quirks    where it did what OpenHarmony does instead of what the documents say
 * @param deeds     what was done to it, in order
 * @param steps     how many steps it had taken at the end
 * @param end       its time at the end
 * @param journal   what happened, a line each
 * @param abilities what makes the extensions that are written in Java, by bundle
 */
public record Recording(
        DeviceSpec spec,
        Set<Quirk> quirks,
        List<Deed> deeds,
        long steps,
        Instant end,
        List<String> journal,
        Map<String, Supplier<? extends BackupExtensionAbility>> abilities) {

    public Recording {
        quirks = Collections.unmodifiableSet(new TreeSet<>(quirks));
        deeds = List.copyOf(deeds);
        journal = List.copyOf(journal);
        abilities = Collections.unmodifiableMap(new TreeMap<>(abilities));
    }

    /** The same with an extension that is written in Java. */
    public Recording withAbility(String bundleName, Supplier<? extends BackupExtensionAbility> maker) {
        Map<String, Supplier<? extends BackupExtensionAbility>> more = new TreeMap<>(abilities);
        more.put(bundleName, maker);
        return new Recording(spec, quirks, deeds, steps, end, journal, more);
    }

    /** Does everything again on a new device and compares what happens. */
    public Replay replay() {
        return Replay.of(this);
    }

    /** It as JSON; the same run always gives the same text. */
    public String json() {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("apiLevel", spec.apiLevel());
        root.put("seed", spec.seed());
        spec.freeBytes().ifPresent(bytes -> root.put("freeBytes", bytes));
        root.set("caller", Json.MAPPER.valueToTree(spec.caller()));
        root.set("quirks", Json.MAPPER.valueToTree(quirks));
        root.set("world", tree(TestWorld.of(spec.world()).json()));
        root.set("deeds", Json.MAPPER.valueToTree(deeds));
        root.put("steps", steps);
        root.put("end", end.toString());
        root.set("journal", Json.MAPPER.valueToTree(journal));
        return root.toPrettyString() + "\n";
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a world was written that cannot be read", impossible);
        }
    }

    /**
     * Reads what {@link #json} has written.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Recording parse(String json) {
        try {
            JsonNode root = Json.MAPPER.readTree(json);
            DeviceSpec spec = new DeviceSpec(
                    TestWorld.parse(root.required("world").toString()).world(),
                    root.required("apiLevel").asInt(),
                    Json.MAPPER.treeToValue(root.required("caller"), Caller.class),
                    root.has("freeBytes")
                            ? OptionalLong.of(root.get("freeBytes").asLong())
                            : OptionalLong.empty(),
                    root.required("seed").asLong());
            return new Recording(
                    spec,
                    Set.of(Json.MAPPER.treeToValue(root.required("quirks"), Quirk[].class)),
                    Arrays.asList(Json.MAPPER.treeToValue(root.required("deeds"), Deed[].class)),
                    root.required("steps").asLong(),
                    Instant.parse(root.required("end").asText()),
                    Arrays.asList(Json.MAPPER.treeToValue(root.required("journal"), String[].class)),
                    Map.of());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "expected a recording as TestDevice.recording().json() writes it: "
                            + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }

    /** The same from a file. */
    public static Recording read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the recording " + file + " could not be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Writes it to a file. */
    public void write(Path file) {
        try {
            Files.writeString(file, json());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the recording " + file + " could not be written", unwritable);
        }
    }

    /** Made when somebody first reads or writes one. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addDeserializer(Instant.class, new InstantReader()))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getValueAsString());
        }
    }
}
