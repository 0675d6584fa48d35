package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.reports.KillMatrix.Mutant;
import dev.ohosbackup.reports.KillMatrix.Score;
import dev.ohosbackup.reports.KillMatrix.Text;
import dev.ohosbackup.reports.KillMatrix.Total;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the kill matrix, as a reader has it, and the data beside it. */
class KillMatrixInBrowserTest {
    private static final Mutant REJECTED = new Mutant(
            "backup.update-timer.four-hours-refused",
            "backup.update-timer.maximum-accepted",
            new Text("The highest limit is refused.", "最大时限被拒绝。"),
            new Text("4 h is accepted.", "4 小时被接受。"),
            "api20:1176",
            20,
            List.of("backup.update-timer.maximum-accepted"),
            List.of("backup.update-timer.maximum-accepted"),
            List.of("expected success; seen " + SampleRun.HOSTILE),
            true);

    private static final Mutant SURVIVOR = new Mutant(
            "session-backup.cancel.ends-twice",
            "session-backup.cancel.ends-once",
            new Text("A cancelled bundle ends twice.", "被取消的应用结束两次。"),
            new Text("One end.", "一次结束。"),
            "api20:1500",
            20,
            List.of("session-backup.cancel.ends-once"),
            List.of("frame.exactly-one-ending"),
            List.of("expected one end; seen two"),
            false);

    @TempDir
    Path directory;

    private Browser browser;

    @BeforeEach
    void find() {
        Optional<Browser> installed = Browser.installed();
        assumeTrue(
                installed.isPresent(),
                "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so nobody has looked at the kill"
                        + " matrix: install Debian's packages chromium and fonts-noto-cjk to run this test");
        browser = installed.orElseThrow();
    }

    @Test
    void itSaysThatAllAreRejectedWithDateAndVersion() throws Exception {
        FramedPage.Visit visit = page(REJECTED)
                .visit(
                        "",
                        "page.querySelector('details').open = true; await settled();"
                                + "return {text: page.body.innerText,"
                                + " asked: view.performance.getEntriesByType('resource').map(one => one.name)}");

        assertThat(visit.console()).isEmpty();
        assertThat(visit.said().path("asked")).isEmpty();
        assertThat(visit.said().path("text").asText())
                .contains(
                        "All 1 wrong implementations are rejected, each by every requirement that must reject it.",
                        "1.2.3 · 2026-01-31",
                        "The highest limit is refused.")
                .contains("api20:1176", "4 h is accepted.", SampleRun.HOSTILE)
                .contains(
                        "Last run that asked for every requirement: 700 of 700",
                        "765 of 1000 mutants",
                        "76.5 %",
                        "100 of the others cannot be seen",
                        "85.0 %",
                        "235 survivors have a reason");
    }

    @Test
    void oneThatIsNotRejectedAsItMustBeIsNamedWithWhatIsMissingAndWhatIsTooMuch() throws Exception {
        JsonNode said = page(REJECTED, SURVIVOR)
                .visit(
                        "",
                        "const only = page.getElementById('wanting'); only.click(); await settled();"
                                + "page.querySelector('details').open = true; await settled();"
                                + "return {text: page.body.innerText, rows: page.querySelectorAll('details').length}")
                .said();

        assertThat(said.path("rows").asInt()).isEqualTo(1);
        assertThat(said.path("text").asText())
                .contains("1 of 2 wrong implementations are rejected as they must be; 1 are not.", "1 of 2 shown")
                .contains("frame.exactly-one-ending is red and should not be")
                .contains("session-backup.cancel.ends-once should be red and is not");
    }

    @Test
    void itSpeaksChineseAndFindsWhatIsSearchedFor() throws Exception {
        JsonNode said = page(REJECTED, SURVIVOR)
                .preferring("zh-CN")
                .visit(
                        "",
                        "const field = page.getElementById('text'); field.value = '两次';"
                                + "field.dispatchEvent(new view.Event('input')); await settled();"
                                + "return {text: page.body.innerText, language: page.documentElement.lang}")
                .said();

        assertThat(said.path("language").asText()).isEqualTo("zh-CN");
        assertThat(said.path("text").asText())
                .contains("被取消的应用结束两次。", "显示 2 个中的 1 个")
                .doesNotContain("最大时限被拒绝。");
    }

    @Test
    void theDataAreOneObjectForEachInOneFile() throws Exception {
        KillMatrixPage.write(matrix(REJECTED, SURVIVOR), directory);

        JsonNode data = new ObjectMapper()
                .readTree(directory.resolve("kill-matrix.json").toFile());
        assertThat(data).hasSize(2);
        assertThat(data.get(0).path("mutant").asText()).isEqualTo(REJECTED.mutant());
        assertThat(data.get(0).path("breaks").asText()).isEqualTo(REJECTED.breaks());
        assertThat(data.get(0).path("expectedRed")).isEqualTo(data.get(0).path("red"));
        assertThat(data.get(0).path("killed").asBoolean()).isTrue();
        assertThat(data.get(1).path("killed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1600})
    void itIsReadableNarrowAndWide(int width) throws Exception {
        JsonNode said = page(REJECTED, SURVIVOR)
                .wide(width)
                .visit(
                        "",
                        "page.querySelectorAll('details').forEach(it => { it.open = true; }); await settled();"
                                + "return {page: page.documentElement.scrollWidth}")
                .said();

        assertThat(said.path("page").asInt()).isLessThanOrEqualTo(width);
    }

    private FramedPage page(Mutant... mutants) throws IOException {
        Path file = KillMatrixPage.write(matrix(mutants), directory);
        return new FramedPage(browser, file, directory, 1200, "en-US");
    }

    private static KillMatrix matrix(Mutant... mutants) {
        return new KillMatrix(
                "1.2.3",
                "2026-01-31",
                false,
                List.of(mutants),
                Optional.of(new Total("1.2.2", "2026-01-30", 700, 700)),
                Optional.of(new Score("1.2.1", "2026-01-29", 1000, 765, 100, 235)));
    }
}
