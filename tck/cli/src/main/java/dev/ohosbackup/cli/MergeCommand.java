package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.RunScreen;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.run.Shards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: makes one run of the shards of one. */
@Command(name = "merge", sortOptions = false)
final class MergeCommand implements Callable<Integer> {
    private final Screen screen;
    private final Clock clock;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "parameter.shards")
    private List<Path> directories;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "conformance-results",
            descriptionKey = "option.merged")
    private Path directory;

    MergeCommand(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        List<RecordedRun> shards = new ArrayList<>();
        for (Path given : directories) {
            shards.add(RecordedRun.whole(given));
        }
        new ShardSet(shards).mustBeWhole();
        ResultsDirectory results = ResultsDirectory.at(directory);
        for (RecordedRun shard : shards) {
            if (shard.directory().equals(results.path())) {
                throw new CannotRunException("merge.into-shard", results.path());
            }
        }
        RunResults merged =
                Shards.merge(shards.stream().map(RecordedRun::results).toList());
        results.clear();
        for (RecordedRun shard : shards) {
            results.takeJournals(shard.directory());
        }
        ResultsFile.write(results.path(), merged);
        Reports reports = new Reports(screen);
        Reports.Written written = reports.write(results.path());
        RunScreen summary = new RunScreen(screen, Catalogue.load(), clock);
        screen.say("merge.of", shards.size());
        summary.ended(merged);
        reports.tell(written);
        return merged.exitCode();
    }
}
