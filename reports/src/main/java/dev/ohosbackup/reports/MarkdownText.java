package dev.ohosbackup.reports;

/** Text of others made fit for Markdown. */
final class MarkdownText {
    private MarkdownText() {}

    /** The text as one cell of a table: in one line, and without a meaning in Markdown or HTML. */
    static String inCell(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.strip().codePoints().forEach(character -> {
            if (character == '\n' || character == '\r') {
                escaped.append(' ');
            } else if ("\\`*_[]<>|#".indexOf(character) >= 0) {
                escaped.append('\\').appendCodePoint(character);
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
