package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.Screen;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: a script by which bash and zsh complete commands and options of an alias of the kit's name. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.line(AutoComplete.bash(Tck.NAME, spec.parent().commandLine()));
        return ExitCode.CONFORMS;
    }
}
