package dev.ohosbackup.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A check that passes for an implementation that does nothing, or refuses everything, has looked at nothing. */
class GenericImplementationsTest {
    private static RunPlan plan(BackupImplementation implementation) {
        return new RunPlan(implementation, "run", 20, 0, Set.of(), Optional.empty(), Clock.systemUTC());
    }

    private static List<String> passed(BackupImplementation implementation) {
        RunResults results = ConformanceRun.execute(plan(implementation), Progress.silent());
        assertThat(results.requirements().stream()
                        .flatMap(requirement -> requirement.checks().stream())
                        .filter(check -> check.verdict() == Verdict.ERROR)
                        .map(check -> check.name() + ": " + check.message()))
                .as("the kit itself does not fail, whatever it meets")
                .isEmpty();
        assertThat(results.exitCode()).isEqualTo(1);
        return results.requirements().stream()
                // What is only looked at is not passed: it is the same or differs.
                .filter(requirement -> requirement.requirementClass() != RequirementClass.OBSERVED)
                .flatMap(requirement -> requirement.checks().stream()
                        .filter(check -> check.verdict() == Verdict.PASS)
                        .map(check -> requirement.id() + " | " + check.name()))
                .toList();
    }

    /**
     * What a requirement truly allows to one that does nothing: after a release nothing may come, and nothing does.
     */
    private static final List<String> ALLOWED =
            List.of("frame.silence-after-release | holds in every check: frame.silence-after-release");

    @Test
    void onlySilencePassesForOneThatDoesNothing() {
        assertThat(passed(Generic.doesNothing())).isEqualTo(ALLOWED);
    }

    @Test
    void nothingPassesForOneThatAlwaysFails() {
        assertThat(passed(Generic.alwaysFails())).isEmpty();
    }

    /** One that answers every call with success does differ where OpenHarmony refuses; the same it is nowhere. */
    @Test
    void nothingIsAsInOpenHarmonyForOneThatDoesNothing() {
        assertThat(seen(Generic.doesNothing(), Set.of(Observation.SAME))).isEmpty();
    }

    @Test
    void nothingIsSeenOfOneThatAlwaysFails() {
        assertThat(seen(Generic.alwaysFails(), Set.of(Observation.values()))).isEmpty();
    }

    private static List<String> seen(BackupImplementation implementation, Set<Observation> what) {
        return ConformanceRun.execute(plan(implementation), Progress.silent()).requirements().stream()
                .flatMap(requirement -> requirement.checks().stream()
                        .filter(check -> check.observed().filter(what::contains).isPresent())
                        .map(check -> requirement.id() + " | " + check.name()))
                .toList();
    }
}
