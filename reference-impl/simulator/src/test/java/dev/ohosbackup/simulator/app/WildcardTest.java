package dev.ohosbackup.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns mean what they mean to a shell. */
class WildcardTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "abc, abc, true",
                "abc, abcd, false",
                "a*c, abbbc, true",
                "a*c, ac, true",
                "*.tmp, /a/b.tmp, true",
                "*.tmp, /a/b.tmpx, false",
                "a?c, abc, true",
                "a?c, ac, false",
                "?, 名, true",
                "?, 🎈, true",
                "[abc], b, true",
                "[!abc], b, false",
                "[^abc], d, true",
                "[a-c]x, bx, true",
                "[a-c]x, dx, false",
                "[]a], ], true",
                "[!]a], ], false",
                "[a-], -, true",
                "[[:digit:]_]*, 7up, true",
                "[[:digit:]_]*, up, false",
                "[[:digit:]_]*, _, true",
                "[abc, [abc, true",
                "[, [, true",
                "\\*, *, true",
                "\\*, a, false",
                "a\\, a\\, true",
                "[\\]], ], true",
                "*a*b*c, xxaxxbxxc, true",
                "*a*b*c, xxaxxcxxb, false",
                "\"\", \"\", true",
                "*, \"\", true",
                "**, anything, true"
            })
    void matchesTheWhole(String pattern, String text, boolean expected) {
        assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} leads {1}: {2}")
    @CsvSource({
        "/a/b, /a/b, true",
        "/a/b, /a/b/c/d, true",
        "/a/b, /a/bc, false",
        "/a/*, /a/b/c, true",
        "/a/*, /a, false",
        "*.tmp, /a/x.tmp/y, true",
        "/a/?, /a/bb/b, false",
        "/*/c, /a/b/c/d, true",
    })
    void matchesALeadingDirectory(String pattern, String path, boolean expected) {
        assertThat(Wildcard.of(pattern).matchesOrLeads(path)).isEqualTo(expected);
    }

    @Test
    void noPatternTakesExponentialTime() {
        Wildcard wildcard = Wildcard.of("*a".repeat(50) + "b");
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(wildcard.matchesOrLeads("/" + "a".repeat(4000)))
                        .isFalse());
    }
}
