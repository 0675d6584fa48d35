package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.reports.ConformanceStatement;
import dev.ohosbackup.reports.ConformanceStatement.Difference;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify-statement}: makes a conformance statement again from its results, and refuses one that does not follow. */
@Command(name = "verify-statement", sortOptions = false)
final class VerifyStatementCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.recorded")
    private Path directory;

    @Option(names = "--implementation", paramLabel = "JAR", descriptionKey = "option.verified")
    private Optional<String> implementation = Optional.empty();

    VerifyStatementCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws CannotRunException, IOException {
        RecordedRun run = RecordedRun.in(directory);
        mustBeOfThisKit(run.results());
        mustBeOf(run.results());
        List<Difference> differences = ConformanceStatement.verify(run.directory());
        if (!differences.isEmpty()) {
            Difference first = differences.get(0);
            differences.forEach(it -> screen.line("  " + it.what() + "  " + it.follows() + " ≠ " + it.seen()));
            throw new CannotRunException("statement.changed", first.what(), first.follows(), first.seen());
        }
        screen.say("statement.follows", run.directory());
        return ExitCode.CONFORMS;
    }

    private static void mustBeOfThisKit(RunResults results) throws CannotRunException {
        String catalogue = Catalogue.load().digest();
        if (!results.kit().catalogue().equals(Optional.of(catalogue))) {
            throw new CannotRunException(
                    "statement.other-kit",
                    results.kit().version(),
                    results.kit().catalogue().orElse("–"),
                    catalogue);
        }
    }

    private void mustBeOf(RunResults results) throws CannotRunException, IOException {
        if (implementation.isEmpty()) {
            return;
        }
        Optional<String> digest = Digests.ofJar(implementation.get());
        if (digest.isEmpty()) {
            throw new CannotRunException("jar.missing", implementation.get());
        }
        if (!digest.equals(results.implementation().digest())) {
            throw new CannotRunException(
                    "statement.other-jar",
                    implementation.get(),
                    results.implementation().digest().orElse("–"),
                    digest.get());
        }
    }
}
