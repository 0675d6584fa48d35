package dev.ohosbackup.simulator.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client was given in one backup of one bundle. */
public final class Archive {
    /** The file that names all others. */
    public static final String INDEX = "manage.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A file.
     *
     * @param content  what is in it
     * @param manifest what is in its manifest; empty where none came
     */
    public record Part(byte[] content, Optional<byte[]> manifest) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    void add(String uri, Part part) {
        parts.put(uri, part);
    }

    /** Its files by uri, in the order in which they came. */
    public Map<String, Part> parts() {
        return Collections.unmodifiableMap(parts);
    }

    /** The manifest of everything; empty when there is none. */
    public Optional<byte[]> manifest() {
        return Optional.ofNullable(parts.get(INDEX)).flatMap(Part::manifest);
    }

    /** Whether every file that the index names has come, and the index itself. */
    boolean isWhole() {
        return parts.containsKey(INDEX)
                && filesNamed(parts.get(INDEX).content())
                        .filter(parts.keySet()::containsAll)
                        .isPresent();
    }

    private static Optional<List<String>> filesNamed(byte[] index) {
        try {
            List<String> names = new ArrayList<>();
            for (JsonNode file : JSON.readTree(index)) {
                names.add(file.path("fileName").asText());
            }
            return Optional.of(names);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
