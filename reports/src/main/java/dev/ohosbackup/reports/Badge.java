package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.Verdict;

/** A statement as a badge; green for conformance alone. */
record Badge(Statement statement) {
    private static final String GREEN = "#2e7d32";
    private static final String AMBER = "#8a6100";
    private static final String RED = "#b3261e";
    private static final String GREY = "#555";
    /** The width of a character, about, and of the space on both sides of a text, in px. */
    private static final double CHARACTER = 6.8;

    private static final int PADDING = 12;

    String svg() {
        String subject = "@ohos.file.backup API " + statement.apiLevel();
        String status = status();
        int left = width(subject);
        int right = width(status);
        int whole = left + right;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + whole
                + "\" height=\"20\" role=\"img\" aria-label=\""
                + Markup.escape(subject + ": " + status) + "\">\n"
                + "<title>" + Markup.escape(subject + ": " + status) + "</title>\n"
                + "<clipPath id=\"r\"><rect width=\"" + whole + "\" height=\"20\" rx=\"3\"/></clipPath>\n"
                + "<g clip-path=\"url(#r)\"><rect width=\"" + left + "\" height=\"20\" fill=\"#333\"/>"
                + "<rect x=\"" + left + "\" width=\"" + right + "\" height=\"20\" fill=\"" + colour() + "\"/></g>\n"
                + "<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\" text-anchor=\"middle\">"
                + text(subject, left / 2.0, left) + text(status, left + right / 2.0, right) + "</g>\n</svg>\n";
    }

    private static String text(String text, double middle, int width) {
        return "<text x=\"" + middle + "\" y=\"14\" textLength=\"" + (width - PADDING)
                + "\" lengthAdjust=\"spacingAndGlyphs\">" + Markup.escape(text) + "</text>";
    }

    private static int width(String text) {
        return (int) Math.round(text.length() * CHARACTER) + PADDING;
    }

    private String status() {
        return switch (statement.status()) {
            case CONFORMS -> "conforms · " + statement.count(Verdict.PASS) + " requirements";
            case CONFORMS_WITH_EXCLUSIONS ->
                "conforms but for " + statement.exclusions().size();
            case DOES_NOT_CONFORM ->
                "does not conform · " + statement.failures().size() + " failed";
            case PARTIAL -> "asked for in part";
            case INCOMPLETE -> "cut short";
            case UNDECIDED -> "undecided";
        };
    }

    private String colour() {
        return switch (statement.status()) {
            case CONFORMS -> GREEN;
            case CONFORMS_WITH_EXCLUSIONS -> AMBER;
            case DOES_NOT_CONFORM -> RED;
            case PARTIAL, INCOMPLETE, UNDECIDED -> GREY;
        };
    }
}
