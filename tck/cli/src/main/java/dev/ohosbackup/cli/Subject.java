package dev.ohosbackup.cli;

import dev.ohosbackup.cli.implementation.ImplementationStarter;
import dev.ohosbackup.cli.implementation.ImplementationUnderTest;
import dev.ohosbackup.cli.screen.CannotRunException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name who is asked, and at which level. */
final class Subject {
    @Option(
            names = "--implementation",
            required = true,
            paramLabel = "reference|CLASS|JAR",
            descriptionKey = "option.implementation")
    private String implementation;

    @Option(names = "--api-level", paramLabel = "10|12|18|20", descriptionKey = "option.api-level")
    private Optional<Integer> apiLevel;

    /** The implementation as it was named. */
    String name() {
        return implementation;
    }

    /** Starts it. */
    ImplementationUnderTest start(ImplementationStarter starter) throws CannotRunException {
        return starter.start(implementation, apiLevel);
    }
}
