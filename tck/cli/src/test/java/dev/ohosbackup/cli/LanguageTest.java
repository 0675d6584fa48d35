package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The option wins over the machine, wherever it stands. */
class LanguageTest {

    @Test
    void theOptionIsReadWhereverItStands() {
        assertThat(of("--lang", "zh", "list")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(of("run", "--seed", "1", "--lang=EN")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void withoutItTheMachinesLanguageIsSpoken() {
        assertThat(of("list")).isEqualTo(Locale.FRENCH);
        assertThat(of("list", "--lang")).isEqualTo(Locale.FRENCH);
        assertThat(of("list", "--lang", "xx")).isEqualTo(Locale.FRENCH);
    }

    private static Locale of(String... args) {
        return Language.of(args, Locale.FRENCH);
    }
}
