package dev.ohosbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.cli.screen.Wording;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** A run that was not whole is never green. */
class CompletenessTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Completeness completeness = new Completeness(new Screen(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Ansi.OFF,
            Wording.in(Locale.ENGLISH)));

    @Test
    void aWholeRunKeepsItsExitCode() throws CannotRunException {
        assertThat(judged(results(3, 3, CheckKind.values()), true)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aCheckThatWasPlannedAndNotExecutedIsTheKitsOwnFault() throws CannotRunException {
        assertThat(judged(results(3, 2, CheckKind.values()), true)).isEqualTo(ExitCode.KIT_FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("3 checks", "seen: 2");
    }

    @Test
    void anEngineThatFoundNothingIsTheKitsOwnFault() throws CannotRunException {
        assertThat(judged(results(2, 2, CheckKind.JUNIT, CheckKind.VECTOR), true))
                .isEqualTo(ExitCode.KIT_FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none of kind scenario");
        assertThat(judged(results(0, 0), true)).isEqualTo(ExitCode.KIT_FAILED);
    }

    @Test
    void aKindThatWasNotSelectedIsNotMissed() throws CannotRunException {
        assertThat(judged(results(1, 1, CheckKind.VECTOR), false)).isZero();
    }

    @Test
    void aSelectionWithoutChecksCannotRun() {
        assertThatThrownBy(() -> judged(results(0, 0), false))
                .isInstanceOf(CannotRunException.class)
                .hasMessage("only.nothing");
    }

    private int judged(RunResults results, boolean everything) throws CannotRunException {
        return completeness.judge(results, everything).exitCode();
    }

    private static RunResults results(int planned, int executed, CheckKind... kinds) {
        List<CheckResult> checks = Stream.of(kinds)
                .map(kind -> new CheckResult(
                        "it holds",
                        kind,
                        Verdict.PASS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "run",
                        "journals/1.json"))
                .toList();
        Words words = new Words("It holds.", "成立。");
        RequirementResult requirement = new RequirementResult(
                "a.b",
                RequirementClass.REQUIRED,
                10,
                Optional.empty(),
                "api20",
                1,
                words,
                List.of("Backup"),
                words,
                Verdict.PASS,
                Optional.empty(),
                checks);
        return new RunResults(
                new RunResults.Kit("0"),
                new RunResults.Implementation("acme", "Acme", "1", 20, List.of()),
                20,
                0,
                Instant.EPOCH,
                1,
                Map.of(Verdict.PASS, 1),
                new RunResults.Checks(planned, executed),
                0,
                List.of(requirement));
    }
}
