package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Outline;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the coverage page: both documents section by section, with every requirement that is said there, its checks and
 * what came of them, in English and Chinese. One HTML file that asks nobody for anything and runs no script but its own.
 */
public final class CoveragePage {
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private CoveragePage() {}

    /**
     * Writes {@code report/coverage.html} into the directory of a run.
     *
     * @param resultsDirectory the directory that holds {@code results.json}
     * @param language         the language of the Allure report beside it, and of the page where a browser prefers neither
     * @return the path of the HTML file
     */
    public static Path write(Path resultsDirectory, Language language) throws IOException {
        RunResults run = ResultsFile.read(resultsDirectory);
        Path page = Files.createDirectories(resultsDirectory.resolve("report")).resolve("coverage.html");
        // A text of an implementation may hold half a character, which a writer would refuse.
        return Files.write(page, of(run, Catalogue.load(), language).getBytes(StandardCharsets.UTF_8));
    }

    static String of(RunResults run, Catalogue catalogue, Language language) throws IOException {
        String style = resource("coverage.css");
        String script = resource("coverage-view.js") + resource("coverage.js");
        return filled(
                resource("coverage.html"),
                Map.of(
                        "policy", Markup.escape(policy(style, script)),
                        "title", Markup.escape(title(run)),
                        "style", style,
                        "words", resource("coverage-words.json"),
                        "data",
                                CoverageData.of(run, catalogue, Outline.load(), language)
                                        .asJson(),
                        "script", script));
    }

    /** In one pass, so that what is filled in is not itself looked through for slots. */
    private static String filled(String template, Map<String, String> contents) {
        return SLOT.matcher(template).replaceAll(slot -> Matcher.quoteReplacement(contents.get(slot.group(1))));
    }

    private static String title(RunResults run) {
        return run.implementation().name() + " " + run.implementation().version() + " · API " + run.apiLevel()
                + " · @ohos.file.backup";
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CoveragePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("expected the resource " + name + " beside "
                        + CoveragePage.class.getName() + ", found none: the jar was packed without its resources");
            }
            // A browser reads line ends as it likes them, and then compares the hash.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
