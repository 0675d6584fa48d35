package dev.ohosbackup.cli;

import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.implementation.ImplementationUnderTest;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.RunScreen;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.Profile;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Execution;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: asks an implementation everything, and leaves results and a report. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final String KIT = "ohos-backup-tck.jar";
    private static final String REPLAYS = "conformance-replay";

    private final Screen screen;
    private final ImplementationStarter starter;
    private final Clock clock;

    @Option(
            names = "--implementation",
            required = true,
            paramLabel = "reference|CLASS|JAR",
            descriptionKey = "option.implementation")
    private String implementation;

    @Option(names = "--api-level", paramLabel = "10|12|18|20", descriptionKey = "option.api-level")
    private Optional<Integer> apiLevel;

    @Option(names = "--only", arity = "1..*", paramLabel = "ID", descriptionKey = "option.only")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "documents|openharmony",
            defaultValue = "documents",
            descriptionKey = "option.profile")
    private Profile profile;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", descriptionKey = "option.seed")
    private long seed;

    @Option(names = "--abreast", paramLabel = "N", defaultValue = "1", descriptionKey = "option.abreast")
    private int abreast;

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
        if (abreast < 1) {
            throw new CannotRunException("abreast", abreast);
        }
        Catalogue catalogue = Catalogue.load();
        Selection selection = new Selection(catalogue.requirements());
        Set<String> chosen = selection.of(only);
        ResultsDirectory results = ResultsDirectory.at(directory);
        ImplementationUnderTest underTest = starter.start(implementation, apiLevel);
        selection.mustHoldSomethingAt(underTest.apiLevel(), chosen);

        results.clear();
        RunScreen progress = new RunScreen(screen, catalogue);
        progress.starts(underTest.info(), underTest.apiLevel(), profile, seed);
        RunResults ended = ConformanceRun.execute(plan(underTest, chosen, results), progress);

        ResultsFile.write(results.path(), ended);
        Reports reports = new Reports(screen);
        Reports.Written written = reports.write(results.path());
        progress.ended(ended);
        reports.tell(written);
        return ended.exitCode();
    }

    // The jar as it was named here, so that a replay line can be pasted where this one was typed; and a directory of
    // its
    // own, so that it does not replace the report that the line was copied from.
    private String replayCommand() {
        String kit = System.getProperty("java.class.path");
        return "java -jar " + ShellWord.of(kit.endsWith(".jar") && !kit.contains(File.pathSeparator) ? kit : KIT)
                + " run --results " + REPLAYS + " --implementation " + ShellWord.of(implementation);
    }

    private RunPlan plan(ImplementationUnderTest underTest, Set<String> chosen, ResultsDirectory results) {
        return new RunPlan(
                underTest.implementation(),
                replayCommand(),
                underTest.apiLevel(),
                profile,
                seed,
                chosen,
                Optional.of(results.path()),
                clock,
                Execution.plain().abreast(abreast));
    }
}
