package dev.ohosbackup.suite.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The words in a report, wherever an envelope has put them: a report may quote JSON within JSON. */
final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Words() {}

    /** The text itself, and every text that stands in it. */
    static Stream<String> in(String text) {
        return Stream.concat(Stream.of(text), json(text).stream().flatMap(Words::quoted));
    }

    private static Stream<String> quoted(JsonNode node) {
        Stream<String> own = node.isTextual() ? in(node.textValue()) : Stream.of(node.toString());
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(Words::quoted));
    }

    /** Only objects and lists: a bare number or word quotes nothing. */
    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException plain) {
            return Optional.empty();
        }
    }
}
