package dev.ohosbackup.reports;

import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.allure1.Allure1Plugin;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.MarkdownDescriptionsPlugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Allure's report as one HTML file that asks nothing of a network, neither when it is made nor when it is read. */
record HtmlReport(String title, Language language) {

    /** Writes the page, and keeps in the directory of the run what the next report is to know of this one. */
    void write(Path allureResults, Path page, Path resultsDirectory) throws IOException {
        Path workplace = Files.createTempDirectory("ohos-backup-report");
        Thread thread = Thread.currentThread();
        ClassLoader caller = thread.getContextClassLoader();
        // The generator looks for its page among the resources of the calling thread, which may know nothing of Allure.
        thread.setContextClassLoader(HtmlReport.class.getClassLoader());
        try {
            new ReportGenerator(configuration(workplace))
                    .generateSingleFile(workplace.resolve("report"), List.of(allureResults));
            String generated = Files.readString(workplace.resolve("report/index.html"), StandardCharsets.UTF_8);
            requireAll(allureResults, generated);
            Files.writeString(page, new OfflinePage(title).of(generated), StandardCharsets.UTF_8);
            History.keep(generated, resultsDirectory);
        } finally {
            thread.setContextClassLoader(caller);
            Folder.delete(workplace);
        }
    }

    private Configuration configuration(Path workplace) throws IOException {
        return ConfigurationBuilder.empty()
                .withReportName(title)
                .withReportLanguage(language.code())
                .withExtensions(extensions())
                .withPlugins(List.of(new RequirementsTab(workplace)))
                .build();
    }

    /** Allure leaves out a result that it cannot read, and only logs it. */
    private static void requireAll(Path allureResults, String generated) throws IOException {
        long shown = Pattern.compile("d('data/test-cases/", Pattern.LITERAL)
                .matcher(generated)
                .results()
                .count();
        long written;
        try (Stream<Path> files = Files.list(allureResults)) {
            written = files.filter(file -> file.toString().endsWith("-result.json"))
                    .count();
        }
        if (shown != written) {
            throw new IllegalStateException("expected " + written + " results in the report, found " + shown
                    + ": Allure could not read all of " + allureResults
                    + "; compare its version with that of the library that wrote them");
        }
    }

    /**
     * What the report shows. Left out of what Allure bundles is its message to a statistics server, and exports
     * that nobody asked for.
     */
    private static List<Extension> extensions() {
        return List.of(
                new Allure1Plugin(),
                new Allure2Plugin(),
                new Allure1EnvironmentPlugin(),
                new MarkdownDescriptionsPlugin(),
                new TagsPlugin(),
                new SeverityPlugin(),
                new CategoriesPlugin(),
                new StatusChartPlugin(),
                new SuitesPlugin(),
                new TestsResultsPlugin(),
                new AttachmentsPlugin(),
                new SummaryPlugin(),
                new LaunchPlugin(),
                new ExecutorPlugin(),
                new TimelinePlugin(),
                new DurationPlugin(),
                new HistoryPlugin(),
                new HistoryTrendPlugin(),
                new CategoriesTrendPlugin(),
                new DurationTrendPlugin(),
                new RetryTrendPlugin());
    }
}
