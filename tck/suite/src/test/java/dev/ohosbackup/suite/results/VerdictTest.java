package dev.ohosbackup.suite.results;

import static dev.ohosbackup.suite.results.Verdict.ERROR;
import static dev.ohosbackup.suite.results.Verdict.FAIL;
import static dev.ohosbackup.suite.results.Verdict.PASS;
import static dev.ohosbackup.suite.results.Verdict.UNVERIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What several checks of one requirement come to. */
class VerdictTest {

    @Test
    void theWorstOfAllDecides() {
        assertThat(of(PASS, FAIL, PASS)).contains(FAIL);
        assertThat(of(FAIL, ERROR)).contains(ERROR);
        assertThat(of(UNVERIFIABLE, FAIL)).contains(FAIL);
        assertThat(of(PASS, UNVERIFIABLE, FAIL)).contains(FAIL);
    }

    @Test
    void whatABenchCannotShowTakesNothingFromWhatItHasShown() {
        assertThat(of(PASS, UNVERIFIABLE)).contains(PASS);
        assertThat(of(UNVERIFIABLE, UNVERIFIABLE)).contains(UNVERIFIABLE);
    }

    @Test
    void withoutChecksThereIsNone() {
        assertThat(of()).isEmpty();
    }

    private static Optional<Verdict> of(Verdict... verdicts) {
        List<CheckResult> checks = Arrays.stream(verdicts)
                .map(verdict -> new CheckResult(
                        "a check",
                        CheckKind.JUNIT,
                        verdict,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        ""))
                .toList();
        return Verdict.of(verdicts.length == 0 ? List.of() : checks);
    }
}
