package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoveragePageTest {
    private static final Pattern ISLAND =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path directory;

    private RunResults run;
    private Path page;

    @BeforeEach
    void write() throws IOException {
        run = SampleRun.write(directory);
        page = CoveragePage.write(directory, Language.ENGLISH);
    }

    private JsonNode data() throws IOException {
        Matcher island = ISLAND.matcher(Files.readString(page));
        assertThat(island.find()).isTrue();
        return new ObjectMapper().readTree(island.group(1));
    }

    @Test
    void everyRequirementOfTheRunIsOnThePageWithItsChecks() throws IOException {
        List<String> ids = new ArrayList<>();
        int checks = 0;
        for (JsonNode document : data().path("documents")) {
            for (JsonNode section : document.path("sections")) {
                for (JsonNode requirement : section.path("requirements")) {
                    ids.add(requirement.path("id").asText());
                    checks += requirement.path("checks").size();
                }
            }
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        run.requirements().stream().map(RequirementResult::id).toList());
        assertThat(checks)
                .isEqualTo(run.requirements().stream()
                        .mapToInt(requirement -> requirement.checks().size())
                        .sum());
    }

    @Test
    void everyLineOfADocumentIsAccountedFor() throws IOException {
        for (JsonNode document : data().path("documents")) {
            int silent = 0;
            for (JsonNode reason : document.path("notNormative")) {
                silent += reason.path("lines").asInt();
            }
            int lines = document.path("lines").asInt();
            assertThat(silent + document.path("said").asInt()).isBetween(lines * 9 / 10, lines);
        }
        assertThat(data().path("documents")).hasSize(Documents.load().all().size());
    }

    @Test
    void whatIsOnlyObservedIsSaidByNoDocument() throws IOException {
        for (JsonNode document : data().path("documents")) {
            Documents.Document facts = Documents.load().all().stream()
                    .filter(it -> it.id().equals(document.path("id").asText()))
                    .findFirst()
                    .orElseThrow();
            long demanded = Catalogue.load().requirements().stream()
                    .filter(it -> it.requirementClass() != RequirementClass.OBSERVED)
                    .flatMap(it -> it.places().stream())
                    .filter(place -> place.document().equals(facts.id()))
                    .map(Place::line)
                    .filter(line -> !facts.notNormative().containsKey(line))
                    .distinct()
                    .count();
            assertThat(document.path("said").asLong()).isEqualTo(demanded);
        }
    }

    @Test
    void theDocumentThatRulesTheLevelComesFirst() throws IOException {
        assertThat(data().at("/documents/0/id").asText()).isEqualTo("api20");
    }

    @Test
    void whatStandsInAResultCannotEndTheDataOrBeAskedForByTheBrowser() throws IOException {
        String text = Files.readString(page);
        assertThat(text)
                .contains("Content-Security-Policy", "\\u003cscript\\u003ealert")
                .doesNotContain("<script>alert");
        assertThat(data().toString()).contains("<script>alert('x')</script>");
    }

    @Nested
    class InABrowser {
        private Browser browser;

        @BeforeEach
        void findBrowser() {
            Optional<Browser> installed = Browser.installed();
            assumeTrue(
                    installed.isPresent(),
                    "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so nobody has looked at the"
                            + " coverage page: install Debian's packages chromium and fonts-noto-cjk to run this test");
            browser = installed.orElseThrow();
        }

        private String rows(String actions, String hash) throws IOException, InterruptedException {
            return rows(actions, hash, 1600);
        }

        private String rows(String actions, String hash, int width) throws IOException, InterruptedException {
            String acting = Files.readString(page).replace("</body>", "<script>" + actions + "</script></body>");
            Path copy = Files.writeString(directory.resolve("acting.html"), acting);
            Browser.Visit visit = browser.open(copy.toUri() + hash, directory, width);
            assertThat(visit.console()).isEmpty();
            String dom = visit.dom();
            return dom.substring(dom.indexOf("<main>"));
        }

        @Test
        void itShowsItselfInEnglishWithoutAnErrorAndAsksNobody() throws Exception {
            assertThat(rows("", ""))
                    .contains("A session accepts one append of bundles.", "id=\"session-backup.append-bundles.once\"")
                    .contains("7 of 7 requirements shown")
                    .doesNotContain("一个会话只接受一次追加应用。");
        }

        @Test
        void theSwitchShowsItInChinese() throws Exception {
            assertThat(rows("document.getElementById('language').click()", ""))
                    .contains("一个会话只接受一次追加应用。", "不符合", "SessionBackup（备份流程）", "显示 7 项要求中的 7 项");
        }

        @Test
        void theFiltersLeaveWhatFits() throws Exception {
            String found = rows(
                    "const words = document.getElementById('filter-words'); words.value = 'append once';"
                            + " words.dispatchEvent(new Event('input'));",
                    "");
            assertThat(found)
                    .contains("id=\"session-backup.append-bundles.once\"", "1 of 7")
                    .doesNotContain("id=\"session-restore.baseline\"");
            String observed = rows(
                    "const klass = document.getElementById('filter-klass'); klass.value = 'OBSERVED';"
                            + " klass.dispatchEvent(new Event('change'));",
                    "");
            assertThat(observed)
                    .contains("id=\"session-restore.baseline\"")
                    .doesNotContain("id=\"session-backup.append-bundles.once\"");
        }

        @Test
        void aLinkToARequirementFindsItAndOpensItsChecks() throws Exception {
            assertThat(rows("", "#session-restore.publish-file.empty-uri"))
                    .containsPattern("<tr id=\"session-restore.publish-file.empty-uri\" class=\"found\">")
                    .containsPattern("(?s)class=\"found\">.*?<details open=\"\">");
        }

        @Test
        void nothingIsWiderThanANarrowWindow() throws Exception {
            String measured = rows(
                    "document.title = 'wide ' + [...document.querySelectorAll('main *')].filter(one =>"
                            + " one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length;"
                            + "document.querySelector('main').append(document.title + ' of ' + innerWidth)",
                    "",
                    400);
            // Some Chromiums make no window narrower than 500 px, well below where the tables become lists.
            assertThat(measured).containsPattern("wide 0 of [45]00");
        }
    }
}
