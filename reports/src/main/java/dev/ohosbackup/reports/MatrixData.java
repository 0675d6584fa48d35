package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.journal.TimelineLine;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the matrix page shows. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MatrixData(List<Column> runs, List<Row> requirements) {
    /** What is longer nobody reads in a table; the rest is in the file that is linked. */
    private static final int LONGEST_TIMELINE = 60;

    /** A run; {@code place} is its directory, as the page reaches it. */
    record Column(
            String name,
            String version,
            int apiLevel,
            String profile,
            long seed,
            String kit,
            String startedAt,
            boolean incomplete,
            String place) {}

    /** A requirement; one cell for each run, empty where that was not asked for it. */
    record Row(
            String id,
            @JsonProperty("class") RequirementClass requirementClass,
            String line,
            Words section,
            Words title,
            List<Optional<Cell>> cells) {}

    /** What a run says of a requirement. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Cell(Verdict verdict, Optional<Observation> observed, Optional<String> reason, List<CellCheck> checks) {}

    /** What a check says; only of what is not as it should be with more than a link. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CellCheck(
            String name,
            Verdict verdict,
            Optional<String> expected,
            Optional<String> seen,
            Optional<String> replay,
            List<String> timeline,
            String journal) {}

    static MatrixData of(List<Path> directories, Path from) throws IOException {
        List<Column> columns = new ArrayList<>();
        Map<String, RequirementResult> known = new TreeMap<>();
        List<Map<String, Cell>> cells = new ArrayList<>();
        for (Path given : directories) {
            Path directory = given.toAbsolutePath().normalize();
            RunResults run = ResultsFile.read(directory);
            columns.add(column(run, relative(from, directory)));
            Map<String, Cell> own = new LinkedHashMap<>();
            for (RequirementResult requirement : run.requirements()) {
                known.put(requirement.id(), requirement);
                own.put(requirement.id(), cell(requirement, directory));
            }
            cells.add(own);
        }
        return new MatrixData(
                columns, known.values().stream().map(it -> row(it, cells)).toList());
    }

    private static Column column(RunResults run, String place) {
        return new Column(
                run.implementation().name(),
                run.implementation().version(),
                run.apiLevel(),
                run.profile().toString(),
                run.seed(),
                run.kit().version(),
                run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                run.incomplete(),
                place);
    }

    private static Row row(RequirementResult requirement, List<Map<String, Cell>> cells) {
        return new Row(
                requirement.id(),
                requirement.requirementClass(),
                requirement.document() + ":" + requirement.line(),
                requirement.section(),
                requirement.title(),
                cells.stream()
                        .map(run -> Optional.ofNullable(run.get(requirement.id())))
                        .toList());
    }

    private static Cell cell(RequirementResult requirement, Path directory) throws IOException {
        List<CellCheck> checks = new ArrayList<>();
        for (CheckResult check : requirement.checks()) {
            checks.add(check(check, directory));
        }
        return new Cell(requirement.verdict(), requirement.observed(), requirement.reason(), checks);
    }

    private static CellCheck check(CheckResult check, Path directory) throws IOException {
        boolean told = JournalAttachments.isTold(check.verdict());
        return new CellCheck(
                check.name(),
                check.verdict(),
                check.expected().filter(it -> told),
                check.seen().filter(it -> told),
                told ? Optional.of(check.replay()) : Optional.empty(),
                told ? timeline(check, directory) : List.of(),
                check.journal());
    }

    private static List<String> timeline(CheckResult check, Path directory) throws IOException {
        if (!Files.isRegularFile(directory.resolve(check.journal()))) {
            return List.of();
        }
        return ResultsFile.readJournal(directory, check.journal()).lines().stream()
                .limit(LONGEST_TIMELINE)
                .map(TimelineLine::plain)
                .toList();
    }

    /** As a browser reaches it, with slashes on every system; absolute where they share no root. */
    private static String relative(Path from, Path to) {
        try {
            return from.relativize(to).toString().replace('\\', '/');
        } catch (IllegalArgumentException noCommonRoot) {
            return to.toUri().toString();
        }
    }
}
