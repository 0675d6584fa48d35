package dev.ohosbackup.cli.screen;

import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.Observations;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows a run: sparingly while all is well, each broken requirement as soon as it is known, and what came of it.
 *
 * <p>A requirement that several checks find broken is shown once, by the first of them; the report holds them all.
 */
public final class RunScreen implements Progress {
    private static final int QUARTER = 25;
    /** The length of the bar, in characters. */
    private static final int BAR = 24;

    private final Screen screen;
    private final Catalogue catalogue;
    private final Set<String> checks = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Clock clock;
    private Instant started;
    private int planned;
    private int quarters;
    private boolean begun;

    /**
     * A screen for one run.
     *
     * @param clock for the time that is left
     */
    public RunScreen(Screen screen, Catalogue catalogue, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Says what is about to run. */
    public void starts(ImplementationInfo info, int apiLevel, Profile profile, long seed) {
        screen.say("run.starts", info.name(), info.version(), info.vendor(), apiLevel, profile, seed);
    }

    @Override
    public synchronized void planned(int checks) {
        planned = checks;
        started = clock.instant();
        screen.say("run.planned", checks);
    }

    @Override
    public synchronized void finished(String requirement, CheckResult result) {
        boolean broken = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR;
        if (broken && shown.add(requirement)) {
            show(requirement, result);
        }
        checks.add(result.kind() + " " + result.name());
        sayHowFar();
    }

    /** Says what came of it: a count for each verdict, one for each kind of observation, and every requirement that is broken. */
    public void ended(RunResults results) {
        screen.status("");
        screen.line("");
        screen.line(screen.styled(results.exitCode() == 0 ? "bold,green" : "bold,red", headline(results)));
        screen.line("  "
                + results.summary().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ")));
        observations(results);
        indented(
                "run.checks",
                results.checks().planned(),
                results.checks().executed(),
                String.format(Locale.ROOT, "%.1f", results.durationMs() / 1000.0));
        if (results.incomplete()) {
            indented("run.stopped");
        }
        results.shard().ifPresent(shard -> indented("run.shard", shard));
        list("run.known", results, Verdict.EXPECTED_FAIL);
        list("run.unexpected", results, Verdict.UNEXPECTED_PASS);
        list("run.failed", results, Verdict.FAIL);
        list("run.errors", results, Verdict.ERROR);
    }

    /** Beside the verdicts, since under the profile of the documents they decide nothing. */
    private void observations(RunResults results) {
        Observations observed = Observations.of(results.requirements());
        if (!observed.isEmpty()) {
            indented("run.observations", observed.same(), observed.differs(), observed.notReached());
        }
    }

    private String headline(RunResults results) {
        String name = results.implementation().name();
        if (results.exitCode() == 0 && results.shard().isPresent()) {
            return screen.wording().text("run.shard-well", results.shard().get(), name, results.apiLevel());
        }
        return switch (results.exitCode()) {
            case 0 -> screen.wording().text("run.conforms", name, results.apiLevel());
            case 1 -> screen.wording().text("run.does-not-conform", name, results.apiLevel());
            default -> screen.wording().text("run.kit-failed", name, results.apiLevel());
        };
    }

    private void list(String heading, RunResults results, Verdict verdict) {
        var broken = results.requirements().stream()
                .filter(requirement -> requirement.verdict() == verdict)
                .toList();
        if (!broken.isEmpty()) {
            screen.say(heading);
            broken.forEach(requirement -> screen.line("  " + inOneLine(requirement)));
        }
    }

    private String inOneLine(RequirementResult requirement) {
        String pointer = requirement.document() + ":" + requirement.line();
        String title = screen.wording().text(requirement.title());
        String reason = requirement.reason().map(why -> " (" + why + ")").orElse("");
        String known = requirement
                .baseline()
                .map(entry -> " (" + screen.wording().text("run.until", entry.expires(), entry.reason()) + ")")
                .orElse("");
        return requirement.id() + "  " + pointer + "  " + title + reason + known;
    }

    private void show(String id, CheckResult result) {
        screen.line("");
        screen.line(screen.styled("bold,red", result.verdict().name()) + "  " + id);
        Optional<Requirement> requirement = catalogue.find(id);
        requirement.ifPresent(
                it -> field("document", it.pointer() + "  " + screen.wording().text(it.title())));
        field("check", result.name() + " (" + result.kind().name().toLowerCase(Locale.ROOT) + ")");
        result.expected().ifPresent(expected -> field("expected", expected));
        result.seen().ifPresent(seen -> field("seen", seen));
        if (result.expected().isEmpty() || result.seen().isEmpty()) {
            result.message().ifPresent(message -> field("message", message));
        }
        field("replay", result.replay());
    }

    private void field(String name, String text) {
        String label = screen.wording().text("field." + name);
        screen.line("  " + label + " " + text.strip().replace("\n", "\n    "));
    }

    private void sayHowFar() {
        if (screen.ansi().enabled()) {
            screen.status(bar());
            return;
        }
        if (checks.size() == 1 && !begun) {
            begun = true;
            indented("run.so-far", checks.size(), planned);
        }
        int reached = planned == 0 ? 0 : checks.size() * 100 / planned / QUARTER;
        if (reached > quarters && reached < 100 / QUARTER) {
            quarters = reached;
            indented("run.so-far", checks.size(), planned);
        }
    }

    private String bar() {
        int done = planned == 0 ? 0 : Math.min(BAR, checks.size() * BAR / planned);
        Duration passed = Duration.between(started, clock.instant());
        Duration left =
                passed.multipliedBy(Math.max(0, planned - checks.size())).dividedBy(Math.max(1, checks.size()));
        return "█".repeat(done) + "░".repeat(BAR - done) + " "
                + screen.wording()
                        .text(
                                "run.bar",
                                checks.size(),
                                planned,
                                shown.size(),
                                String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart()));
    }

    // A properties file would lose the blanks at the beginning of a message.
    private void indented(String key, Object... details) {
        screen.line("  " + screen.wording().text(key, details));
    }
}
