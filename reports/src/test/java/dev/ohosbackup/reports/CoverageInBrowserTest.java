package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coverage page of a run of the whole catalogue, as a reader has it. */
class CoverageInBrowserTest {
    private static final String BROKEN = "backup.update-timer.outside-refused";
    private static final String SHOWN = "const shown = () => [...page.querySelectorAll('tr.requirement[id]')]"
            + ".filter(row => row.checkVisibility()).map(row => row.id);"
            + "const type = text => { const field = page.getElementById('text'); field.value = text;"
            + " field.dispatchEvent(new view.Event('input')); };"
            + "const choose = (id, value) => { const field = page.getElementById(id); field.value = value;"
            + " field.dispatchEvent(new view.Event('change')); };"
            + "const status = () => page.getElementById('shown').textContent;";

    @TempDir
    Path directory;

    private Browser browser;
    private FramedPage coverage;

    @BeforeEach
    void open() throws IOException {
        Optional<Browser> installed = Browser.installed();
        assumeTrue(
                installed.isPresent(),
                "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so nobody has looked at the"
                        + " coverage page: install Debian's packages chromium and fonts-noto-cjk to run this test");
        browser = installed.orElseThrow();
        String page = CoveragePage.of(
                new CatalogueRun(20)
                        .with(
                                BROKEN,
                                CatalogueRun.failed("a limit", "refused", SampleRun.HOSTILE, "x".repeat(900)),
                                CatalogueRun.check("another limit", Verdict.PASS))
                        .results(),
                CatalogueRun.CATALOGUE,
                Language.CHINESE);
        Path file = Files.writeString(directory.resolve("coverage.html"), page);
        coverage = new FramedPage(browser, file, directory, 1600, "en-US");
    }

    @Test
    void itShowsEverythingWithoutAnErrorAndAsksNobody() throws Exception {
        FramedPage.Visit visit = coverage.visit(
                "",
                SHOWN + "return {shown: shown().length, status: status(),"
                        + " asked: view.performance.getEntriesByType('resource').map(one => one.name),"
                        + " text: page.getElementById('documents').textContent}");

        int all = CatalogueRun.CATALOGUE.requirements().size();
        assertThat(visit.console()).isEmpty();
        assertThat(visit.said().path("shown").asInt()).isEqualTo(all);
        assertThat(visit.said().path("status").asText()).isEqualTo("All " + all + " requirements are shown.");
        assertThat(visit.said().path("asked")).isEmpty();
        assertThat(visit.said().path("text").asText()).contains(SampleRun.HOSTILE);
    }

    @Test
    void whatGetsIntoThePageAllTheSameIsNeitherRunNorFetched() throws Exception {
        Path copy = Files.writeString(
                directory.resolve("coverage.html"),
                Files.readString(coverage.page())
                        .replace(
                                "</main>",
                                "<script>document.title = 'run'</script>"
                                        + "<img src='http://somebody.invalid/x.png' onerror='document.title = 1'></main>"));
        FramedPage.Visit visit = new FramedPage(browser, copy, directory, 1600, "en-US").visit("", "return page.title");

        assertThat(visit.said().asText()).startsWith("Acme <Backup> & 公司 1.2.3 · API 20");
        assertThat(visit.console())
                .anySatisfy(line -> assertThat(line).contains("somebody.invalid", "Content Security Policy"))
                .anySatisfy(line -> assertThat(line).contains("inline script", "Content Security Policy"));
    }

    @Test
    void theFilterFindsByTextClassVerdictAndLevel() throws Exception {
        JsonNode said = coverage.visit("", SHOWN + """
                        const said = {};
                        type('  UPDATE-timer   毫秒被拒绝 ');
                        said.text = shown();
                        said.status = status();
                        said.sections = [...page.querySelectorAll('section.chapter')].filter(one => one.checkVisibility()).length;
                        type('');
                        page.querySelector('[data-outcome="FAIL"]').click();
                        said.verdict = shown();
                        page.querySelector('[data-outcome="FAIL"]').click();
                        choose('class', 'OBSERVED');
                        said.observed = shown().length;
                        choose('class', '');
                        choose('level', 'new-20');
                        said.level = shown().length;
                        type('nothing is called so');
                        said.nothing = status();
                        page.getElementById('reset').click();
                        said.all = shown().length;
                        return said;
                        """).said();

        assertThat(said.path("text").toString()).isEqualTo("[\"" + BROKEN + "\"]");
        assertThat(said.path("status").asText()).startsWith("1 of ");
        assertThat(said.path("sections").asInt()).isEqualTo(1);
        assertThat(said.path("verdict").toString()).isEqualTo("[\"" + BROKEN + "\"]");
        assertThat(said.path("observed").asLong())
                .isEqualTo(CatalogueRun.CATALOGUE.requirements().stream()
                        .filter(it -> it.requirementClass().name().equals("OBSERVED"))
                        .count());
        assertThat(said.path("level").asLong())
                .isEqualTo(CatalogueRun.CATALOGUE.requirements().stream()
                        .filter(it -> it.since() == 20)
                        .count());
        assertThat(said.path("nothing").asText()).isEqualTo("No requirement fits the filter.");
        assertThat(said.path("all").asInt())
                .isEqualTo(CatalogueRun.CATALOGUE.requirements().size());
    }

    @ParameterizedTest
    @CsvSource({"en-US, '', en", "zh-CN, '', zh-CN", "de-DE, '', zh-CN", "zh-CN, ?lang=en, en", "en-US, ?lang=zh, zh-CN"
    })
    void theAddressThenTheBrowserThenTheRunChooseTheLanguage(String browserAsks, String address, String shown)
            throws Exception {
        FramedPage.Visit visit = coverage.preferring(browserAsks).visit(address, "return page.documentElement.lang");

        assertThat(visit.said().asText()).isEqualTo(shown);
    }

    @Test
    void theSwitchChangesTheLanguageAndKeepsWhatIsOpenAndFiltered() throws Exception {
        FramedPage.Visit visit = coverage.visit("", SHOWN + """
                type('update-timer');
                const before = shown().length;
                page.querySelector('[data-language="zh"]').click();
                const row = page.getElementById('%s');
                return {lang: page.documentElement.lang, heading: page.querySelector('h1').textContent,
                    title: row.querySelector('.title').textContent, kept: shown().length === before && before > 1,
                    open: row.querySelector('button').getAttribute('aria-expanded'),
                    check: row.nextElementSibling.textContent, pressed:
                    [...page.querySelectorAll('[data-language][aria-pressed="true"]')].map(one => one.textContent)};
                """.formatted(BROKEN));

        JsonNode said = visit.said();
        assertThat(visit.console()).isEmpty();
        assertThat(said.path("lang").asText()).isEqualTo("zh-CN");
        assertThat(said.path("heading").asText()).isEqualTo("按要求列出的覆盖情况");
        assertThat(said.path("title").asText()).isEqualTo("时限 -1 和 14400001 毫秒被拒绝，错误码为 401。");
        assertThat(said.path("kept").asBoolean()).isTrue();
        assertThat(said.path("open").asText()).isEqualTo("true");
        assertThat(said.path("check").asText()).contains("期望", "实际", "重新运行");
        assertThat(said.path("pressed").toString()).isEqualTo("[\"中文\"]");
    }

    /** A font that lacks a character draws the same box for every one that it lacks. */
    @Test
    void chineseIsDrawnAndNotBoxesForIt() throws Exception {
        JsonNode said = coverage.visit("?lang=zh", """
                const drawn = text => {
                    const canvas = document.createElement('canvas');
                    const brush = canvas.getContext('2d');
                    brush.font = '40px ' + view.getComputedStyle(page.body).fontFamily;
                    brush.fillText(text, 10, 60);
                    return canvas.toDataURL();
                };
                return new Set([...'备份恢复', '\\u{10ffff}', ''].map(drawn)).size;
                """).said();

        assertThat(said.asInt()).isEqualTo(6);
    }

    @Test
    void aLinkToARequirementScrollsThereMarksItAndOpensItsChecks() throws Exception {
        String seen = """
                const row = page.getElementById('%s');
                const top = row.getBoundingClientRect().top;
                return {inSight: top >= 0 && top < 300, marked: row.className, focused: page.activeElement.id,
                    open: row.nextElementSibling.className, shown: row.checkVisibility(),
                    marks: page.querySelectorAll('.goal').length};
                """;
        String id = "session-restore.append-bundles.once";
        JsonNode direct = coverage.visit("#" + id, "await settled();" + seen.formatted(id))
                .said();
        JsonNode later = coverage.visit(
                        "#" + BROKEN,
                        SHOWN + "type('nothing is called so'); view.location.hash = '" + id + "'; await settled();"
                                + seen.formatted(id))
                .said();

        for (JsonNode said : new JsonNode[] {direct, later}) {
            assertThat(said.path("inSight").asBoolean()).as(said.toString()).isTrue();
            assertThat(said.path("shown").asBoolean()).isTrue();
            assertThat(said.path("marked").asText()).contains("goal");
            assertThat(said.path("marks").asInt()).isEqualTo(1);
            assertThat(said.path("focused").asText()).isEqualTo(id);
            assertThat(said.path("open").asText()).isEqualTo("details");
        }
    }

    @Test
    void theFirstPartsOfIdsInTheAddressShowAllThatBeginSo() throws Exception {
        JsonNode said =
                coverage.visit("#backup.update-timer", SHOWN + "return shown()").said();

        assertThat(said)
                .hasSizeGreaterThan(5)
                .allSatisfy(id -> assertThat(id.asText()).startsWith("backup.update-timer."));
    }

    @ParameterizedTest
    @CsvSource({"400, en", "400, zh", "1600, en"})
    void nothingIsWiderThanTheWindowWhateverIsOpen(int width, String language) throws Exception {
        JsonNode said = coverage.wide(width).visit("?lang=" + language, """
                page.querySelectorAll('details').forEach(one => { one.open = true; });
                page.getElementById('expand').click();
                await settled();
                const room = page.documentElement.clientWidth;
                return {scrolls: page.documentElement.scrollWidth > room, opened: page.querySelectorAll('tr.details').length,
                    wider: [...page.querySelectorAll('body *:not(.skip):not(.unseen):not(thead *)')].filter(one =>
                        one.getBoundingClientRect().right > room + 1).map(one => one.outerHTML.slice(0, 120)).slice(0, 5)};
                """).said();

        assertThat(said.path("wider")).isEmpty();
        assertThat(said.path("scrolls").asBoolean()).isFalse();
        assertThat(said.path("opened").asInt()).isGreaterThan(400);
    }

    @Test
    void itIsBuiltOfHeadingsTablesAndButtonsThatSayWhatTheyAre() throws Exception {
        JsonNode said = coverage.visit("", """
                page.getElementById('expand').click();
                const all = selector => [...page.querySelectorAll(selector)];
                const levels = all('h1, h2, h3, h4').map(one => Number(one.tagName[1]));
                const ids = all('[id]').map(one => one.id);
                return {skips: levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1).length,
                    first: levels[0], main: all('h1').length,
                    twice: ids.filter((id, i) => ids.indexOf(id) !== i),
                    nameless: all('button, a').filter(one => !(one.textContent.trim() || one.ariaLabel)).length,
                    unlabelled: all('input, select').filter(one => !one.labels.length).length,
                    tables: all('table').filter(one => !one.caption || !one.querySelector('th[scope=row]')).length,
                    sections: all('section').filter(one =>
                        !page.getElementById(one.getAttribute('aria-labelledby'))).length,
                    links: all('a[href^="#"]').filter(one => !page.getElementById(
                        decodeURIComponent(one.getAttribute('href').slice(1)))).map(one => one.getAttribute('href'))};
                """).said();

        assertThat(said.path("first").asInt()).isEqualTo(1);
        assertThat(said.path("main").asInt()).isEqualTo(1);
        assertThat(said.path("skips").asInt()).isZero();
        assertThat(said.path("twice")).isEmpty();
        assertThat(said.path("nameless").asInt()).isZero();
        assertThat(said.path("unlabelled").asInt()).isZero();
        assertThat(said.path("tables").asInt()).isZero();
        assertThat(said.path("sections").asInt()).isZero();
        assertThat(said.path("links")).isEmpty();
    }
}
