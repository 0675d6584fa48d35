package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Mistakes;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.run.CheckIndex;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: all that the kit knows of a requirement, its sentences in both languages. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "parameter.id")
    private List<String> ids;

    ExplainCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws CannotRunException {
        Catalogue catalogue = Catalogue.load();
        List<Requirement> meant = new Selection(catalogue.requirements())
                .of(ids).stream().map(catalogue::get).toList();
        CheckIndex index = CheckIndex.discover(catalogue);
        Mistakes mistakes = Mistakes.load();
        for (Requirement requirement : meant) {
            explain(requirement, index.namesFor(requirement.id()), mistakes.of(requirement.id()));
        }
        return ExitCode.CONFORMS;
    }

    private void explain(Requirement requirement, Map<CheckKind, List<String>> checks, List<Words> mistakes) {
        screen.line(screen.styled("bold", requirement.id()));
        both(requirement.title());
        String name = requirement.requirementClass().name();
        field("class", name + ": " + text("explain.class." + name));
        field("levels", levels(requirement));
        field("document", documents(requirement));
        field("section", screen.wording().text(requirement.section()));
        field("members", String.join(", ", requirement.members()));
        if (!requirement.codes().isEmpty()) {
            field("codes", requirement.codes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        requirement.untestable().ifPresent(reason -> {
            screen.say("explain.untestable");
            both(reason);
        });
        if (!checks.isEmpty()) {
            screen.say("explain.checks");
            checks.forEach((kind, names) ->
                    names.forEach(check -> screen.line("  " + kind.name().toLowerCase(Locale.ROOT) + "  " + check)));
        }
        if (!mistakes.isEmpty()) {
            screen.say("explain.mistakes");
            mistakes.forEach(this::both);
        }
        if (!checks.isEmpty()) {
            screen.say("explain.look", requirement.id());
        }
        screen.line("");
    }

    private void both(Words words) {
        screen.line("  " + words.en());
        screen.line("  " + words.zh());
    }

    private void field(String name, String value) {
        screen.line("  " + text("explain." + name) + " " + value);
    }

    private String levels(Requirement requirement) {
        return requirement
                .until()
                .map(last -> text("explain.from-to", requirement.since(), last))
                .orElseGet(() -> text("explain.from", requirement.since()));
    }

    private String documents(Requirement requirement) {
        String lines = requirement.places().stream().map(Place::toString).collect(Collectors.joining(", "));
        return requirement.ruling().map(ruling -> lines + "; " + ruling).orElse(lines);
    }

    private String text(String key, Object... details) {
        return screen.wording().text(key, details);
    }
}
