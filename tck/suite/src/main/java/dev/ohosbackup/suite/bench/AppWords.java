package dev.ohosbackup.suite.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ohosbackup.plug.ExtensionScript;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What an application of a world says, which is JSON with a place for what it was told, and where it stands unchanged.
 *
 * <p>An implementation may wrap it: as a value of its own JSON, or as text in a string.
 */
public final class AppWords {
    private static final String ARGUMENT = "{argument}";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String words;

    private AppWords(String words) {
        this.words = words;
    }

    /** These words, with {@code {argument}} where what was heard belongs. */
    public static AppWords of(String words) {
        return new AppWords(words);
    }

    /** The answer that an application of the device's world has for one of its callbacks. */
    public static AppWords of(TestDevice device, String bundle, Function<ExtensionScript, Optional<String>> answer) {
        return new AppWords(device.spec()
                .world()
                .app(bundle)
                .flatMap(app -> app.extension())
                .flatMap(answer)
                .orElseThrow(() -> new IllegalStateException(bundle + " has no such words in its world")));
    }

    /** The whole answer of an application that was told this. */
    public String having(String heard) {
        return words.replace(ARGUMENT, heard);
    }

    /** Whether a text is the answer, whatever was heard. */
    public boolean are(String text) {
        return text.startsWith(before())
                && text.endsWith(after())
                && text.length() >= words.length() - ARGUMENT.length();
    }

    /** Whether a text is JSON in which the answer stands unchanged, whatever was heard. */
    public boolean standIn(String text) {
        return parsed(text).filter(whole -> inText(text) || within(whole)).isPresent();
    }

    /** A text as JSON; empty when it is none. */
    public static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    private boolean within(JsonNode node) {
        return inText(node.asText())
                || same(parsed(words.replace(ARGUMENT, '"' + ARGUMENT + '"')).orElseThrow(), node)
                || StreamSupport.stream(node.spliterator(), false).anyMatch(this::within);
    }

    private boolean inText(String text) {
        int start = text.indexOf(before());
        return start >= 0 && text.indexOf(after(), start + before().length()) >= 0;
    }

    private String before() {
        int argument = words.indexOf(ARGUMENT);
        return argument < 0 ? words : words.substring(0, argument);
    }

    private String after() {
        int argument = words.indexOf(ARGUMENT);
        return argument < 0 ? "" : words.substring(argument + ARGUMENT.length());
    }

    /** Equal, whatever stands in the list that holds what was heard. */
    private static boolean same(JsonNode expected, JsonNode seen) {
        if (expected.isArray() && expected.path(0).asText().equals(ARGUMENT)) {
            return seen.isArray();
        }
        if (!expected.isObject()) {
            return expected.equals(seen);
        }
        Iterator<String> names = expected.fieldNames();
        boolean equal = seen.isObject() && seen.size() == expected.size();
        while (equal && names.hasNext()) {
            String name = names.next();
            equal = seen.has(name) && same(expected.path(name), seen.path(name));
        }
        return equal;
    }

    @Override
    public String toString() {
        return words;
    }
}
