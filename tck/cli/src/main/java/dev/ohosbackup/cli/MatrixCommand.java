package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.reports.MatrixPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matrix}: a page with every requirement in several runs, side by side. */
@Command(name = "matrix", sortOptions = false)
final class MatrixCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "parameter.runs")
    private List<Path> directories;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "conformance-matrix.html",
            descriptionKey = "option.output")
    private Path output;

    MatrixCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        List<Path> runs = new ArrayList<>();
        for (Path given : directories) {
            runs.add(RecordedRun.in(given).directory());
        }
        screen.say("matrix.written", runs.size());
        screen.line(MatrixPage.write(runs, output).toString());
        return ExitCode.CONFORMS;
    }
}
