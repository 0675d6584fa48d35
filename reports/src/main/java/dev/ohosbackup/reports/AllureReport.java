package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the Allure results and the HTML report from what a run left behind. */
public final class AllureReport {
    private AllureReport() {}

    /**
     * Writes {@code allure-results/} and {@code report/index.html} into the directory of a run, replacing what an earlier
     * report left in them. Nothing is fetched from a network, neither now nor when the file is opened.
     *
     * @param resultsDirectory the directory that holds {@code results.json} and {@code journals/}
     * @param language         the language of the page and of the headings that requirements are sorted under
     * @return the path of the HTML file
     */
    public static Path write(Path resultsDirectory, Language language) throws IOException {
        if (!Files.isRegularFile(resultsDirectory.resolve("results.json"))) {
            throw new FileNotFoundException("expected results.json in " + resultsDirectory.toAbsolutePath()
                    + ", found none: run the kit with this directory for its results first");
        }
        RunResults run = ResultsFile.read(resultsDirectory);
        Path allureResults = Folder.emptied(resultsDirectory.resolve("allure-results"));
        new AllureResults(resultsDirectory, allureResults, run, language).write();
        Categories.write(allureResults);
        Environment.write(allureResults, run);
        Path page = Folder.emptied(resultsDirectory.resolve("report")).resolve("index.html");
        History.into(allureResults, resultsDirectory, run);
        new HtmlReport(title(run, language), language).write(allureResults, page, resultsDirectory);
        return page;
    }

    private static String title(RunResults run, Language language) {
        String subject = language == Language.CHINESE ? "@ohos.file.backup 一致性" : "@ohos.file.backup conformance";
        String cutShort = language == Language.CHINESE ? "（中途被终止）" : " (cut short)";
        return subject + " · " + run.implementation().name() + " "
                + run.implementation().version() + " · API " + run.apiLevel()
                + (run.incomplete() ? cutShort : "");
    }
}
