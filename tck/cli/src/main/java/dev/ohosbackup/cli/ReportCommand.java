package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code report}: makes all reports of a run again, from its {@code results.json}. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.recorded")
    private Path directory;

    ReportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        RecordedRun run = RecordedRun.in(directory);
        Reports reports = new Reports(screen);
        Reports.Written written = reports.write(run.directory());
        if (run.results().incomplete()) {
            screen.say(
                    "recorded.incomplete",
                    run.results().checks().executed(),
                    run.results().checks().planned());
        }
        reports.tell(written);
        return ExitCode.CONFORMS;
    }
}
