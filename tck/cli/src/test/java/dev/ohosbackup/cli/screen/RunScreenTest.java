package dev.ohosbackup.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** How a run comes along: a bar on a terminal, a few lines elsewhere, and failures as they happen on both. */
class RunScreenTest {
    private static final String ID = "backup.update-timer.outside-refused";

    /** A clock that a test moves. */
    private static final class Moved extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Moved clock = new Moved();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RunScreen screen(Ansi ansi, Locale locale) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new RunScreen(new Screen(stream, stream, ansi, Wording.in(locale)), Catalogue.load(), clock);
    }

    private static CheckResult check(String name, Verdict verdict) {
        return new CheckResult(
                name,
                CheckKind.VECTOR,
                verdict,
                Optional.empty(),
                Optional.of("one thing"),
                Optional.of("another"),
                Optional.empty(),
                Optional.empty(),
                "again",
                "");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalHasABarWithCountsAndTheTimeThatIsLeft() {
        RunScreen run = screen(Ansi.ON, Locale.ENGLISH);
        run.planned(4);
        clock.now = clock.now.plus(Duration.ofSeconds(30));
        run.finished(ID, check("first", Verdict.PASS));

        assertThat(said()).contains("██████░░░░░░░░░░░░░░░░░░ 1 of 4 · 0 broken · 1:30 left");

        run.finished(ID, check("second", Verdict.FAIL));
        assertThat(said()).contains("\r\u001b[2K", "FAIL", "another");
        assertThat(said()).endsWith("2 of 4 · 1 broken · 0:30 left");
    }

    @Test
    void theBarSpeaksChinese() {
        RunScreen run = screen(Ansi.ON, Locale.SIMPLIFIED_CHINESE);
        run.planned(2);
        run.finished(ID, check("first", Verdict.PASS));

        assertThat(said()).endsWith("2 项中的 1 项 · 0 项不成立 · 剩余 0:00");
    }

    @Test
    void elsewhereThereAreOnlyLinesTheFirstWithTheFirstResult() {
        RunScreen run = screen(Ansi.OFF, Locale.ENGLISH);
        run.planned(8);
        for (int i = 1; i <= 7; i++) {
            run.finished(ID, check("check " + i, Verdict.PASS));
        }

        assertThat(said().lines().map(String::strip))
                .containsExactly(
                        "Running 8 checks …", "1 of 8 checks", "2 of 8 checks", "4 of 8 checks", "6 of 8 checks");
        assertThat(said()).doesNotContain("\r", "\u001b");
    }

    @Test
    void aKnownFailureIsNotShownAsOneThatHappens() {
        RunScreen run = screen(Ansi.OFF, Locale.ENGLISH);
        run.planned(1);
        run.finished(ID, check("first", Verdict.EXPECTED_FAIL));

        assertThat(said()).doesNotContain(ID);
    }
}
