package dev.ohosbackup.reports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a generated page what would speak to a network, and makes sure that nothing is left. */
record OfflinePage(String title) {
    private static final Pattern STATISTICS_SCRIPT =
            Pattern.compile("[ \\t]*<script async src=\"https://www\\.googletagmanager\\.com/[^\"]*\"></script>\\R?");
    private static final Pattern STATISTICS_CALL =
            Pattern.compile("[ \\t]*<script>\\s*window\\.dataLayer\\s.{0,600}?</script>\\R?", Pattern.DOTALL);
    private static final Pattern FETCHED = Pattern.compile(
            "(?:src|href|srcset|poster)\\s*=\\s*[\"']?\\s*(?:https?:)?//[^\"'>\\s]*|googletagmanager|google-analytics|gtag\\(",
            Pattern.CASE_INSENSITIVE);

    String of(String generated) {
        // With ALLURE_NO_ANALYTICS=true in the environment the generator leaves the first one out by itself.
        boolean alreadyOut = Boolean.parseBoolean(System.getenv("ALLURE_NO_ANALYTICS"));
        String page = alreadyOut ? generated : without(STATISTICS_SCRIPT, generated);
        page = without(STATISTICS_CALL, page);
        page = titled(page);
        Matcher left = FETCHED.matcher(page);
        if (left.find()) {
            throw new IllegalStateException("expected a page that fetches nothing, found " + left.group()
                    + " in it: Allure's page template has changed, teach OfflinePage about it");
        }
        return page;
    }

    /** Allure puts the title into the page as it is; a vendor's name may hold anything. */
    private String titled(String page) {
        String raw = "<title>" + title + "</title>";
        int at = page.indexOf(raw);
        if (at < 0) {
            throw new IllegalStateException("expected " + raw + " in the page that Allure generated, found none:"
                    + " its page template has changed, teach OfflinePage about it");
        }
        return page.substring(0, at)
                + "<title>" + Markup.escape(title) + "</title>"
                + page.substring(at + raw.length());
    }

    private static String without(Pattern unwanted, String page) {
        Matcher matcher = unwanted.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("expected " + unwanted + " in the page that Allure generated, found none:"
                    + " its page template has changed, so make sure that the page still tells nobody who reads it,"
                    + " then teach OfflinePage about it");
        }
        return page.substring(0, matcher.start()) + page.substring(matcher.end());
    }
}
