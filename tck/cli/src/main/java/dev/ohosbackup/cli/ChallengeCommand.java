package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.journal.TimelineLine;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code challenge}: a text in Markdown for whoever thinks that a requirement, or its check, is wrong. */
@Command(name = "challenge", sortOptions = false)
final class ChallengeCommand implements Callable<Integer> {
    /** What is longer nobody reads in an issue; the rest is in the file that is named. */
    private static final int LONGEST_TIMELINE = 80;

    private final Screen screen;

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.challenged")
    private String id;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "conformance-results",
            descriptionKey = "option.challenged")
    private Path directory;

    ChallengeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        Catalogue catalogue = Catalogue.load();
        Requirement requirement = catalogue
                .find(id)
                .orElseThrow(() -> new CannotRunException(
                        "only.unknown", id, new Selection(catalogue.requirements()).nearestTo(id)));
        RecordedRun run = RecordedRun.in(directory);
        RequirementResult result = run.results().requirements().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CannotRunException("challenge.not-run", id, run.directory()));
        heading(requirement, result, run.results());
        for (CheckResult check : result.checks()) {
            if (check.message().isPresent() || check.reading().isPresent()) {
                tell(check, run.directory());
            }
        }
        screen.line("## " + text("challenge.why"));
        screen.line("");
        screen.line("<!-- " + text("challenge.hint") + " -->");
        return ExitCode.CONFORMS;
    }

    private void heading(Requirement requirement, RequirementResult result, RunResults run) {
        screen.line("# " + text("challenge.heading", requirement.id()));
        screen.line("");
        screen.line("> " + requirement.title().en());
        screen.line(">");
        screen.line("> " + requirement.title().zh());
        screen.line("");
        field("challenge.class", requirement.requirementClass());
        field(
                "challenge.lines",
                requirement.places().stream().map(Place::toString).collect(Collectors.joining(", "))
                        + requirement.ruling().map(ruling -> "; " + ruling).orElse(""));
        field("challenge.verdict", result.verdict());
        field(
                "challenge.kit",
                run.kit().version()
                        + run.kit().digest().map(ChallengeCommand::inBrackets).orElse("")
                        + run.kit().catalogue().map(it -> ", catalogue " + it).orElse(""));
        field(
                "challenge.implementation",
                run.implementation().name() + " " + run.implementation().version() + ", "
                        + run.implementation().vendor()
                        + run.implementation()
                                .digest()
                                .map(ChallengeCommand::inBrackets)
                                .orElse(""));
        field("challenge.run", "API " + run.apiLevel() + ", " + run.profile() + ", seed " + run.seed());
        screen.line("");
    }

    private void tell(CheckResult check, Path results) throws IOException {
        screen.line(
                "## " + check.name() + " (" + check.kind().name().toLowerCase(Locale.ROOT) + "): " + check.verdict());
        screen.line("");
        check.expected().ifPresent(expected -> field("challenge.expected", expected));
        check.seen().ifPresent(seen -> field("challenge.seen", seen));
        check.reading().ifPresent(reading -> field("challenge.reading", reading));
        screen.line("");
        block("sh", List.of(check.replay()));
        if (Files.isRegularFile(results.resolve(check.journal()))) {
            List<String> lines = ResultsFile.readJournal(results, check.journal()).lines().stream()
                    .map(TimelineLine::plain)
                    .toList();
            block("text", lines.subList(0, Math.min(LONGEST_TIMELINE, lines.size())));
            if (lines.size() > LONGEST_TIMELINE) {
                screen.line(text("challenge.rest", lines.size() - LONGEST_TIMELINE, check.journal()));
                screen.line("");
            }
        }
    }

    private void block(String language, List<String> lines) {
        screen.line("```" + language);
        lines.forEach(screen::line);
        screen.line("```");
        screen.line("");
    }

    private void field(String key, Object value) {
        screen.line("- " + text(key) + " " + String.valueOf(value).strip().replace("\n", "\n  "));
    }

    private String text(String key, Object... details) {
        return screen.wording().text(key, details);
    }

    private static String inBrackets(String digest) {
        return " (SHA-256 " + digest + ")";
    }
}
