package dev.ohosbackup.simulator.strict;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * One breach of a rule.
 *
 * @param rule  which rule
 * @param how   in which of the ways in which it can be broken; empty for the only one
 * @param at    the device's time
 * @param what  what was done, as values for the rule's sentences
 * @param stack the client's own code that did it, or that opened what was never closed; innermost first
 */
public record Offence(ProtocolRule rule, String how, Instant at, List<String> what, List<StackTraceElement> stack) {
    private static final String TEXTS = "dev.ohosbackup.simulator.strict.rules";

    public Offence {
        what = List.copyOf(what);
        stack = List.copyOf(stack);
    }

    /** The rule in one sentence. */
    public String rule(Locale locale) {
        return text(rule.id() + ".rule", locale);
    }

    /** What was done, in one sentence. */
    public String seen(Locale locale) {
        return text(rule.id() + way() + ".seen", locale);
    }

    /** What can be done instead: the nearest legal call. */
    public String instead(Locale locale) {
        return text(rule.id() + way() + ".instead", locale);
    }

    private String way() {
        return how.isEmpty() ? "" : "." + how;
    }

    private String text(String key, Locale locale) {
        // Without a fallback to the JVM's own locale, so that a text depends on nothing but who asked for it.
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(what.toArray());
    }

    /** Everything, for a person: rule, lines, what was seen, what to do, and where. */
    public String text(Locale locale) {
        String where = stack.stream().map(frame -> "\n      at " + frame).collect(Collectors.joining());
        return rule.id() + " (" + String.join(", ", rule.lines()) + "): " + rule(locale) + "\n    " + at + ": "
                + seen(locale) + "\n    -> " + instead(locale) + where;
    }

    /** The same in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
