package dev.ohosbackup.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ohosbackup.cli.screen.Screen;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.run.CheckIndex;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code list}: what the kit asks. */
@Command(name = "list", sortOptions = false)
final class ListCommand implements Callable<Integer> {

    /** How the list is written. */
    enum Format {
        TEXT,
        JSON
    }

    private final Screen screen;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "option.format")
    private Format format;

    ListCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Catalogue catalogue = Catalogue.load();
        CheckIndex index = CheckIndex.discover(catalogue);
        List<ListedRequirement> listed = catalogue.requirements().stream()
                .map(requirement -> ListedRequirement.of(requirement, index.kindsOf(requirement.id())))
                .toList();
        switch (format) {
            case TEXT -> listed.forEach(requirement -> screen.line(requirement.asText(screen.wording())));
            case JSON -> screen.line(ListedRequirement.asJson(listed));
        }
        return ExitCode.CONFORMS;
    }
}
