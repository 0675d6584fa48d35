package dev.ohosbackup.selftest.kill;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must be red for each mutant, and why: {@code kill-matrix/FAMILY.json} among the resources. */
final class Expectations {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<TreeMap<String, TreeMap<String, Red>>> SHAPE = new TypeReference<>() {};
    private static final Path SOURCES = Path.of("src", "test", "resources", "kill-matrix");

    private Expectations() {}

    /** Of all families. */
    static Map<String, SortedMap<String, Red>> load(Iterable<String> families) {
        Map<String, SortedMap<String, Red>> expected = new TreeMap<>();
        families.forEach(family -> expected.putAll(load(family)));
        return expected;
    }

    private static Map<String, ? extends SortedMap<String, Red>> load(String family) {
        try (InputStream file = Expectations.class.getResourceAsStream("/kill-matrix/" + family + ".json")) {
            return file == null ? Map.of() : JSON.readValue(file, SHAPE);
        } catch (IOException broken) {
            throw new UncheckedIOException("kill-matrix/" + family + ".json cannot be read", broken);
        }
    }

    /** Writes down what is red now, among the sources, for a person to read and commit. */
    static void write(String family, List<Kill> kills) throws IOException {
        Map<String, SortedMap<String, Red>> red = new LinkedHashMap<>();
        kills.forEach(kill -> red.put(kill.mutant().name(), kill.red()));
        Files.createDirectories(SOURCES);
        JSON.writeValue(SOURCES.resolve(family + ".json").toFile(), red);
    }
}
