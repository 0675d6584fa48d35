package dev.ohosbackup.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.ohosbackup.cli.comparison.Change;
import dev.ohosbackup.cli.comparison.Changed;
import dev.ohosbackup.cli.comparison.Comparison;
import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what became of each requirement from one run to another. Ends in 1 where something got worse. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "parameter.before")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "parameter.after")
    private Path after;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "option.format")
    private ListCommand.Format format;

    DiffCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws CannotRunException, JsonProcessingException {
        Comparison comparison = Comparison.of(
                RecordedRun.whole(before).results(), RecordedRun.whole(after).results());
        switch (format) {
            case TEXT -> show(comparison);
            case JSON -> screen.line(asJson(comparison));
        }
        return comparison.isWorse() ? ExitCode.DOES_NOT_CONFORM : ExitCode.CONFORMS;
    }

    private void show(Comparison comparison) {
        head("diff.before", comparison.before());
        head("diff.after", comparison.after());
        screen.line("");
        for (Change change : Change.values()) {
            List<Changed> changed = comparison.of(change);
            screen.say("diff." + change.name().toLowerCase(Locale.ROOT), changed.size());
            if (change != Change.SAME) {
                changed.forEach(one -> screen.line("  " + inOneLine(one)));
            }
        }
    }

    private void head(String key, Comparison.Head head) {
        screen.say(
                key, head.implementation(), head.version(), head.apiLevel(), head.profile(), head.seed(), head.kit());
    }

    private String inOneLine(Changed changed) {
        return String.join(
                "  ",
                changed.id(),
                word(changed.before()) + " → " + word(changed.after()),
                changed.document(),
                screen.wording().text(changed.title()));
    }

    private static String word(Optional<?> verdict) {
        return verdict.map(Object::toString).orElse("–");
    }

    private static String asJson(Comparison comparison) throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(comparison);
    }
}
