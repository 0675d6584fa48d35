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
import java.util.regex.Pattern;

/** Runs the kit against mutants. */
final class KillRun {
    private static final Set<Verdict> RED = Set.of(Verdict.FAIL, Verdict.ERROR);

    private static final Pattern TIME = Pattern.compile(" at \\d+ ms");
    private static final int LONGEST = 160;

    private KillRun() {}

    /**
     * Runs the kit against each, one after the other: a run executes its kinds of checks side by side already, and two runs
     * that look for their checks in one jar at the same time disturb each other.
     *
     * @param only which requirements to ask a mutant for; none for all
     */
    static List<Kill> of(
            List<Mutant> mutants, Map<String, SortedMap<String, Red>> expected, Function<Mutant, Set<String>> only) {
        List<Kill> kills = new ArrayList<>();
        for (Mutant mutant : mutants) {
            kills.add(new Kill(
                    mutant, expected.getOrDefault(mutant.name(), new TreeMap<>()), red(mutant, only.apply(mutant))));
        }
        return kills;
    }

    private static SortedMap<String, Red> red(Mutant mutant, Set<String> only) {
        RunResults results = ConformanceRun.execute(
                new RunPlan(
                        mutant.implementation(), "run", mutant.level(), 0, only, Optional.empty(), Clock.systemUTC()),
                Progress.silent());
        SortedMap<String, Red> red = new TreeMap<>();
        for (RequirementResult requirement : results.requirements()) {
            requirement.checks().stream()
                    .filter(check -> RED.contains(check.verdict()))
                    .findFirst()
                    .ifPresent(check -> red.put(requirement.id(), why(check)));
        }
        return red;
    }

    /** What the first check that failed says, without times and without the rest of a long timeline. */
    private static Red why(CheckResult check) {
        String reason = check.verdict() == Verdict.ERROR
                ? "ERROR: " + check.message().orElse("")
                : "expected " + brief(check.expected()) + "; seen " + brief(check.seen());
        return new Red(reason, check.replay().substring(check.replay().lastIndexOf(' ') + 1));
    }

    private static String brief(Optional<String> text) {
        String told = TIME.matcher(text.orElse("nothing")).replaceAll("");
        return told.length() <= LONGEST ? told : told.substring(0, LONGEST) + "…";
    }
}
