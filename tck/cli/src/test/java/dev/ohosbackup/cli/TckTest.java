package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to people who ask for help, and to those who ask for what is not there. */
class TckTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsShownAndSucceeds(String option) {
        Said said = Said.by(option);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("run ", "list ", "Exit codes: 0 conforms");
        assertThat(Said.by("run", option).out()).contains("--implementation", "--only", "--seed", "--results");
        assertThat(Said.by("list", option).out()).contains("--format");
    }

    @Test
    void helpSpeaksChineseWhenAskedOrByTheMachine() {
        assertThat(Said.by("--lang", "zh", "--help").out()).contains("用法：", "退出码");
        assertThat(Said.by("run", "--lang=zh", "--help").out()).contains("被测实现");
        assertThat(Said.by(Locale.CHINA, "--help").out()).contains("用法：");
        assertThat(Said.by(Locale.CHINA, "--help", "--lang", "en").out()).contains("Usage:");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Said.by("--version").out()).matches("(?s)ohos-backup-tck \\d+\\.\\d+\\.\\d+ \\(Java .*");
    }

    @Test
    void withoutACommandTheHelpGoesToStandardErrorAndNothingHasRun() {
        Said said = Said.by();

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Usage:");
    }

    @Test
    void anOptionWithoutACommandIsToldInOneLine() {
        refused("应有命令；实际：没有", "--lang", "zh");
    }

    @Test
    void aMissingImplementationIsToldInOneLine() {
        refused("expected --implementation reference|CLASS|JAR; seen: none", "run");
        refused("expected --only ID; seen: none", "run", "--implementation", "reference", "--only");
    }

    @Test
    void anUnknownOptionIsToldInOneLine() {
        refused("seen: --implemention=x", "run", "--implementation", "reference", "--implemention=x");
        refused("seen: explode", "explode");
    }

    @Test
    void aValueOfTheWrongKindIsToldInOneLine() {
        refused("expected --seed N; seen: one", "run", "--implementation", "reference", "--seed", "one");
        refused(
                "expected --threads to be 1 or more; seen: 0",
                "run",
                "--implementation",
                "reference",
                "--threads",
                "0");
        refused("expected --lang en|zh; seen: fr", "list", "--lang", "fr");
        refused("expected --format text|json; seen: xml", "list", "--format", "xml");
    }

    @Test
    void anOptionGivenTwiceIsToldInOneLine() {
        refused("expected --seed once", "run", "--implementation", "reference", "--seed", "1", "--seed", "2");
    }

    @Test
    void misuseIsToldInChineseToo() {
        assertThat(Said.by("run", "--lang", "zh").err()).contains("应有 --implementation");
    }

    @Test
    void aBadIdIsAnsweredWithTheNearest() {
        Said said = run("--only", "session-backup.cancle");

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.err().lines()).singleElement().asString().contains("The nearest are session-backup.cancel");
    }

    @Test
    void aRefusedRunLeavesNothingBehind() {
        Said said = run("--only", "nothing-of-the-kind");

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void resultsThatAreAFileAreRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("results"), "");

        refused("which is a file", "run", "--implementation", "reference", "--results", file.toString());
    }

    private Said run(String... more) {
        String[] args = new String[more.length + 5];
        args[0] = "run";
        args[1] = "--implementation";
        args[2] = "reference";
        args[3] = "--results";
        args[4] = directory.resolve("results").toString();
        System.arraycopy(more, 0, args, 5, more.length);
        return Said.by(args);
    }

    private static void refused(String words, String... args) {
        Said said = Said.by(args);

        assertThat(said.exitCode()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).singleElement().asString().contains(words);
    }
}
