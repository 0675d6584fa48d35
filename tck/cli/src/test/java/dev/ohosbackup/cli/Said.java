package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.cli.screen.Wording;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command said, in this process.
 *
 * @param exitCode what it ended with
 * @param out      standard output
 * @param err      standard error
 */
record Said(int exitCode, String out, String err) {

    static Said by(String... args) {
        return by(Locale.ENGLISH, args);
    }

    static Said by(Locale machine, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Ansi.OFF,
                Wording.in(Language.of(args, machine)));
        ImplementationStarter starter = Tck.starter(Duration.ofSeconds(20));
        int exitCode = Tck.run(args, screen, starter, Clock.systemUTC());
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** That it could not run, and said why in one line with these words. */
    static void refused(String words, Said said) {
        assertThat(said.exitCode()).as(said.out()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(said.err().lines()).singleElement().asString().contains(words);
    }

    /** The lines of standard output. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** The last of them. */
    String lastLine() {
        return lines().get(lines().size() - 1);
    }
}
