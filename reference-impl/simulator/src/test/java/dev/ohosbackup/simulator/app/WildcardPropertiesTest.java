package dev.ohosbackup.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any pattern has one meaning and is matched in reasonable time. What it cannot check: that the meaning of an odd bracket
 * is that of every C library, since those differ.
 */
class WildcardPropertiesTest {

    @Property(seed = "1", tries = 3000)
    void matchesWhatTheDefinitionSays(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        Wildcard wildcard = Wildcard.of(pattern);
        assertThat(wildcard.matches(text)).isEqualTo(byDefinition(pattern, text, false));
        assertThat(wildcard.matchesOrLeads(text)).isEqualTo(byDefinition(pattern, text, true));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars('a', 'b', '/', '*', '?', '\\').ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b', '/', '*', '\\').ofMaxLength(8);
    }

    /** The definition of fnmatch as it is read aloud, in exponential time. */
    private static boolean byDefinition(String pattern, String text, boolean leadingDir) {
        if (pattern.isEmpty()) {
            return text.isEmpty() || (leadingDir && text.startsWith("/"));
        }
        String rest = pattern.substring(1);
        if (pattern.startsWith("*")) {
            return byDefinition(rest, text, leadingDir)
                    || (!text.isEmpty() && byDefinition(pattern, text.substring(1), leadingDir));
        }
        if (text.isEmpty()) {
            return false;
        }
        if (pattern.startsWith("\\") && !rest.isEmpty()) {
            return text.charAt(0) == rest.charAt(0) && byDefinition(rest.substring(1), text.substring(1), leadingDir);
        }
        return (pattern.startsWith("?") || pattern.charAt(0) == text.charAt(0))
                && byDefinition(rest, text.substring(1), leadingDir);
    }

    @Property(seed = "2", tries = 2000)
    void aBracketMatchesTheCharactersBetweenItsEndsOrNoneOfThem(
            @ForAll("plain") char low, @ForAll("plain") char high, @ForAll("plain") char any) {
        boolean between = low <= any && any <= high;
        assertThat(Wildcard.of("[" + low + "-" + high + "]").matches("" + any)).isEqualTo(between);
        assertThat(Wildcard.of("[!" + low + "-" + high + "]").matches("" + any)).isNotEqualTo(between);
    }

    @Provide
    Arbitrary<Character> plain() {
        return Arbitraries.chars().range('a', 'z').range('α', 'ω').range('0', '9');
    }

    @Property(seed = "3", tries = 3000)
    void noPatternIsAnError(@ForAll("odd") String pattern, @ForAll("odd") String text) {
        assertThatCode(() -> Wildcard.of(pattern).matchesOrLeads(text)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.strings()
                .withChars('[', ']', ':', '!', '^', '-', '\\', '*', '?', '/', 'a', '\0', '\n', '\uD83C', '\uDF88')
                .ofMaxLength(12);
    }

    static Stream<String> pathologicalPatterns() {
        int much = 100_000;
        return Stream.of(
                "*a".repeat(much) + "b",
                "*".repeat(much) + "b",
                "[".repeat(much),
                "[[:".repeat(much),
                "[[:alpha".repeat(much) + ":]",
                "\\[".repeat(much) + "[\\]",
                "*[" + "bd".repeat(much) + "]",
                "*[" + "b-d".repeat(much) + "]*[!a]",
                "*[" + "[:digit:]".repeat(much) + "]",
                "?".repeat(much));
    }

    /** Each of these took hours, or more stack than there is, when brackets were searched one by one. */
    @ParameterizedTest
    @MethodSource("pathologicalPatterns")
    @Timeout(60)
    void noPatternTakesLongOrMuchOfTheStack(String pattern) {
        assertThat(Wildcard.of(pattern).matchesOrLeads("/" + "a".repeat(4000))).isFalse();
    }
}
