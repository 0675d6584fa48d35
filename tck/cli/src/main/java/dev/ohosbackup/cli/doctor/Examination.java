package dev.ohosbackup.cli.doctor;

import dev.ohosbackup.cli.implementation.ImplementationUnderTest;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Execution;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tries what a bench claims, one thing after the other, and says what came of each. */
public final class Examination {
    private static final int LOWEST_LEVEL = 10;
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private final Screen screen;
    private final Clock clock;
    private final Catalogue catalogue = Catalogue.load();
    private final ImplementationUnderTest underTest;
    private boolean well = true;

    /**
     * An examination of an implementation that starts.
     *
     * @param clock the real time
     */
    public Examination(Screen screen, Clock clock, ImplementationUnderTest underTest) {
        this.screen = screen;
        this.clock = clock;
        this.underTest = underTest;
    }

    /** Tries everything; returns whether all that is claimed works. */
    public boolean isPassed() {
        attempt("doctor.plain", "", Trial.plain(underTest.apiLevel()));
        for (Capability capability : Capability.values()) {
            if (!underTest.info().capabilities().contains(capability)) {
                screen.say("doctor.unclaimed", capability);
                continue;
            }
            Optional<Trial> trial = Trial.of(capability, underTest.apiLevel(), LOWEST_LEVEL, catalogue);
            if (trial.isPresent()) {
                attempt("doctor.claimed", capability.name(), trial.get());
            } else {
                screen.say("doctor.nothing", capability, underTest.apiLevel());
            }
        }
        return well;
    }

    private void attempt(String key, String capability, Trial trial) {
        Instant started = clock.instant();
        RunPlan plan = new RunPlan(
                        underTest.implementation(),
                        "",
                        trial.apiLevel(),
                        0,
                        Set.of(trial.requirement()),
                        Optional.empty(),
                        clock)
                .executed(Execution.plain().withLongestCall(LONGEST_CALL));
        RunResults results = ConformanceRun.execute(plan, Progress.silent());
        RequirementResult result = results.requirements().stream()
                .filter(requirement -> requirement.id().equals(trial.requirement()))
                .findFirst()
                .orElseThrow();
        boolean works = result.verdict() == Verdict.PASS;
        well &= works;
        String took = String.format(
                Locale.ROOT, "%.1f", Duration.between(started, clock.instant()).toMillis() / 1000.0);
        screen.say(
                key,
                screen.styled(
                        works ? "green" : "bold,red", screen.wording().text(works ? "doctor.works" : "doctor.broken")),
                capability,
                trial.requirement(),
                took);
        if (!works) {
            why(result);
        }
    }

    private void why(RequirementResult result) {
        result.checks().stream()
                .filter(check -> check.verdict() != Verdict.PASS)
                .findFirst()
                .ifPresent(this::why);
        screen.say("doctor.look", result.id());
    }

    private void why(CheckResult check) {
        check.expected().ifPresent(expected -> field("field.expected", expected));
        check.seen().ifPresent(seen -> field("field.seen", seen));
        if (check.expected().isEmpty()) {
            check.message().ifPresent(message -> field("field.message", message));
        }
    }

    private void field(String label, String text) {
        screen.line("    " + screen.wording().text(label) + " " + text.strip().replace("\n", "\n      "));
    }
}
