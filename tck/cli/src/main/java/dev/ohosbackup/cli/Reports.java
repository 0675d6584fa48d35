package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.reports.AllureReport;
import dev.ohosbackup.reports.ConformanceStatement;
import dev.ohosbackup.reports.CoveragePage;
import dev.ohosbackup.reports.JUnitXml;
import dev.ohosbackup.reports.Language;
import dev.ohosbackup.reports.MarkdownSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The reports of a run, made from what it left in its directory. Each path is told, that of the Allure report last.
 *
 * @param screen whose language they speak
 */
record Reports(Screen screen) {

    /** The paths of the reports, not told yet. */
    record Written(Path statement, Path coverage, Path allure) {}

    /** Makes all of them, in place of those that are there. */
    Written write(Path results) throws IOException {
        // Allure's comes first: it empties the folder.
        Path allure = AllureReport.write(results, language());
        JUnitXml.write(results);
        MarkdownSummary.write(results, language());
        Path statement = ConformanceStatement.write(results);
        return new Written(statement, CoveragePage.write(results, language()), allure);
    }

    void tell(Written reports) {
        screen.say("run.statement");
        screen.line(reports.statement().toAbsolutePath().normalize().toString());
        screen.say("run.coverage");
        screen.line(reports.coverage().toAbsolutePath().normalize().toString());
        screen.say("run.report");
        screen.line(reports.allure().toAbsolutePath().normalize().toString());
    }

    private Language language() {
        return screen.wording().locale().equals(Locale.ENGLISH) ? Language.ENGLISH : Language.CHINESE;
    }
}
