package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RunResults;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a run was whole. Silence must never read as green: no check at all, a check that was planned and not executed,
 * or a kind of checks of which none was found.
 *
 * @param screen where what is missing is said
 */
record Completeness(Screen screen) {

    /**
     * The results, with exit code 3 where the run was not whole.
     *
     * @param everything whether nothing was deselected
     * @throws CannotRunException when there was nothing to run
     */
    RunResults judge(RunResults run, boolean everything) throws CannotRunException {
        int planned = run.checks().planned();
        int executed = run.checks().executed();
        Set<CheckKind> absent = absentKinds(run);
        if (everything && !absent.isEmpty()) {
            screen.complain("incomplete.kinds", named(absent));
            return withExitCode(run, ExitCode.KIT_FAILED);
        }
        if (planned == 0) {
            throw new CannotRunException("only.nothing", run.apiLevel());
        }
        if (planned != executed) {
            screen.complain("incomplete.checks", planned, executed);
            return withExitCode(run, ExitCode.KIT_FAILED);
        }
        return run;
    }

    private static Set<CheckKind> absentKinds(RunResults run) {
        Set<CheckKind> absent = EnumSet.allOf(CheckKind.class);
        run.requirements().stream()
                .flatMap(requirement -> requirement.checks().stream())
                .map(CheckResult::kind)
                .forEach(absent::remove);
        return absent;
    }

    private static String named(Set<CheckKind> kinds) {
        return kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private static RunResults withExitCode(RunResults run, int exitCode) {
        return new RunResults(
                run.kit(),
                run.implementation(),
                run.apiLevel(),
                run.seed(),
                run.startedAt(),
                run.durationMs(),
                run.summary(),
                run.checks(),
                exitCode,
                run.requirements());
    }
}
