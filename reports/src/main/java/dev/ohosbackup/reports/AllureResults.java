package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The results of a run in Allure's form: one for each check, and one for each requirement that no check was run for, so
 * that a gap is seen. Two runs that saw the same differ in their times only.
 */
final class AllureResults {
    private final RunResults run;
    private final Language language;
    private final AllureResultsWriter writer;
    private final JournalAttachments journals;
    private final long started;

    AllureResults(Path resultsDirectory, Path allureResults, RunResults run, Language language) {
        this.run = run;
        this.language = language;
        this.writer = new FileSystemResultsWriter(allureResults);
        this.journals = new JournalAttachments(resultsDirectory, writer);
        this.started = run.startedAt().toEpochMilli();
    }

    /** Writes a file for each check, and its timeline; each by itself, so that all processors write. */
    void write() throws IOException {
        List<Check> checks = Check.of(run);
        List<RequirementResult> unchecked = run.requirements().stream()
                .filter(requirement -> requirement.checks().isEmpty())
                .toList();
        try {
            IntStream.range(0, checks.size())
                    .parallel()
                    .forEach(place -> writer.write(result(checks.get(place), place)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        for (int i = 0; i < unchecked.size(); i++) {
            writer.write(result(unchecked.get(i), checks.size() + i));
        }
    }

    /**
     * A check's result.
     *
     * @param place which one it is; what comes later in the results begins later
     */
    private TestResult result(Check check, int place) {
        List<RequirementResult> requirements =
                check.findings().stream().map(Check.Finding::requirement).toList();
        Labels labels = new Labels(language);
        TestResult result = begun(CheckWords.of(check.kind()).id(), check.name(), place)
                .setStatus(VerdictWords.of(check.verdict()).status())
                .setLabels(labels.of(requirements, CheckWords.of(check.kind())))
                .setLinks(labels.links(requirements))
                .setParameters(parameters(check.requirement()))
                .setDescriptionHtml(Description.of(check));
        check.result().reading().ifPresent(reading -> result.getParameters().add(parameter("Reading 读法", reading)));
        ObservationWords.of(
                        check.requirement().requirementClass(), check.result().observed())
                .ifPresent(words -> result.getParameters().add(parameter("Observation 观察", words.both())));
        if (check.verdict() != Verdict.PASS) {
            result.setStatusDetails(new StatusDetails().setMessage(VerdictMessage.of(check)));
        }
        try {
            journals.attach(check, result);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return result;
    }

    private TestResult result(RequirementResult unchecked, int place) {
        Labels labels = new Labels(language);
        List<RequirementResult> requirements = List.of(unchecked);
        return begun(CheckWords.NONE.id(), unchecked.id(), place)
                .setStatus(VerdictWords.of(unchecked.verdict()).status())
                .setStatusDetails(new StatusDetails().setMessage(VerdictMessage.of(unchecked)))
                .setLabels(labels.of(requirements, CheckWords.NONE))
                .setLinks(labels.links(requirements))
                .setParameters(parameters(unchecked))
                .setDescriptionHtml(Description.of(unchecked));
    }

    /** Who it is comes from kind and name alone, so that its history survives when lines move. */
    private TestResult begun(String kind, String name, int place) {
        String identity = UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new TestResult()
                .setUuid(identity)
                .setHistoryId(identity)
                .setTestCaseId(identity)
                .setFullName(kind + ": " + name)
                .setName(name)
                .setStage(Stage.FINISHED)
                .setStart(started + place)
                .setStop(started + place);
    }

    private List<Parameter> parameters(RequirementResult requirement) {
        return new ArrayList<>(List.of(
                parameter("API level 级别", String.valueOf(run.apiLevel())),
                parameter("Class 类别", requirement.requirementClass().name()),
                parameter("Profile 判定标准", run.profile().toString()),
                parameter("Document 文档", requirement.document() + ":" + requirement.line()),
                parameter("Seed 种子", String.valueOf(run.seed()))));
    }

    private static Parameter parameter(String name, String value) {
        // The report tells retries from runs by their parameters; these are no part of who a check is.
        return new Parameter().setName(name).setValue(value).setExcluded(true);
    }
}
