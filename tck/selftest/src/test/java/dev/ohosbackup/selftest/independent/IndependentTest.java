package dev.ohosbackup.selftest.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Execution;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit asks no more than the documents say: who was written from them alone, and otherwise, passes. */
class IndependentTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final int ABREAST = 40;
    private static final List<String> OUT_OF_REACH =
            List.of("does not offer FAULTS", "does not offer RAW_ARGUMENTS", "without VIRTUAL_CLOCK");

    private static final Map<Integer, RunResults> RUNS = new TreeMap<>();

    @TempDir
    private static Path directory;

    /** Both levels at the same time, since what they mostly do is wait. */
    @BeforeAll
    static void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<RunResults> ten = threads.submit(() -> run(10));
            Future<RunResults> twelve = threads.submit(() -> run(12));
            RUNS.put(10, ten.get());
            RUNS.put(12, twelve.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static RunResults run(int level) {
        RunPlan plan =
                new RunPlan(new Independent(directory), "run", level, 0, Set.of(), Optional.empty(), Clock.systemUTC());
        return ConformanceRun.execute(plan.executed(Execution.plain().abreast(ABREAST)), Progress.silent());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12})
    void nothingOfItIsAgainstTheDocuments(int level) {
        assertThat(checks(level, Verdict.FAIL)).isEmpty();
        assertThat(checks(level, Verdict.ERROR)).isEmpty();
        assertThat(RUNS.get(level).exitCode()).isZero();
    }

    /** What cannot be seen of it is what its bench does not offer, and what the real clock is too slow for. */
    @ParameterizedTest
    @ValueSource(ints = {10, 12})
    void everyRequiredBehaviourThatItsBenchCanShowIsSeen(int level) {
        assertThat(RUNS.get(level).requirements().stream()
                        .filter(requirement -> requirement.requirementClass() == RequirementClass.REQUIRED)
                        .filter(requirement -> requirement.verdict() == Verdict.UNVERIFIABLE)
                        .filter(requirement ->
                                CATALOGUE.get(requirement.id()).untestable().isEmpty())
                        .flatMap(requirement -> requirement.checks().stream())
                        .filter(check -> check.verdict() == Verdict.UNVERIFIABLE)
                        .map(check -> check.message().orElse(""))
                        .filter(message -> OUT_OF_REACH.stream().noneMatch(message::contains)))
                .isEmpty();
        assertThat(RUNS.get(level).requirements())
                .filteredOn(requirement -> requirement.requirementClass() == RequirementClass.REQUIRED)
                .filteredOn(requirement -> requirement.verdict() == Verdict.PASS)
                .hasSizeGreaterThan(level == 10 ? 40 : 110);
    }

    private static List<String> checks(int level, Verdict verdict) {
        return RUNS.get(level).requirements().stream()
                .map(RequirementResult::checks)
                .flatMap(List::stream)
                .filter(check -> check.verdict() == verdict)
                .map(CheckResult::message)
                .map(message -> message.orElse(""))
                .toList();
    }
}
