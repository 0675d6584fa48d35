package dev.ohosbackup.reports;

import dev.ohosbackup.suite.journal.TimelineLine;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.Verdict;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the journal of a check into its Allure result: as steps, as a picture and as text. As data it lies
 * beside {@code results.json}; in the page it would only make every check heavier. */
final class JournalAttachments {
    private final Path resultsDirectory;
    private final AllureResultsWriter writer;

    JournalAttachments(Path resultsDirectory, AllureResultsWriter writer) {
        this.resultsDirectory = resultsDirectory;
        this.writer = writer;
    }

    /** Attaches the journal; a check that never ran, or looked at other checks only, has none. */
    void attach(Check check, TestResult result) throws IOException {
        String path = check.result().journal();
        if (path.isBlank() || !Files.isRegularFile(resultsDirectory.resolve(path))) {
            return;
        }
        List<TimelineLine> lines =
                ResultsFile.readJournal(resultsDirectory, path).lines();
        if (lines.isEmpty()) {
            return;
        }
        result.setSteps(JournalSteps.of(lines, result.getStart(), isTold(check.verdict())));
        attach(result, "Timeline 时间线", "image/svg+xml", "-timeline.svg", TimelinePicture.of(lines));
        if (check.verdict() != Verdict.PASS) {
            // To be copied into a mail; for a check that passed, the steps and the picture say the same.
            attach(result, "Journal 日志", "text/plain", "-journal.txt", plain(lines));
        }
    }

    private void attach(TestResult result, String name, String type, String ending, String content) {
        String source = result.getUuid() + ending;
        writer.write(source, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        result.getAttachments().add(new Attachment().setName(name).setType(type).setSource(source));
    }

    /** Whether its timeline says what went wrong. */
    static boolean isTold(Verdict verdict) {
        return switch (verdict) {
            case FAIL, ERROR, EXPECTED_FAIL -> true;
            case PASS, UNEXPECTED_PASS, UNVERIFIABLE, NOT_APPLICABLE -> false;
        };
    }

    private static String plain(List<TimelineLine> lines) {
        return lines.stream().map(TimelineLine::plain).collect(Collectors.joining("\n", "", "\n"));
    }
}
