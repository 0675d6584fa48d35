package dev.ohosbackup.cli;

import dev.ohosbackup.cli.baseline.BaselineFile;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.Baseline;
import dev.ohosbackup.suite.results.ExpectedFailure;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baseline}: writes down the failures of a run as known ones, and strikes out what holds by now. */
@Command(name = "baseline", sortOptions = false)
final class BaselineCommand implements Callable<Integer> {
    private final Screen screen;
    private final Clock clock;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.recorded")
    private Path directory;

    @Option(names = "--file", paramLabel = "FILE", defaultValue = "baseline.json", descriptionKey = "option.file")
    private Path file;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private Optional<String> reason;

    @Option(names = "--expires", paramLabel = "YYYY-MM-DD", descriptionKey = "option.expires")
    private Optional<LocalDate> expires;

    @Option(names = "--only", arity = "1..*", paramLabel = "ID", descriptionKey = "option.baseline-only")
    private List<String> only = new ArrayList<>();

    BaselineCommand(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        RecordedRun run = RecordedRun.whole(directory);
        Selection selection = new Selection(Catalogue.load().requirements());
        Set<String> chosen = selection.of(only);
        SortedMap<String, ExpectedFailure> known = new TreeMap<>();
        if (Files.exists(file)) {
            BaselineFile.read(file, selection::nearestTo)
                    .expected()
                    .forEach(entry -> known.put(entry.requirement(), entry));
        }
        List<String> added = new ArrayList<>();
        List<String> struckOut = new ArrayList<>();
        for (RequirementResult requirement : run.results().requirements()) {
            String id = requirement.id();
            if (!chosen.isEmpty() && !chosen.contains(id)) {
                continue;
            }
            if (requirement.verdict() == Verdict.FAIL) {
                known.put(id, expected(id));
                added.add(id);
            } else if (holds(requirement.verdict()) && known.remove(id) != null) {
                struckOut.add(id);
            }
        }
        if (added.isEmpty() && struckOut.isEmpty()) {
            throw new CannotRunException("baseline.nothing", run.directory(), file);
        }
        BaselineFile.write(file, new Baseline(List.copyOf(known.values())));
        added.forEach(id -> screen.say("baseline.added", id));
        struckOut.forEach(id -> screen.say("baseline.struck-out", id));
        screen.say("baseline.written", file, known.size());
        return ExitCode.CONFORMS;
    }

    private ExpectedFailure expected(String id) throws CannotRunException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (reason.filter(words -> !words.isBlank()).isEmpty() || expires.isEmpty()) {
            throw new CannotRunException("baseline.why", id);
        }
        if (expires.get().isBefore(today)) {
            throw new CannotRunException("baseline.over", expires.get(), today);
        }
        return new ExpectedFailure(id, reason.get().strip(), expires.get());
    }

    private static boolean holds(Verdict verdict) {
        return verdict == Verdict.PASS || verdict == Verdict.UNEXPECTED_PASS;
    }
}
