package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file of vectors: what is said once for all of them is put into each, and each is repeated for every variant.
 *
 * <p>A line that names its check but cannot be carried out stays in the list as malformed. A file that cannot be read as
 * a list of named checks is refused whole.
 */
final class VectorFile {
    private static final Set<String> KEYS = Set.of("about", "defaults", "variants", "vectors");
    /** Whose values are put together key by key; anything else is replaced. */
    private static final Set<String> MERGED = Set.of("with", "level10");
    /** A variant's own text follows the line's, or stands before one that begins with a dot or a blank. */
    private static final Set<String> JOINED = Set.of("id", "requirement");
    /** The same, where the line's begins so; else the variant's replaces it. */
    private static final String CALL = "call";

    private final String name;
    private final Fields file;
    private final VectorReader reader;

    VectorFile(Fixtures.JsonFile file, VectorReader reader) {
        this.name = file.name();
        this.reader = reader;
        try {
            this.file = Fields.of("the file", file.content(), KEYS);
            this.file.text("about");
            this.file.require(
                    this.file.node("vectors").isArray()
                            && !this.file.node("vectors").isEmpty(),
                    "vectors",
                    "to be a list with one vector or more",
                    "add one, or delete the file");
        } catch (IllegalArgumentException wrong) {
            throw new MalformedVectorException(name, wrong.getMessage());
        }
    }

    String name() {
        return name;
    }

    /** All vectors, in the order of the file. */
    List<VectorRow> rows() {
        List<VectorRow> rows = new ArrayList<>();
        for (JsonNode line : file.node("vectors")) {
            ObjectNode whole = merged(file.node("defaults"), line);
            if (file.has("variants")) {
                for (JsonNode variant : file.node("variants")) {
                    rows.add(reader.read(name, varied(whole, variant)));
                }
            } else {
                rows.add(reader.read(name, whole));
            }
        }
        return rows;
    }

    private static ObjectNode varied(ObjectNode line, JsonNode variant) {
        ObjectNode whole = merged(line, variant);
        for (String key : JOINED) {
            String joined = joined(line.path(key).asText(), variant.path(key).asText());
            if (!joined.isEmpty()) {
                whole.put(key, joined);
            }
        }
        String call = line.path(CALL).asText();
        if (goesOn(call)) {
            whole.put(CALL, joined(call, variant.path(CALL).asText()));
        }
        return whole;
    }

    private static String joined(String ofLine, String ofVariant) {
        return goesOn(ofLine) ? ofVariant + ofLine : ofLine + ofVariant;
    }

    private static boolean goesOn(String text) {
        return text.startsWith(".") || text.startsWith(" ");
    }

    /** What {@code over} says takes precedence; arguments are merged one by one. */
    static ObjectNode merged(JsonNode under, JsonNode over) {
        ObjectNode whole = under.isObject() ? (ObjectNode) under.deepCopy() : JsonNodeFactory.instance.objectNode();
        over.properties().forEach(property -> {
            JsonNode below = whole.path(property.getKey());
            whole.set(
                    property.getKey(),
                    MERGED.contains(property.getKey()) && below.isObject()
                            ? merged(below, property.getValue())
                            : property.getValue().deepCopy());
        });
        return whole;
    }
}
