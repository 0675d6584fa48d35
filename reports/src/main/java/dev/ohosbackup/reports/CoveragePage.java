package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Outline;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the coverage page: both documents section by section, with every requirement that is said there, its checks and
 * what came of them, in English and Chinese. One HTML file that asks nobody for anything and runs no script but its own.
 */
public final class CoveragePage {
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
        return PageTemplate.of("coverage.html", List.of("coverage.css"), List.of("coverage-view.js", "coverage.js"))
                .filled(Map.of(
                        "title", Markup.escape(title(run)),
                        "words", PageTemplate.resource("coverage-words.json"),
                        "data",
                                CoverageData.of(run, catalogue, Outline.load(), language)
                                        .asJson()));
    }

    private static String title(RunResults run) {
        return run.implementation().name() + " " + run.implementation().version() + " · API " + run.apiLevel()
                + " · @ohos.file.backup";
    }
}
