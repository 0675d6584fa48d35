package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoveragePageTest {
    private static final Pattern ISLAND =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final String UPDATE_TIMER = "backup.update-timer.outside-refused";

    @TempDir
    Path directory;

    @Test
    void everyRequirementOfTheRunHasOneHomeOnThePageAndItsChecks() throws IOException {
        RunResults run = SampleRun.write(directory);
        JsonNode data = data(Files.readString(CoveragePage.write(directory, Language.ENGLISH)));

        assertThat(texts(data.path("requirements"), "id"))
                .containsExactlyElementsOf(
                        run.requirements().stream().map(RequirementResult::id).toList());
        assertThat(homes(data)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(data.at("/requirements/1/checks")).hasSize(3);
        assertThat(data.at("/requirements/1/checks/0/kind").asText()).isEqualTo("scenario");
    }

    @Test
    void aRequirementStandsInEverySectionThatSaysIt() throws IOException {
        Requirement requirement = CatalogueRun.CATALOGUE.requirements().stream()
                .filter(it ->
                        it.places().stream().map(Place::document).distinct().count() > 1)
                .findFirst()
                .orElseThrow();
        JsonNode data = data(page(new CatalogueRun(20).only(requirement.id()).results()));

        Set<String> documents = new TreeSet<>();
        for (JsonNode document : data.path("documents")) {
            for (JsonNode section : document.path("sections")) {
                assertThat(section.path("said").size()).isLessThanOrEqualTo(1);
                section.path("said")
                        .forEach(said -> documents.add(document.path("id").asText()));
            }
        }
        assertThat(documents).containsExactly("api10", "api20");
        assertThat(homes(data)).containsExactly(0);
    }

    @Test
    void sectionsAndWhatIsSaidInThemStandInTheOrderOfTheDocument() throws IOException {
        JsonNode data = data(page(new CatalogueRun(20).results()));

        for (JsonNode document : data.path("documents")) {
            List<Integer> lines = new ArrayList<>();
            document.path("sections").forEach(section -> {
                lines.add(section.path("line").asInt());
                section.path("said").forEach(said -> lines.add(said.path("line").asInt()));
            });
            assertThat(lines).as(document.path("id").asText()).isSorted();
        }
    }

    @Test
    void theDocumentThatRulesTheLevelComesFirst() throws IOException {
        assertThat(data(page(new CatalogueRun(20).results()))
                        .at("/documents/0/id")
                        .asText())
                .isEqualTo("api20");
        assertThat(data(page(new CatalogueRun(10).results()))
                        .at("/documents/0/id")
                        .asText())
                .isEqualTo("api10");
    }

    @Test
    void everyLineOfADocumentIsAccountedFor() throws IOException {
        JsonNode documents = data(page(new CatalogueRun(20).results())).path("documents");

        assertThat(documents).hasSize(Documents.load().all().size());
        for (JsonNode document : documents) {
            int silent = StreamSupport.stream(document.path("silent").spliterator(), false)
                    .mapToInt(reason -> reason.path("lines").asInt())
                    .sum();
            int lines = document.path("lines").asInt();
            assertThat(silent + document.path("spoken").asInt()).isBetween(lines * 9 / 10, lines);
        }
    }

    @Test
    void whatCannotBeTestedOrDoesNotApplySaysWhyInBothLanguages() throws IOException {
        JsonNode data = data(page(new CatalogueRun(20).results()));
        Requirement untestable = CatalogueRun.CATALOGUE.requirements().stream()
                .filter(requirement -> requirement.untestable().isPresent() && requirement.appliesAt(20))
                .findFirst()
                .orElseThrow();

        JsonNode shown = requirement(data, untestable.id());
        assertThat(shown.path("outcome").asText()).isEqualTo("UNTESTABLE");
        assertThat(shown.at("/reason/en").asText())
                .isEqualTo(untestable.untestable().orElseThrow().en());
        assertThat(shown.at("/reason/zh").asText())
                .isEqualTo(untestable.untestable().orElseThrow().zh());
        JsonNode earlier = requirement(data, "backup.update-timer.absent-before-12");
        assertThat(earlier.path("outcome").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(earlier.at("/reason/zh").asText()).isEqualTo("适用于 API 10 至 API 11，本次运行的 API 级别为 20");
    }

    @Test
    void aMessageIsShownWithoutWhatThePageShowsAnyway() throws IOException {
        Requirement requirement = CatalogueRun.CATALOGUE.get(UPDATE_TIMER);
        String message = "FAIL " + UPDATE_TIMER + " (api20:685, API 12, REQUIRED)\n  "
                + requirement.title().en() + "\n  " + requirement.title().zh()
                + "\n  expected: refused\n  seen:     the answer true\nand no more\n  reason:   a reason"
                + "\n  replay:   run --only a";
        JsonNode data = data(page(new CatalogueRun(20)
                .with(UPDATE_TIMER, CatalogueRun.failed("a", "refused", "the answer true\nand no more", message))
                .results()));

        JsonNode check = requirement(data, UPDATE_TIMER).at("/checks/0");
        assertThat(check.path("expected").asText()).isEqualTo("refused");
        assertThat(check.path("seen").asText()).isEqualTo("the answer true\nand no more");
        assertThat(check.path("message").asText()).isEqualTo("a reason");
    }

    @Test
    void whatStandsInAResultCannotEndTheDataNorFillASlotNorBreakTheFile() throws IOException {
        String hostile = "</script><script>alert('x')</script> <!-- {{script}} $1 \\ \u0000 \u2028 \ud800 \" & 备份";
        String page = CoveragePage.of(
                new CatalogueRun(20)
                        .with(UPDATE_TIMER, CatalogueRun.failed(hostile, hostile, hostile, hostile))
                        .results(),
                CatalogueRun.CATALOGUE,
                Language.ENGLISH);

        assertThat(requirement(data(page), UPDATE_TIMER).at("/checks/0/seen").asText())
                .isEqualTo(hostile);
        assertThat(page).doesNotContain("<script>alert", "<!-- {{").endsWith("</html>\n");
        assertThat(page.split("</script>", -1)).hasSize(4);
    }

    @Test
    void aHalfCharacterInAResultIsWrittenAllTheSame() throws IOException {
        String results =
                Files.readString(written(new CatalogueRun(20).only(UPDATE_TIMER).results()));
        Files.writeString(directory.resolve("results.json"), results.replace("\"it is so\"", "\"it is \\ud800 so\""));

        assertThat(Files.readString(CoveragePage.write(directory, Language.ENGLISH)))
                .contains("it is ? so");
    }

    @Test
    void thePageRunsItsOwnScriptAloneAndAsksNobody() throws Exception {
        String page = page(new CatalogueRun(20).results());
        String policy = found("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"", page);

        assertThat(policy)
                .contains("default-src &#39;none&#39;", "base-uri &#39;none&#39;", "form-action &#39;none&#39;")
                .contains("script-src &#39;sha256-", "style-src &#39;sha256-")
                .doesNotContain("unsafe");
        assertThat(page).doesNotContain("http://", "https://", "src=", "url(", "@import", "eval(", "innerHTML");
    }

    @Test
    void everyWordThatThePageSaysIsThereInBothLanguages() throws IOException {
        JsonNode words = new ObjectMapper().readTree(resource("coverage-words.json"));
        Set<String> said = Pattern.compile(
                        "word\\('([\\w-]+)'[,)]|several\\('([\\w-]+)'|data-word[\\w-]*=\"([\\w-]+)\"")
                .matcher(resource("coverage.html") + resource("coverage-view.js") + resource("coverage.js"))
                .results()
                .map(CoveragePageTest::firstGroup)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said)
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(words.has(key)).as(key).isTrue());
        words.properties().forEach(word -> {
            assertThat(word.getValue().path("en").asText()).as(word.getKey()).isNotBlank();
            assertThat(word.getValue().path("zh").asText()).as(word.getKey()).isNotBlank();
            assertThat(slots(word.getValue().path("zh").asText()))
                    .as(word.getKey())
                    .isEqualTo(slots(word.getValue().path("en").asText()));
        });
        assertThat(Outcome.told()).allSatisfy(told -> {
            assertThat(told.label().zh()).isNotBlank();
            assertThat(told.words().zh()).isNotBlank();
        });
    }

    @Test
    void thePageStaysSmallEvenWhereEverythingFails() throws IOException {
        CatalogueRun run = new CatalogueRun(20);
        String seen = String.join("", Collections.nCopies(30, "something else "));
        CatalogueRun.CATALOGUE.requirements().stream()
                .filter(requirement -> requirement.appliesAt(20))
                .forEach(requirement -> run.with(
                        requirement.id(),
                        CatalogueRun.failed("a check of something that is not so", "something", seen, seen),
                        CatalogueRun.failed("another check of something", "something", seen, seen + seen)));

        assertThat(page(run.results()).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2 << 20);
    }

    @Test
    void aVeryLongTextIsCutWhereItMattersLeast() throws IOException {
        String seen = "begins " + "x".repeat(10_000) + " ends";
        JsonNode data = data(page(new CatalogueRun(20)
                .with(UPDATE_TIMER, CatalogueRun.failed("a", "short", seen, ""))
                .results()));

        assertThat(requirement(data, UPDATE_TIMER).at("/checks/0/seen").asText())
                .startsWith("begins x")
                .endsWith("x ends")
                .hasSizeLessThan(2_100);
    }

    private String page(RunResults run) throws IOException {
        return CoveragePage.of(run, CatalogueRun.CATALOGUE, Language.ENGLISH);
    }

    private Path written(RunResults run) throws IOException {
        ResultsFile.write(directory, run);
        return directory.resolve("results.json");
    }

    private static JsonNode data(String page) throws IOException {
        return new ObjectMapper().readTree(found(ISLAND.pattern(), page));
    }

    private static JsonNode requirement(JsonNode data, String id) {
        return StreamSupport.stream(data.path("requirements").spliterator(), false)
                .filter(requirement -> requirement.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> homes(JsonNode data) {
        return data.findValues("said").stream()
                .flatMap(said -> StreamSupport.stream(said.spliterator(), false))
                .filter(said -> said.path("home").asBoolean())
                .map(said -> said.path("requirement").asInt())
                .toList();
    }

    private static List<String> texts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(key).asText())
                .toList();
    }

    private static List<String> slots(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        throw new IllegalStateException("no group in " + match.group());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CoveragePage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
