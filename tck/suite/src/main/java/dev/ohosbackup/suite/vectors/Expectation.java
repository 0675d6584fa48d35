package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How a call has to end. */
sealed interface Expectation {
    /** The forms; an expectation has exactly one of them. */
    Set<String> FORMS = Set.of(
            "absent",
            "accepted",
            "fileArrives",
            "told",
            "untold",
            "returns",
            "type",
            "matches",
            "refused",
            "json",
            "anyOf");

    /** It succeeds, with whatever value. */
    record Accepted() implements Expectation {
        @Override
        public String toString() {
            return "the call to succeed";
        }
    }

    /** It succeeds, and the file that it asks for arrives by onFileReady. */
    record FileArrives() implements Expectation {
        @Override
        public String toString() {
            return "the call to succeed and its file to arrive by onFileReady";
        }
    }

    /** The member is not there: the device's level does not have it yet. */
    record Absent() implements Expectation {
        @Override
        public String toString() {
            return "the member to be absent";
        }
    }

    /** It succeeds, and no callback carries an error within an hour. */
    record Untold() implements Expectation {
        @Override
        public String toString() {
            return "the call to succeed and no callback to carry an error";
        }
    }

    /** It succeeds, and of all errors that this callback carries within an hour there is exactly this one. */
    record Told(String callback, int code) implements Expectation {
        @Override
        public String toString() {
            return "the call to succeed and " + callback + " to carry " + code;
        }
    }

    /** It succeeds with this value. */
    record Returns(JsonNode value) implements Expectation {
        @Override
        public String toString() {
            return "the call to answer " + value;
        }
    }

    /** It succeeds with a value of this type; only a raw call shows more types than one. */
    record Typed(RawType type) implements Expectation {
        @Override
        public String toString() {
            return "an answer of the type " + type.name();
        }
    }

    /** It succeeds with a text that matches whole. */
    record Matches(Pattern pattern) implements Expectation {
        @Override
        public String toString() {
            return "a text that matches " + pattern;
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
    record Reading(String name, Expectation expectation) {
        @Override
        public String toString() {
            return name + " (" + expectation + ")";
        }
    }

    /** Whether a refusal meets it. */
    default boolean allowsRefusal() {
        return has(Refused.class);
    }

    /** Whether it, or one of its readings, is of this kind. */
    default boolean has(Class<? extends Expectation> kind) {
        return kind.isInstance(this)
                || this instanceof AnyOf anyOf
                        && anyOf.readings().stream()
                                .anyMatch(reading -> reading.expectation().has(kind));
    }

    /** Reads one. */
    static Expectation of(JsonNode node) {
        return of(Fields.of("\"expect\"", node, FORMS));
    }

    private static Expectation of(Fields fields) {
        List<String> forms = FORMS.stream().filter(fields::has).sorted().toList();
        if (forms.size() != 1) {
            throw Fields.wrong(
                    "an expectation of exactly one form out of " + new TreeSet<>(FORMS),
                    forms.toString(),
                    "write for example { \"returns\": true } or { \"refused\": [401] }");
        }
        return switch (forms.get(0)) {
            case "accepted" -> {
                onlyTrue(fields, "accepted");
                yield new Accepted();
            }
            case "absent" -> {
                onlyTrue(fields, "absent");
                yield new Absent();
            }
            case "untold" -> {
                onlyTrue(fields, "untold");
                yield new Untold();
            }
            case "told" -> told(fields.node("told"));
            case "fileArrives" -> {
                onlyTrue(fields, "fileArrives");
                yield new FileArrives();
            }
            case "returns" -> new Returns(fields.node("returns"));
            case "type" -> new Typed(RawType.of(fields.text("type")));
            case "matches" -> new Matches(pattern(fields.text("matches")));
            case "refused" -> new Refused(codes(fields));
            case "json" -> new Json(properties(fields));
            default -> new AnyOf(readings(fields));
        };
    }

    /** A pattern, or a message that says what is wrong with it. */
    static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw Fields.wrong("a regular expression", "\"" + text + "\"", "correct it: " + wrong.getDescription());
        }
    }

    private static Told told(JsonNode node) {
        Fields fields = Fields.of("\"told\"", node, Set.of("callback", "code"));
        fields.require(fields.node("code").isInt(), "code", "to be a code", "write a number without quotes");
        return new Told(fields.text("callback"), fields.node("code").asInt());
    }

    private static void onlyTrue(Fields fields, String form) {
        fields.require(fields.flag(form), form, "to be true", "use \"refused\" for a call that has to fail");
    }

    private static Set<Integer> codes(Fields fields) {
        fields.require(fields.node("refused").isArray(), "refused", "to be a list of codes", "put them in brackets");
        Set<Integer> codes = new TreeSet<>();
        fields.node("refused").forEach(code -> {
            fields.require(code.isInt(), "refused", "to hold only codes", "write numbers without quotes");
            codes.add(code.asInt());
        });
        return codes;
    }

    private static List<JsonProperty> properties(Fields fields) {
        List<JsonProperty> properties = new ArrayList<>();
        fields.node("json").forEach(property -> properties.add(JsonProperty.of(property)));
        fields.require(
                !properties.isEmpty(), "json", "to name a property", "write [{ \"at\": \"\", \"is\": \"object\" }]");
        return properties;
    }

    private static List<Reading> readings(Fields fields) {
        List<Reading> readings = new ArrayList<>();
        Set<String> known = new TreeSet<>(FORMS);
        known.add("reading");
        for (JsonNode node : fields.node("anyOf")) {
            Fields reading = Fields.of("a reading of \"anyOf\"", node, known);
            readings.add(new Reading(reading.text("reading"), of(reading)));
        }
        fields.require(readings.size() > 1, "anyOf", "to have two readings or more", "write the only one as it is");
        return readings;
    }
}
