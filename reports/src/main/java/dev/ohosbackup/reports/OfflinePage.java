package dev.ohosbackup.reports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a generated page what would speak to a network, and has the browser hold the page to it, whatever stands in
 * the results that it shows.
 */
record OfflinePage(String title) {
    private static final String CHARSET = "<meta charset=\"utf-8\">";
    /** Attachments are shown as blobs in objects, which for a moment show the page itself. */
    private static final String NOTHING_FROM_OUTSIDE = "\n    <meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src data: blob: 'unsafe-inline'; object-src 'self' data: blob:;"
            + " base-uri 'none'; form-action 'none'\">";

    private static final Pattern STATISTICS_SCRIPT =
            Pattern.compile("[ \\t]*<script async src=\"https://www\\.googletagmanager\\.com/[^\"]*\"></script>\\R?");
    private static final Pattern STATISTICS_CALL =
            Pattern.compile("[ \\t]*<script>\\s*window\\.dataLayer\\s.{0,600}?</script>\\R?", Pattern.DOTALL);
    /** How the page begins and ends a piece of encoded data, which makes up nearly all of it and holds no tags. */
    private static final String DATA_BEGINS = "d('";

    private static final String DATA_ENDS = "')";

    private static final Pattern FETCHED = Pattern.compile(
            "(?:src|href|srcset|poster)\\s*=\\s*[\"']?\\s*(?:https?:)?//[^\"'>\\s]*|googletagmanager|google-analytics|gtag\\(",
            Pattern.CASE_INSENSITIVE);

    String of(String generated) {
        // With ALLURE_NO_ANALYTICS=true in the environment the generator leaves the first one out by itself.
        boolean alreadyOut = Boolean.parseBoolean(System.getenv("ALLURE_NO_ANALYTICS"));
        String page = alreadyOut ? generated : without(STATISTICS_SCRIPT, generated);
        page = without(STATISTICS_CALL, page);
        page = with(CHARSET, CHARSET + NOTHING_FROM_OUTSIDE, page);
        // Allure puts the title into the page as it is; a vendor's name may hold anything.
        page = with("<title>" + title + "</title>", "<title>" + Markup.escape(title) + "</title>", page);
        Matcher left = FETCHED.matcher(withoutData(page));
        if (left.find()) {
            throw new IllegalStateException("expected a page that fetches nothing, found " + left.group()
                    + " in it: Allure's page template has changed, teach OfflinePage about it");
        }
        return page;
    }

    private static String withoutData(String page) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        int begins = page.indexOf(DATA_BEGINS);
        while (begins >= 0) {
            rest.append(page, from, begins);
            int ends = page.indexOf(DATA_ENDS, begins);
            from = ends < 0 ? page.length() : ends + DATA_ENDS.length();
            begins = page.indexOf(DATA_BEGINS, from);
        }
        return rest.append(page, from, page.length()).toString();
    }

    private static String with(String known, String wanted, String page) {
        int at = page.indexOf(known);
        if (at < 0) {
            throw unknownTemplate(known);
        }
        return page.substring(0, at) + wanted + page.substring(at + known.length());
    }

    private static String without(Pattern unwanted, String page) {
        Matcher matcher = unwanted.matcher(page);
        if (!matcher.find()) {
            throw unknownTemplate(unwanted.pattern());
        }
        return page.substring(0, matcher.start()) + page.substring(matcher.end());
    }

    private static IllegalStateException unknownTemplate(String expected) {
        return new IllegalStateException("expected " + expected + " in the page that Allure generated, found none:"
                + " its page template has changed; make sure that the page tells nobody who reads it,"
                + " then teach OfflinePage about the new one");
    }
}
