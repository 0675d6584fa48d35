package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a call has to end. */
sealed interface Expectation {

    /** It succeeds, with whatever value. */
    record Accepted() implements Expectation {
        @Override
        public String toString() {
            return "the call to succeed";
        }
    }

    /** It succeeds with this value. */
    record Returns(JsonNode value) implements Expectation {
        @Override
        public String toString() {
            return "the call to succeed with " + value;
        }
    }

    /** It is refused with one of these codes; with any documented one where there is none. */
    record Refused(Set<Integer> codes) implements Expectation {
        @Override
        public String toString() {
            return codes.isEmpty() ? "the call to be refused" : "the call to be refused with one of " + codes;
        }
    }

    /** It succeeds with JSON, as text or as the content of a file, that has these properties. */
    record Json(List<JsonProperty> properties) implements Expectation {
        @Override
        public String toString() {
            return "JSON with " + properties;
        }
    }

    /** One of several readings that the documents allow. */
    record AnyOf(List<Reading> readings) implements Expectation {
        @Override
        public String toString() {
            return "one of " + readings;
        }
    }

    /** A reading and what it is called in the report. */
    record Reading(String name, Expectation expectation) {}

    /**
     * A property of a JSON text.
     *
     * @param pointer   where, as a JSON Pointer; a {@code *} stands for every element of an array
     * @param type      {@code string}, {@code integer}, {@code boolean}, {@code array} or {@code object}
     * @param ifPresent whether it may be missing
     */
    record JsonProperty(String pointer, String type, boolean ifPresent) {
        @Override
        public String toString() {
            return pointer + " a" + (type.matches("[aio].*") ? "n " : " ") + type + (ifPresent ? ", if present" : "");
        }
    }

    default boolean isRefusal() {
        return this instanceof Refused;
    }

    static Expectation of(JsonNode node) {
        if (node.has("accepted")) {
            return new Accepted();
        } else if (node.has("returns")) {
            return new Returns(node.path("returns"));
        } else if (node.has("refused")) {
            Set<Integer> codes = new TreeSet<>();
            node.path("refused").forEach(code -> codes.add(code.asInt()));
            return new Refused(codes);
        } else if (node.has("json")) {
            List<JsonProperty> properties = new ArrayList<>();
            node.path("json")
                    .forEach(it -> properties.add(new JsonProperty(
                            it.path("at").asText(),
                            it.path("is").asText(),
                            it.path("ifPresent").asBoolean())));
            return new Json(properties);
        } else if (node.has("anyOf")) {
            List<Reading> readings = new ArrayList<>();
            node.path("anyOf")
                    .forEach(it -> readings.add(new Reading(it.path("reading").asText(), of(it))));
            return new AnyOf(readings);
        }
        throw new IllegalArgumentException(
                "an expectation is one of \"accepted\", \"returns\", \"refused\", \"json\", \"anyOf\"; seen: " + node);
    }
}
