package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.RunScreen;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs a plan, once or several times, and leaves the results and reports of each. */
record Runs(Screen screen, Catalogue catalogue, Clock clock, ImplementationInfo info) {

    /**
     * Runs.
     *
     * @param times how often; each time but the first with the next seed, and several in directories of their own
     * @return the worst exit code
     */
    int of(RunPlan plan, ResultsDirectory results, int times) throws CannotRunException, IOException {
        if (times == 1) {
            return once(plan, results).exitCode();
        }
        List<RunResults> all = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            ResultsDirectory own = ResultsDirectory.at(results.path().resolve("run-" + time));
            all.add(once(plan.seeded(plan.seed() + time - 1).into(own.path()), own));
        }
        compare(all);
        return all.stream().mapToInt(RunResults::exitCode).max().orElseThrow();
    }

    private RunResults once(RunPlan plan, ResultsDirectory results) throws CannotRunException, IOException {
        results.clear();
        RunScreen progress = new RunScreen(screen, catalogue, clock);
        progress.starts(info, plan.apiLevel(), plan.profile(), plan.seed());
        RunResults ended = ConformanceRun.execute(plan, progress);
        ResultsFile.write(results.path(), ended);
        Reports reports = new Reports(screen);
        Reports.Written written = reports.write(results.path());
        progress.ended(ended);
        reports.tell(written);
        return ended;
    }

    /** What did not come to the same each time: an implementation that answers by luck. */
    private void compare(List<RunResults> all) {
        SortedMap<String, List<Verdict>> verdicts = new TreeMap<>();
        for (RunResults run : all) {
            for (RequirementResult requirement : run.requirements()) {
                verdicts.computeIfAbsent(requirement.id(), id -> new ArrayList<>())
                        .add(requirement.verdict());
            }
        }
        verdicts.values().removeIf(seen -> seen.stream().distinct().count() == 1);
        screen.line("");
        screen.say("run.repeated", all.size(), verdicts.size());
        verdicts.forEach((id, seen) ->
                screen.line("  " + id + "  " + seen.stream().map(Verdict::name).collect(Collectors.joining(", "))));
    }
}
