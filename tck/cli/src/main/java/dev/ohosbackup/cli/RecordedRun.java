package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run that is over, as it lies in its directory.
 *
 * @param directory absolute
 * @param results   its {@code results.json}, of this kit or an earlier one
 */
record RecordedRun(Path directory, RunResults results) {

    /** One that was not cut short: what it had not reached would read as changed, or as holding. */
    static RecordedRun whole(Path given) throws CannotRunException {
        RecordedRun run = in(given);
        if (run.results().incomplete()) {
            throw new CannotRunException("recorded.cut-short", run.directory());
        }
        return run;
    }

    static RecordedRun in(Path given) throws CannotRunException {
        Path directory = given.toAbsolutePath().normalize();
        if (!Files.isRegularFile(directory.resolve("results.json"))) {
            throw new CannotRunException("recorded.none", directory);
        }
        try {
            return new RecordedRun(directory, ResultsFile.read(directory));
        } catch (IOException unreadable) {
            throw new CannotRunException(
                    "recorded.unreadable",
                    directory,
                    unreadable.getMessage().lines().findFirst().orElse(""));
        }
    }
}
