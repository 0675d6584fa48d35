package dev.ohosbackup.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class WordingTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}|\\$\\{[^}]+}");

    private final Wording english = Wording.in(Locale.ENGLISH);
    private final Wording chinese = Wording.in(Locale.CHINA);

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(file("messages_zh.properties").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(file("messages.properties").stringPropertyNames());
    }

    @Test
    void everyMessageSpeaksOfTheSameThings() {
        for (String key : english.bundle().keySet()) {
            assertThat(placeholders(chinese.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.bundle().getString(key)));
        }
    }

    @Test
    void everyMessageCanBeFilledIn() {
        for (Wording wording : Set.of(english, chinese)) {
            for (String key : wording.bundle().keySet()) {
                if (!key.contains("usage") && !key.startsWith("option.")) {
                    assertThat(wording.text(key, "a", "b", "c", "d", "e", "f"))
                            .as(key)
                            .doesNotContainPattern("\\{\\d");
                }
            }
        }
    }

    @Test
    void englishIsSpokenOnAChineseMachineWhenAskedFor() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(Wording.in(Locale.ENGLISH).text("run.report")).isEqualTo("Report:");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void anyOtherLanguageGetsEnglish() {
        assertThat(Wording.in(Locale.FRENCH).text("run.report")).isEqualTo("Report:");
        assertThat(Wording.in(Locale.TAIWAN).text("run.report")).isEqualTo("报告：");
    }

    @Test
    void numbersAreWrittenWithoutSeparators() {
        assertThat(english.text("run.planned", 12345)).contains("12345");
    }

    /** The file alone, without what a bundle falls back to. */
    private static Properties file(String name) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream("/dev/ohosbackup/cli/" + name)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static Set<String> placeholders(String message) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(message).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
