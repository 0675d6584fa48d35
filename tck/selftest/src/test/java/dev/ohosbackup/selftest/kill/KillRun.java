package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs the kit against mutants. */
final class KillRun {
    private static final Set<Verdict> RED = Set.of(Verdict.FAIL, Verdict.ERROR);

    private KillRun() {}

    /**
     * Runs the kit against each, one after the other: a run executes its kinds of checks side by side already, and two runs
     * that look for their checks in one jar at the same time disturb each other.
     *
     * @param only which requirements to ask a mutant for; none for all
     */
    static List<Kill> of(
            List<Mutant> mutants, Map<String, SortedMap<String, String>> expected, Function<Mutant, Set<String>> only) {
        List<Kill> kills = new ArrayList<>();
        for (Mutant mutant : mutants) {
            kills.add(new Kill(
                    mutant, expected.getOrDefault(mutant.name(), new TreeMap<>()), red(mutant, only.apply(mutant))));
        }
        return kills;
    }

    private static SortedMap<String, String> red(Mutant mutant, Set<String> only) {
        RunResults results = ConformanceRun.execute(
                new RunPlan(
                        mutant.implementation(), "run", mutant.level(), 0, only, Optional.empty(), Clock.systemUTC()),
                Progress.silent());
        SortedMap<String, String> red = new TreeMap<>();
        for (RequirementResult requirement : results.requirements()) {
            requirement.checks().stream()
                    .filter(check -> RED.contains(check.verdict()))
                    .findFirst()
                    .ifPresent(check -> red.put(requirement.id(), reason(check)));
        }
        return red;
    }

    /** What the first check that failed says. */
    private static String reason(CheckResult check) {
        return check.verdict() == Verdict.ERROR
                ? "ERROR: " + check.message().orElse("")
                : "expected " + check.expected().orElse("nothing") + "; seen "
                        + check.seen().orElse("nothing");
    }
}
