package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Observations;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command against the reference implementation, which conforms. */
class ReferenceRunTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    private static Path results;

    private static Said said;
    private static RunResults run;

    @BeforeAll
    static void run() throws IOException {
        said = runInto(results);
        run = ResultsFile.read(results);
    }

    @Test
    void theReferenceConforms() {
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(run.exitCode()).isZero();
        assertThat(said.out()).contains("reference conforms at API level 20.");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void everyRequiredBehaviourOfItsLevelPassesOrSaysWhyNotBeforehand() {
        List<String> open = run.requirements().stream()
                .filter(requirement -> requirement.requirementClass() == RequirementClass.REQUIRED)
                .filter(requirement -> requirement.verdict() != Verdict.PASS)
                .filter(requirement -> requirement.verdict() != Verdict.NOT_APPLICABLE)
                .filter(requirement -> !untestable(requirement.id()))
                .map(RequirementResult::id)
                .toList();

        assertThat(open).isEmpty();
        assertThat(run.summary().get(Verdict.PASS)).isPositive();
    }

    @Test
    void everyPlannedCheckWasExecuted() {
        assertThat(run.checks().planned()).isPositive().isEqualTo(run.checks().executed());
    }

    @Test
    void theLastLineIsTheReport() {
        Path report = Path.of(said.lastLine());

        assertThat(report).isAbsolute().isRegularFile().hasFileName("index.html");
        assertThat(report).isEqualTo(results.resolve("report/index.html").toAbsolutePath());
    }

    @Test
    void theCoveragePageStandsBesideTheReportAndShowsEveryRequirement() throws IOException {
        Path coverage = results.resolve("report/coverage.html").toAbsolutePath();

        assertThat(said.lines()).contains(coverage.toString());
        assertThat(Files.readString(coverage))
                .contains(run.requirements().stream()
                        .map(requirement -> "\"id\":\"" + requirement.id() + "\"")
                        .toList());
    }

    @Test
    void aRunThatConformsSaysLittle() {
        assertThat(said.lines()).hasSizeLessThan(18);
    }

    @Test
    void theResultsFollowTheirSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("fixtures/schemas/results.schema.json"));

        List<Error> errors = schema.validate(Files.readString(results.resolve("results.json")), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @Test
    void theSummaryCountsInWhatItIsUnlikeOpenHarmony() {
        List<String> differing = run.requirements().stream()
                .filter(requirement -> requirement.observed().equals(Optional.of(Observation.DIFFERS)))
                .map(RequirementResult::id)
                .toList();

        assertThat(differing).isNotEmpty();
        assertThat(Observations.of(run.requirements()))
                .returns(0, Observations::notReached)
                .returns(differing.size(), Observations::differs);
        assertThat(said.out())
                .contains(differing.size() + " different, 0 not reached")
                .contains("profile documents");
    }

    @Test
    void everyCheckOfAnAmbiguousRequirementSaysWhichReadingItSaw() {
        List<String> silent = run.requirements().stream()
                .filter(requirement -> requirement.requirementClass() == RequirementClass.AMBIGUOUS)
                .flatMap(requirement -> requirement.checks().stream())
                .filter(check ->
                        check.verdict() == Verdict.PASS && check.reading().isEmpty())
                .map(CheckResult::name)
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameRun(@TempDir Path again) throws IOException {
        runInto(again);

        assertThat(untimed(ResultsFile.read(again))).isEqualTo(untimed(run));
        assertThat(journals(again)).isNotEmpty().isEqualTo(journals(results));
        assertThat(journals(again)).filteredOn(name -> differ(name, again)).isEmpty();
    }

    private static Said runInto(Path directory) {
        return Said.by("run", "--implementation", "reference", "--seed", "42", "--results", directory.toString());
    }

    private static RunResults untimed(RunResults run) {
        return new RunResults(
                run.kit(),
                run.implementation(),
                run.apiLevel(),
                run.profile(),
                run.seed(),
                Instant.EPOCH,
                0,
                run.incomplete(),
                run.shard(),
                new TreeMap<>(run.summary()),
                run.checks(),
                run.exitCode(),
                run.requirements());
    }

    private static List<Path> journals(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("journals"))) {
            return files.filter(Files::isRegularFile)
                    .map(directory::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static boolean differ(Path journal, Path again) {
        try {
            return Files.mismatch(results.resolve(journal), again.resolve(journal)) >= 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean untestable(String id) {
        return CATALOGUE.find(id).flatMap(Requirement::untestable).isPresent();
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = ReferenceRunTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
