package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Something that has to hold of a JSON text.
 *
 * @param pointer   where, as a JSON Pointer; a {@code *} stands for every element of an array
 * @param ifPresent whether it may be missing
 * @param some      whether one place is enough where a {@code *} names several
 * @param form      what has to be there, as it reads behind "is"
 * @param holds     whether it is there
 */
record JsonProperty(String pointer, boolean ifPresent, boolean some, String form, Predicate<JsonNode> holds) {
    private static final String ABSENT = "absent";
    private static final Set<String> FORMS = Set.of("is", "equals", "matches");

    /** Reads one. */
    static JsonProperty of(JsonNode node) {
        Fields fields =
                Fields.of("a property of \"json\"", node, Set.of("at", "is", "equals", "matches", "ifPresent", "some"));
        fields.require(
                FORMS.stream().filter(fields::has).count() == 1,
                "at",
                "to come with one of \"is\", \"equals\"," + " \"matches\"",
                "write for example { \"at\": \"/deviceType\", \"is\": \"string\" }");
        Optional<String> pattern = fields.optionalText("matches");
        String form = fields.has("is")
                ? type(fields.text("is"))
                : pattern.map(text -> "matching " + text)
                        .orElseGet(() -> fields.node("equals").toString());
        Predicate<JsonNode> holds;
        if (fields.has("is")) {
            String type = fields.text("is");
            holds = value -> is(value, type);
        } else if (pattern.isPresent()) {
            Predicate<String> whole = Expectation.pattern(pattern.get()).asMatchPredicate();
            holds = value -> value.isTextual() && whole.test(value.asText());
        } else {
            JsonNode wanted = fields.node("equals");
            holds = wanted::equals;
        }
        String pointer = fields.text("at");
        fields.require(
                pointer.isEmpty() || pointer.startsWith("/"), "at", "to be a JSON Pointer", "begin it with a slash");
        return new JsonProperty(pointer, fields.flag("ifPresent"), fields.flag("some"), form, holds);
    }

    /** What is different, if anything is. */
    Optional<String> difference(JsonNode whole) {
        List<JsonNode> found = at(whole, pointer);
        Predicate<JsonNode> right = node -> node.isMissingNode() && ifPresent || holds.test(node);
        boolean matches = some
                ? found.stream().anyMatch(right)
                : !found.isEmpty() && found.stream().allMatch(right);
        return matches ? Optional.empty() : Optional.of(place() + ": " + shown(found));
    }

    private static List<String> shown(List<JsonNode> found) {
        return found.stream().map(Fields::seen).toList();
    }

    private static List<JsonNode> at(JsonNode whole, String pointer) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            return List.of(whole.at(pointer));
        }
        List<JsonNode> found = new ArrayList<>();
        whole.at(pointer.substring(0, star)).forEach(element -> found.addAll(at(element, pointer.substring(star + 2))));
        return found;
    }

    private static String type(String type) {
        Set<String> types = new TreeSet<>(Set.of("string", "integer", "boolean", "array", "object", ABSENT));
        if (!types.contains(type)) {
            throw Fields.wrong("\"is\" to be one of " + types, "\"" + type + "\"", "choose one of them");
        }
        return type.equals(ABSENT) ? type : (type.matches("[aio].*") ? "an " : "a ") + type;
    }

    private static boolean is(JsonNode node, String type) {
        return switch (type) {
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "boolean" -> node.isBoolean();
            case "array" -> node.isArray();
            case ABSENT -> node.isMissingNode();
            default -> node.isObject();
        };
    }

    private String place() {
        return pointer.isEmpty() ? "the whole" : pointer;
    }

    @Override
    public String toString() {
        return place() + (some ? " somewhere " : " ") + form + (ifPresent ? ", if present" : "");
    }
}
