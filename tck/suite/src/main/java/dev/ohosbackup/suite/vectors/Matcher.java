package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares how a call ended with how it has to. */
final class Matcher {
    private final ObjectMapper json = new ObjectMapper();
    private final TestDevice device;

    Matcher(TestDevice device) {
        this.device = device;
    }

    /** What is different, as it reads behind "saw"; empty when nothing is. */
    Optional<String> difference(Expectation expectation, Outcome<?> outcome) {
        if (expectation instanceof Expectation.AnyOf anyOf) {
            return anyOf(anyOf, outcome);
        }
        if (expectation instanceof Expectation.Refused refused) {
            boolean matches = outcome.code()
                    .filter(code -> refused.codes().isEmpty() || refused.codes().contains(code))
                    .isPresent();
            return matches ? Optional.empty() : Optional.of(outcome.toString());
        }
        if (!outcome.succeeded()) {
            return Optional.of(outcome.toString());
        }
        if (expectation instanceof Expectation.Returns returns) {
            JsonNode value = json.valueToTree(plain(outcome));
            return value.equals(returns.value()) || sameNumber(value, returns.value())
                    ? Optional.empty()
                    : Optional.of(outcome.toString());
        }
        return expectation instanceof Expectation.Json shape ? shape(shape, outcome) : Optional.empty();
    }

    private Optional<String> anyOf(Expectation.AnyOf anyOf, Outcome<?> outcome) {
        for (Expectation.Reading reading : anyOf.readings()) {
            if (difference(reading.expectation(), outcome).isEmpty()) {
                device.bench().reading(reading.name());
                return Optional.empty();
            }
        }
        return Optional.of(outcome.toString());
    }

    private Optional<String> shape(Expectation.Json shape, Outcome<?> outcome) {
        String text = text(outcome);
        JsonNode whole;
        try {
            whole = json.readTree(text);
        } catch (JsonProcessingException wrong) {
            return Optional.of("no JSON: " + text);
        }
        for (Expectation.JsonProperty property : shape.properties()) {
            List<JsonNode> found = at(whole, property.pointer());
            boolean right = found.stream()
                    .allMatch(node -> node.isMissingNode() ? property.ifPresent() : is(node, property.type()));
            if (!right || found.isEmpty()) {
                return Optional.of(property.pointer() + ": " + found + " in " + text);
            }
        }
        return Optional.empty();
    }

    private String text(Outcome<?> outcome) {
        Object value = plain(outcome);
        if (value instanceof FileData file) {
            byte[] content = device.files().read(file.fd());
            device.files().close(file.fd());
            return new String(content, StandardCharsets.UTF_8);
        }
        return String.valueOf(value);
    }

    private static Object plain(Outcome<?> outcome) {
        Object value = outcome.value().map(Object.class::cast).orElse("");
        return value instanceof Optional<?> maybe
                ? maybe.map(Object.class::cast).orElse("")
                : value;
    }

    private static boolean sameNumber(JsonNode a, JsonNode b) {
        return a.isIntegralNumber() && b.isIntegralNumber() && a.asLong() == b.asLong();
    }

    private static boolean is(JsonNode node, String type) {
        return switch (type) {
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "boolean" -> node.isBoolean();
            case "array" -> node.isArray();
            case "object" -> node.isObject();
            default -> throw new IllegalArgumentException("no JSON type is called " + type);
        };
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
}
