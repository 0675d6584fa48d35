package dev.ohosbackup.cli;

import dev.ohosbackup.cli.baseline.BaselineFile;
import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.implementation.ImplementationUnderTest;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.Baseline;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.Shard;
import dev.ohosbackup.suite.run.CheckIndex;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Execution;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: asks an implementation everything, and leaves results and a report. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final String KIT = "ohos-backup-tck.jar";
    private static final String REPLAYS = "conformance-replay";

    private final Screen screen;
    private final ImplementationStarter starter;
    private final Clock clock;

    @Mixin
    private Subject subject = new Subject();

    @Mixin
    private Choice choice = new Choice();

    @Option(
            names = "--profile",
            paramLabel = "documents|openharmony",
            defaultValue = "documents",
            descriptionKey = "option.profile")
    private Profile profile;

    @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "option.baseline")
    private Optional<Path> baseline;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", descriptionKey = "option.seed")
    private long seed;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", descriptionKey = "option.repeat")
    private int repeat;

    @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "option.shard")
    private Optional<ShardWord> shard;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", descriptionKey = "option.threads")
    private int threads;

    @Option(names = "--timeout-scale", paramLabel = "X", defaultValue = "1", descriptionKey = "option.timeout-scale")
    private double timeoutScale;

    @Option(names = "--fail-fast", descriptionKey = "option.fail-fast")
    private boolean failFast;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "conformance-results",
            descriptionKey = "option.results")
    private Path directory;

    RunCommand(Screen screen, ImplementationStarter starter, Clock clock) {
        this.screen = screen;
        this.starter = starter;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        mustBePossible();
        Catalogue catalogue = Catalogue.load();
        Selection selection = new Selection(catalogue.requirements());
        Set<String> chosen = choice.of(selection);
        Baseline known =
                baseline.isPresent() ? BaselineFile.read(baseline.get(), selection::nearestTo) : Baseline.none();
        ResultsDirectory results = ResultsDirectory.at(directory);
        ImplementationUnderTest underTest = subject.start(starter.scaled(timeoutScale));
        selection.mustHoldSomethingAt(underTest.apiLevel(), chosen);
        if (shard.isPresent()) {
            selection.mustSufficeFor(shard.get().shard(), underTest.apiLevel(), chosen);
        }
        RunPlan plan = plan(underTest, chosen, known, results);
        if (dryRun) {
            return list(ConformanceRun.planned(plan));
        }
        return new Runs(screen, catalogue, clock, underTest.info()).of(plan, results, repeat);
    }

    private void mustBePossible() throws CannotRunException {
        if (threads < 1) {
            throw new CannotRunException("threads", threads);
        }
        if (repeat < 1) {
            throw new CannotRunException("repeat", repeat);
        }
        if (!(timeoutScale > 0 && timeoutScale <= 1000)) {
            throw new CannotRunException("timeout-scale", timeoutScale);
        }
    }

    /** {@code --dry-run}. */
    private int list(CheckIndex index) {
        index.forEach((requirement, kind, name) ->
                screen.line(requirement + "  " + kind.name().toLowerCase(Locale.ROOT) + "  " + name));
        screen.say("run.dry", index.size());
        return ExitCode.CONFORMS;
    }

    // The jar as it was named here, so that a replay line can be pasted where this one was typed; and another
    // directory,
    // so that it does not replace the report that the line was copied from.
    private String replayCommand() {
        String kit = System.getProperty("java.class.path");
        return "java -jar " + ShellWord.of(kit.endsWith(".jar") && !kit.contains(File.pathSeparator) ? kit : KIT)
                + " run --results " + REPLAYS + " --implementation " + ShellWord.of(subject.name());
    }

    private RunPlan plan(
            ImplementationUnderTest underTest, Set<String> chosen, Baseline known, ResultsDirectory results)
            throws IOException {
        Execution execution = Execution.plain().abreast(threads).scaled(timeoutScale);
        Optional<Shard> part = shard.map(ShardWord::shard);
        execution = part.map(execution::of).orElse(execution);
        return new RunPlan(
                        underTest.implementation(),
                        replayCommand(),
                        underTest.apiLevel(),
                        seed,
                        chosen,
                        Optional.of(results.path()),
                        clock)
                .heldAgainst(profile)
                .expecting(known)
                .executed(failFast ? execution.failingFast() : execution)
                .digested(Digests.of(subject.name()));
    }
}
