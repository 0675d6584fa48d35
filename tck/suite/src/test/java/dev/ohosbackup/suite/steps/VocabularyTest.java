package dev.ohosbackup.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.suite.steps.Vocabulary.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The vocabulary is small, is the same in both languages, and is what its page says. */
final class VocabularyTest {
    private static final Path PAGE = Path.of("..", "..", "features", "VOCABULARY.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+?)` \\| `(.+?)` \\| `(.+?)` \\| `(.+?)` \\|$");
    private static final Pattern PARAMETER_ROW = Pattern.compile("(?m)^\\| `(\\{\\w+})` \\|");
    private static final Pattern KEYWORD = Pattern.compile("^(?:Given |When |Then |And |假如|当|那么|而且)");

    private final Vocabulary vocabulary = Vocabulary.read();

    @Test
    void thereAreAtMostThirtyShapes() {
        assertThat(vocabulary.shapes()).hasSizeBetween(20, 30);
    }

    @Test
    void everyShapeIsInEnglishAndInChineseWithTheSameParameters() {
        assertThat(vocabulary.shapes().values()).allSatisfy(shape -> {
            assertThat(shape).hasSize(2);
            assertThat(shape.get(0).isChinese()).isFalse();
            assertThat(shape.get(1).isChinese() || shape.get(1).text().matches("(\\{\\w+} ?)+"))
                    .as(shape.get(1).text())
                    .isTrue();
            assertThat(shape.get(1).parameters()).isEqualTo(shape.get(0).parameters());
            assertThat(shape.get(1).keyword()).isEqualTo(shape.get(0).keyword());
        });
    }

    @Test
    void thePageListsEveryShapeWithItsTwinAndNoOther() throws IOException {
        List<String> listed =
                rows().stream().map(row -> row.group(1) + " | " + row.group(2)).toList();
        List<String> known = vocabulary.shapes().values().stream()
                .map(shape -> shape.get(0).text() + " | " + shape.get(1).text())
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void thePageListsTheShapesUnderTheirKeywords() throws IOException {
        String page = Files.readString(PAGE);
        for (Wording wording : vocabulary.wordings()) {
            String section = page.split("## " + wording.keyword() + " ")[1].split("\n## ")[0];
            assertThat(section).contains("| `" + wording.text() + "` |");
        }
    }

    @Test
    void everyExampleOnThePageFitsTheShapeItStandsBeside() throws IOException {
        for (MatchResult row : rows()) {
            assertThat(fitting(row.group(3))).containsExactly(row.group(1));
            assertThat(fitting(row.group(4))).containsExactly(row.group(2));
        }
    }

    @Test
    void thePageListsEveryParameterAndNoOther() throws IOException {
        List<String> used = new ArrayList<>();
        vocabulary.wordings().forEach(wording -> used.addAll(wording.parameters()));
        List<String> listed = PARAMETER_ROW
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new TreeSet<>(used));
    }

    @Test
    void thePageSaysHowManyShapesThereAre() throws IOException {
        int shapes = vocabulary.shapes().size();
        assertThat(Files.readString(PAGE)).contains(shapes + " step shapes").contains(shapes + " 种步骤");
    }

    @Test
    void anUnknownStepIsToldTheNearestShape() {
        assertThat(vocabulary.complaint("the client canceled \"slow\""))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("[the client cancels {bundle}, "));
        assertThat(vocabulary.complaint("客户端撤销 \"slow\""))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("客户端取消 {bundle}"));
        assertThat(vocabulary.complaint("the client cancels \"slow\"")).isEmpty();
    }

    @Test
    void anUnknownNameIsToldTheNearestOne() {
        Parameters parameters = new Parameters();
        assertThatThrownBy(() -> parameters.bundle("\"hiword\"")).hasMessageContaining("nearest are [hiworld");
        assertThatThrownBy(() -> parameters.world("\"two-aps\"")).hasMessageContaining("nearest are [two-apps");
        assertThatThrownBy(() -> parameters.session("SessionBackups")).hasMessageContaining("[SessionBackup");
        assertThatThrownBy(() -> parameters.event("onBundleEnds of \"slow\"")).hasMessageContaining("[onBundleEnd");
        assertThatThrownBy(() -> parameters.call("updateTime(\"slow\", 1)")).hasMessageContaining("[updateTimer");
        assertThatThrownBy(() -> parameters.call("updateTimer(\"slow\")")).hasMessageContaining("takes 2 arguments");
    }

    @Test
    void bothLanguagesMeanTheSame() {
        Parameters parameters = new Parameters();
        assertThat(parameters.bundles("\"slow\"、\"hiworld\"和\"dies\""))
                .isEqualTo(parameters.bundles("\"slow\", \"hiworld\" and \"dies\""))
                .hasSize(3);
        assertThat(parameters.event("\"slow\"和\"dies\" 的 onBundleEnd"))
                .isEqualTo(parameters.event("onBundleEnd of \"slow\" and \"dies\""));
        assertThat(parameters.duration("30 分钟")).isEqualTo(parameters.duration("30 minutes"));
        assertThat(parameters.amount("少于 10 KiB")).isEqualTo(parameters.amount("less than 10240 bytes"));
        assertThat(parameters.codes("1 或 2")).isEqualTo(parameters.codes("1 or 2"));
        assertThat(parameters.error("不带错误")).isEqualTo(parameters.error("no error"));
        assertThat(parameters.times("每秒至多触发 3 次")).isEqualTo(parameters.times("at most 3 times a second"));
        assertThat(parameters.publication("使用 uri \"a\"")).isEqualTo(parameters.publication("with the uri \"a\""));
        assertThat(parameters.value("空")).isEqualTo(parameters.value("nothing"));
    }

    private List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    private List<String> fitting(String example) {
        return vocabulary.matching(KEYWORD.matcher(example).replaceFirst("")).stream()
                .map(Wording::text)
                .toList();
    }
}
