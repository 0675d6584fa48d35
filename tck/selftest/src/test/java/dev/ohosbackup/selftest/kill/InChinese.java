package dev.ohosbackup.selftest.kill;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What mutants do, in Chinese: sentences with a {@code {}} for each word that differs, beside {@code {0}}, {@code {1}}. */
final class InChinese {
    private static final TypeReference<LinkedHashMap<String, String>> SHAPE = new TypeReference<>() {};

    private final Map<Pattern, String> sentences = new LinkedHashMap<>();

    private InChinese(Map<String, String> templates) {
        templates.forEach((english, chinese) -> sentences.put(pattern(english), chinese));
    }

    static InChinese load() {
        try (InputStream file = InChinese.class.getResourceAsStream("/kill-matrix-page/how.zh.json")) {
            return new InChinese(new ObjectMapper().readValue(file, SHAPE));
        } catch (IOException broken) {
            throw new UncheckedIOException("kill-matrix-page/how.zh.json cannot be read", broken);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(
                Arrays.stream(template.split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining("(\\w+)")));
    }

    /** The sentence in Chinese, if it is known. */
    Optional<String> of(String english) {
        return sentences.entrySet().stream()
                .map(entry -> filled(entry.getKey().matcher(english), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> filled(Matcher sentence, String chinese) {
        if (!sentence.matches()) {
            return Optional.empty();
        }
        String text = chinese;
        for (int group = 1; group <= sentence.groupCount(); group++) {
            text = text.replace("{" + (group - 1) + "}", sentence.group(group));
        }
        return Optional.of(text);
    }
}
