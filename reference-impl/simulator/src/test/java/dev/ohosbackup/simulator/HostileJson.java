package dev.ohosbackup.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody who means no good, or is no good at it, makes of a JSON text. */
public final class HostileJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEP = 100_000;

    /** A value of every type, numbers at and past every bound of Java's types, and words that are no JSON. */
    public static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-0.0",
            "1",
            "1.0",
            "1.5",
            "-1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740992",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551616",
            "1e18",
            "1e19",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "1e2147483647",
            "1e-2147483647",
            "1e99999999999",
            "NaN",
            "Infinity",
            "-Infinity",
            "9".repeat(5000),
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"../x\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"\":0}",
            "undefined",
            "'x'",
            "// no value");

    private HostileJson() {}

    /** Texts that are no object of any kind that is asked for: nested, huge, empty, of another encoding. */
    public static List<byte[]> texts() {
        Stream<String> texts = Stream.of(
                "",
                " ",
                "\0",
                "\uFEFF",
                "[".repeat(DEEP),
                "{\"a\":".repeat(DEEP),
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                "[" + "0,".repeat(DEEP) + "0]",
                "{" + "\"a\":0,".repeat(DEEP) + "\"a\":0}",
                "\"" + "x".repeat(1 << 20) + "\"",
                "9".repeat(DEEP),
                "/* */ {}",
                "{}{}",
                "{} x");
        Stream<byte[]> bytes = Stream.of(
                new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {(byte) 0xC0, (byte) 0x80}, new byte[1 << 16]);
        return Stream.concat(
                        Stream.concat(texts.map(HostileJson::bytes), bytes),
                        VALUES.stream().map(HostileJson::bytes))
                .toList();
    }

    /** This text cut off behind every byte but the last. */
    public static Stream<byte[]> cutOff(String good) {
        byte[] bytes = bytes(good);
        return IntStream.range(0, bytes.length).mapToObj(length -> Arrays.copyOf(bytes, length));
    }

    /**
     * This text with each of its values, the inner as the outer ones, replaced by every one of {@link #VALUES}, by a
     * value that is too deep, and left out; and with every key written twice.
     */
    public static List<String> mutants(String good) {
        List<String> mutants = new ArrayList<>();
        JsonNode root = read(good);
        for (Place place : places(root)) {
            String marked = withMark(root, place);
            for (String value : VALUES) {
                mutants.add(marked.replace(MARK, value));
            }
            mutants.add(marked.replace(MARK, "[".repeat(DEEP) + "]".repeat(DEEP)));
            mutants.add(marked.replace(MARK, "[".repeat(900) + "]".repeat(900)));
            mutants.add(without(root, place));
            place.key().ifPresent(key -> mutants.add(marked.replace(MARK, "0,\"" + key + "\":null")));
        }
        return mutants;
    }

    private static final String MARK = "\"@@mark@@\"";

    /** A value's place: the steps to the node that holds it, and its key or index there. */
    private record Place(String parent, Optional<String> key, int index) {}

    private static List<Place> places(JsonNode root) {
        List<Place> places = new ArrayList<>();
        collect(root, "", places);
        return places;
    }

    private static void collect(JsonNode node, String pointer, List<Place> places) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                places.add(new Place(pointer, Optional.of(field.getKey()), -1));
                collect(field.getValue(), pointer + "/" + field.getKey(), places);
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(pointer, Optional.empty(), i));
                collect(node.get(i), pointer + "/" + i, places);
            }
        }
    }

    private static String withMark(JsonNode root, Place place) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(place.parent());
        String mark = MARK.substring(1, MARK.length() - 1);
        if (parent instanceof ObjectNode object) {
            object.put(place.key().orElseThrow(), mark);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.index(), mark);
        }
        return copy.toString();
    }

    private static String without(JsonNode root, Place place) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(place.parent());
        if (parent instanceof ObjectNode object) {
            object.remove(place.key().orElseThrow());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.index());
        }
        return copy.toString();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException noJson) {
            throw new AssertionError("a good text is needed to begin with: " + json, noJson);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
