package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An object in a vector file, read strictly: a misspelt key that is passed over would weaken a check unnoticed. */
final class Fields {
    private final String what;
    private final JsonNode node;

    private Fields(String what, JsonNode node) {
        this.what = what;
        this.node = node;
    }

    /**
     * Reads an object.
     *
     * @param what  what it is called in messages, such as {@code "given"}
     * @param known the keys that it may have
     */
    static Fields of(String what, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw wrong(what + " to be an object", seen(node), "write it in braces, with keys out of " + sorted(known));
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw wrong(
                        what + " to have only keys out of " + sorted(known),
                        "\"" + key + "\"",
                        "correct its spelling or take it out");
            }
        });
        return new Fields(what, node);
    }

    /** What is wrong, in the one form that all messages about vector files have. */
    static IllegalArgumentException wrong(String expected, String seen, String advice) {
        return new IllegalArgumentException("expected " + expected + ", but saw " + seen + "; " + advice);
    }

    /** A value as messages show it. */
    static String seen(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    boolean has(String key) {
        return node.has(key);
    }

    JsonNode node(String key) {
        return node.path(key);
    }

    Optional<JsonNode> optional(String key) {
        return node.has(key) ? Optional.of(node.path(key)) : Optional.empty();
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> wrong(named(key) + " to be there", "nothing", "write a text"));
    }

    Optional<String> optionalText(String key) {
        return optional(key).map(value -> {
            require(value.isTextual(), key, "to be a text", "put it in quotation marks");
            return value.asText();
        });
    }

    boolean flag(String key) {
        require(!node.has(key) || node.path(key).isBoolean(), key, "to be true or false", "write it without quotes");
        return node.path(key).asBoolean();
    }

    /** Texts in brackets; none where the key is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        optional(key).ifPresent(value -> {
            require(value.isArray(), key, "to be a list of texts", "put them in brackets");
            value.forEach(element -> {
                require(element.isTextual(), key, "to hold only texts", "put each in quotation marks");
                texts.add(element.asText());
            });
        });
        return texts;
    }

    /** Requires something of the value of a key. */
    void require(boolean holds, String key, String form, String advice) {
        if (!holds) {
            throw wrong(named(key) + " " + form, seen(node.path(key)), advice);
        }
    }

    private String named(String key) {
        return "\"" + key + "\" in " + what;
    }

    private static Set<String> sorted(Set<String> keys) {
        return new TreeSet<>(keys);
    }
}
