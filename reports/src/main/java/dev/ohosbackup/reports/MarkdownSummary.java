package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code summary.md}, which CI shows beside a change: what came of a run, and each requirement that is not well. */
public final class MarkdownSummary {
    /** The file, in the directory of a run. */
    public static final String FILE = "summary.md";

    private static final int LONGEST = 300;

    private final RunResults run;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private MarkdownSummary(RunResults run, Language language) {
        this.run = run;
        this.language = language;
    }

    /** Writes the file into the directory of a run. */
    public static Path write(Path resultsDirectory, Language language) throws IOException {
        MarkdownSummary summary = new MarkdownSummary(ResultsFile.read(resultsDirectory), language);
        return Files.writeString(resultsDirectory.resolve(FILE), summary.text());
    }

    private String text() {
        lines.add("## @ohos.file.backup · API " + run.apiLevel() + " · "
                + MarkdownText.inCell(
                        run.implementation().name() + " " + run.implementation().version()));
        lines.add("");
        lines.add("**" + headline() + "** "
                + run.summary().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ")));
        table(Verdict.FAIL, "Does not hold", "不成立");
        table(Verdict.UNEXPECTED_PASS, "Holds although the baseline knows it as a failure", "基线登记为不符合但实际成立");
        table(Verdict.ERROR, "The kit itself failed", "套件自身出错");
        table(Verdict.EXPECTED_FAIL, "Known failures", "已知的不符合项");
        return String.join("\n", lines) + "\n";
    }

    private String headline() {
        if (run.incomplete()) {
            return in("Cut short.", "中途终止。");
        }
        return switch (run.exitCode()) {
            case 0 -> in("Conforms.", "符合。");
            case 1 -> in("Does not conform.", "不符合。");
            default -> in("The kit itself failed.", "套件自身出错。");
        };
    }

    private void table(Verdict verdict, String en, String zh) {
        List<RequirementResult> meant = run.requirements().stream()
                .filter(requirement -> requirement.verdict() == verdict)
                .toList();
        if (meant.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("### " + in(en, zh) + " (" + meant.size() + ")");
        lines.add("");
        lines.add("| " + in("requirement", "要求") + " | " + in("document", "文档") + " | " + in("expected", "期望") + " | "
                + in("seen", "实际") + " |");
        lines.add("| --- | --- | --- | --- |");
        meant.forEach(this::row);
    }

    private void row(RequirementResult requirement) {
        CheckResult telling = requirement.checks().stream()
                .filter(check -> check.verdict() == requirement.verdict())
                .findFirst()
                .orElse(null);
        String expected = telling == null ? "" : telling.expected().orElse("");
        String seen = telling == null
                ? requirement.reason().orElse("")
                : telling.seen().or(telling::message).orElse("");
        String known = requirement
                .baseline()
                .map(entry ->
                        "<br>" + in("until ", "至 ") + entry.expires() + ": " + MarkdownText.inCell(entry.reason()))
                .orElse("");
        lines.add("| `" + requirement.id() + "`<br>" + MarkdownText.inCell(language.of(requirement.title())) + known
                + " | "
                + requirement.document() + ":" + requirement.line() + " | " + brief(expected) + " | " + brief(seen)
                + " |");
    }

    private static String brief(String text) {
        return MarkdownText.inCell(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …");
    }

    private String in(String en, String zh) {
        return language.of(new Words(en, zh));
    }
}
