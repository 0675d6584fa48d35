package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a file of vectors: what is said once for all of them is put into each. */
final class VectorFile {
    private final String name;
    private final JsonNode file;

    VectorFile(Fixtures.JsonFile file) {
        this.name = file.name();
        this.file = file.content();
    }

    String name() {
        return name;
    }

    /** All vectors, in the order of the file. */
    List<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode row : file.path("vectors")) {
            ObjectNode merged = merged(file.path("defaults"), row);
            if (file.has("variants")) {
                for (JsonNode variant : file.path("variants")) {
                    vectors.add(vector(varied(merged, variant)));
                }
            } else {
                vectors.add(vector(merged));
            }
        }
        return vectors;
    }

    private static ObjectNode varied(ObjectNode row, JsonNode variant) {
        ObjectNode whole = merged(row, variant);
        whole.put("id", row.path("id").asText() + variant.path("suffix").asText());
        whole.put(
                "requirement",
                row.path("requirement").asText() + variant.path("suffix").asText());
        whole.remove("suffix");
        return whole;
    }

    /** What {@code over} says takes precedence; arguments are merged one by one. */
    private static ObjectNode merged(JsonNode under, JsonNode over) {
        ObjectNode whole = under.isObject() ? (ObjectNode) under.deepCopy() : JsonNodeFactory.instance.objectNode();
        over.properties().forEach(property -> {
            JsonNode below = whole.path(property.getKey());
            boolean arguments = property.getKey().equals("with") && below.isObject();
            whole.set(
                    property.getKey(),
                    arguments
                            ? merged(below, property.getValue())
                            : property.getValue().deepCopy());
        });
        return whole;
    }

    private Vector vector(ObjectNode node) {
        String id = node.path("id").asText();
        try {
            JsonNode with = node.path("with");
            return new Vector(
                    id,
                    node.path("requirement").asText(),
                    Situation.of(node.path("given")),
                    node.path("call").asText(),
                    with,
                    node.has("without") ? Optional.of(right(node.path("without").asText())) : Optional.empty(),
                    Expectation.of(node.path("expect")),
                    node.has("otherwise") ? Optional.of(control(with, node.path("otherwise"))) : Optional.empty());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ", vector " + id + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Vector.Control control(JsonNode with, JsonNode otherwise) {
        return new Vector.Control(
                otherwise.has("with") ? merged(with, otherwise.path("with")) : with,
                Expectation.of(otherwise.path("expect")));
    }

    private static Vector.MissingRight right(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "permission" -> Vector.MissingRight.BACKUP_PERMISSION;
            case "system app" -> Vector.MissingRight.SYSTEM_APP;
            default ->
                throw new IllegalArgumentException(
                        "\"without\" is \"permission\" or \"system app\", not \"" + text + "\"");
        };
    }
}
