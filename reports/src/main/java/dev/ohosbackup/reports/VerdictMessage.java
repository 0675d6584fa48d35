package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text that stands on top of a check that did not pass: verdict, expected, seen, document line, replay. */
final class VerdictMessage {
    private final StringBuilder text;

    private VerdictMessage(VerdictWords verdict) {
        text = new StringBuilder(verdict.heading());
    }

    static String of(Check check) {
        CheckResult result = check.result();
        RequirementResult requirement = check.requirement();
        VerdictMessage message = new VerdictMessage(VerdictWords.of(check.verdict()));
        result.message().ifPresent(message::paragraph);
        message.unlessSaid("Expected 期望", result.expected());
        message.unlessSaid("Seen 实际", result.seen());
        message.unlessSaid("Reading 读法", result.reading());
        message.unlessNamed("Requirement 要求", requirement.id());
        message.unlessNamed("Document 文档", requirement.document() + ":" + requirement.line());
        message.unlessSaid("Replay 重现", Optional.of(result.replay()));
        return message.text.toString();
    }

    static String of(RequirementResult unchecked) {
        VerdictMessage message = new VerdictMessage(VerdictWords.of(unchecked.verdict()));
        unchecked.reason().ifPresent(message::paragraph);
        message.line("Requirement 要求", unchecked.id());
        message.line("Document 文档", unchecked.document() + ":" + unchecked.line());
        return message.text.toString();
    }

    private void paragraph(String words) {
        text.append("\n\n").append(words.strip()).append("\n");
    }

    /** A line for what the kit's own message has not said already. */
    private void unlessSaid(String label, Optional<String> words) {
        words.filter(it -> !it.isBlank() && !said(it.strip())).ifPresent(it -> line(label, it));
    }

    // The kit sets what it says in a column, so that any number of blanks stands before it.
    private boolean said(String words) {
        return Pattern.compile("(: *|\n)" + Pattern.quote(words)).matcher(text).find();
    }

    /** A line for a name that the kit's own message does not hold as a word of its own. */
    private void unlessNamed(String label, String name) {
        if (!Pattern.compile("(?<![^\\s(])" + Pattern.quote(name) + "(?![^\\s,)])")
                .matcher(text)
                .find()) {
            line(label, name);
        }
    }

    private void line(String label, String words) {
        text.append("\n").append(label).append(": ").append(words.strip());
    }
}
