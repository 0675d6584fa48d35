package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix page, as a reader has it. */
class MatrixInBrowserTest {
    private static final String FAILED = "session-backup.append-bundles.once";

    @TempDir
    Path directory;

    private Browser browser;

    @BeforeEach
    void find() {
        Optional<Browser> installed = Browser.installed();
        assumeTrue(
                installed.isPresent(),
                "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so nobody has looked at the matrix:"
                        + " install Debian's packages chromium and fonts-noto-cjk to run this test");
        browser = installed.orElseThrow();
    }

    private FramedPage page() throws IOException {
        Path first = Files.createDirectories(directory.resolve("first run"));
        Path second = Files.createDirectories(directory.resolve("second"));
        SampleRun.write(first);
        SampleRun.write(second);
        Path page = MatrixPage.write(List.of(first, second), directory.resolve("matrix.html"));
        return new FramedPage(browser, page, directory, 1200, "en-US");
    }

    @Test
    void itShowsEveryRequirementInEveryRunAndAsksNobody() throws Exception {
        FramedPage.Visit visit = page().visit(
                        "",
                        "return {text: page.body.innerText,"
                                + " cells: page.querySelectorAll('#matrix .cell').length,"
                                + " links: [...page.querySelectorAll('#runs a')].map(it => it.getAttribute('href')),"
                                + " asked: view.performance.getEntriesByType('resource').map(one => one.name)}");

        assertThat(visit.console()).isEmpty();
        assertThat(visit.said().path("asked")).isEmpty();
        assertThat(visit.said().path("cells").asInt()).isEqualTo(14);
        assertThat(visit.said().path("text").asText())
                .contains(FAILED, "7 of 7 requirements shown", "Acme <Backup> & 公司 1.2.3", "EXPECTED FAIL");
        assertThat(visit.said().path("links").get(0).asText()).isEqualTo("first%20run/report/index.html");
    }

    @Test
    void aCellOpensToWhatWasExpectedAndSeenAndToItsTimeline() throws Exception {
        JsonNode said = page().visit(
                        "",
                        "page.getElementById('text').value = '" + FAILED + "';"
                                + "page.getElementById('text').dispatchEvent(new view.Event('input')); await settled();"
                                + "page.querySelector('#matrix .cell').click(); await settled();"
                                + "return {text: page.querySelector('.opened').innerText,"
                                + " links: [...page.querySelectorAll('.opened a')].map(it => it.getAttribute('href'))}")
                .said();

        assertThat(said.path("text").asText()).contains(FAILED, "Expected", "Seen", "Run again", "service");
        assertThat(said.path("links").get(0).asText()).isEqualTo("first%20run/report/coverage.html#" + FAILED);
        assertThat(said.path("links").get(1).asText()).startsWith("first%20run/journals/");
    }

    @Test
    void theFiltersWork() throws Exception {
        JsonNode said = page().visit(
                        "",
                        "const shown = () => page.getElementById('shown').textContent;"
                                + "const verdict = page.getElementById('verdict'); const seen = [];"
                                + "verdict.value = 'FAIL'; verdict.dispatchEvent(new view.Event('change')); await settled();"
                                + "seen.push(shown()); verdict.value = ''; verdict.dispatchEvent(new view.Event('change'));"
                                + "page.getElementById('differing').click(); await settled(); seen.push(shown());"
                                + "return seen;")
                .said();

        assertThat(said.get(0).asText()).startsWith("1 of 7");
        assertThat(said.get(1).asText()).startsWith("0 of 7");
    }

    @Test
    void itSpeaksChinese() throws Exception {
        JsonNode said = page().preferring("zh-CN")
                .visit("", "return {text: page.body.innerText, language: page.documentElement.lang}")
                .said();

        assertThat(said.path("language").asText()).isEqualTo("zh-CN");
        assertThat(said.path("text").asText()).contains("要求与各次运行", "一个会话只接受一次追加应用。", "预期不符合", "显示 7 项要求中的 7 项");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1600})
    void itIsReadableNarrowAndWide(int width) throws Exception {
        JsonNode said = page().wide(width)
                .visit(
                        "",
                        "const title = page.querySelector('#matrix .title').getBoundingClientRect();"
                                + "return {page: page.documentElement.scrollWidth, title: title.width, right: title.right}")
                .said();

        assertThat(said.path("page").asInt())
                .as("nothing but its tables scrolls sideways")
                .isLessThanOrEqualTo(width);
        assertThat(said.path("title").asInt()).isGreaterThan(120);
        assertThat(said.path("right").asInt()).isLessThan(width);
    }
}
