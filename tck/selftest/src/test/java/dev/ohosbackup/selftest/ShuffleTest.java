package dev.ohosbackup.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.selftest.wrong.WrongImplementation;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Execution;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every check stands alone: in whatever order they run, on the two threads of every run, each says the same. */
class ShuffleTest {
    private static final int TIMES = 20;
    private static final int TIMES_IN_RED = 5;

    private static final BackupImplementation REFERENCE = new Simulator();
    /** One with much that is red, so that more than one verdict could change. */
    private static final BackupImplementation WRONG = new WrongImplementation(
            "wrong", () -> Wrong.at("*.append-bundles.promise", call -> call.refused(13900042)));

    @Test
    void theReferenceIsJudgedTheSameInEveryOrder() {
        List<String> asFound = verdicts(plan(REFERENCE));

        assertThat(LongStream.rangeClosed(1, TIMES))
                .allSatisfy(seed -> assertThat(verdicts(
                                plan(REFERENCE).executed(Execution.plain().shuffled(seed))))
                        .isEqualTo(asFound));
    }

    @Test
    void aWrongImplementationIsJudgedTheSameInEveryOrder() {
        List<String> asFound = verdicts(plan(WRONG));

        assertThat(asFound).anyMatch(verdict -> verdict.contains(" FAIL "));
        assertThat(LongStream.rangeClosed(1, TIMES))
                .allSatisfy(seed -> assertThat(
                                verdicts(plan(WRONG).executed(Execution.plain().shuffled(seed))))
                        .isEqualTo(asFound));
    }

    @Test
    void theOrderIsAnotherOneForEachKindOfCheck() {
        List<String> one = order(1);
        List<String> other = order(2);

        assertThat(one).containsExactlyInAnyOrderElementsOf(other);
        for (String kind : List.of("VECTOR", "JUNIT", "SCENARIO")) {
            List<String> ofKind = one.stream().filter(it -> it.startsWith(kind)).toList();
            assertThat(ofKind).hasSizeGreaterThan(50);
            assertThat(other.stream().filter(it -> it.startsWith(kind))).isNotEqualTo(ofKind);
        }
    }

    private static RunPlan plan(BackupImplementation implementation) {
        return new RunPlan(implementation, "run", 20, 0, Set.of(), Optional.empty(), Clock.systemUTC());
    }

    private static List<String> verdicts(RunPlan plan) {
        RunResults results = ConformanceRun.execute(plan, Progress.silent());
        return results.requirements().stream()
                .flatMap(requirement -> requirement.checks().stream()
                        .map(check -> requirement.id() + " " + check.name() + " " + check.verdict() + " "
                                + check.observed() + " " + check.seen()))
                .sorted()
                .toList();
    }

    private static List<String> order(long seed) {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        ConformanceRun.execute(plan(REFERENCE).executed(Execution.plain().shuffled(seed)), new Progress() {
            @Override
            public void planned(int checks) {}

            @Override
            public void finished(String requirement, CheckResult result) {
                order.add(result.kind() + " " + result.name());
            }
        });
        return order;
    }
}
