package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that choose requirements; where several are given, each narrows what the others leave. */
final class Choice {
    @Option(names = "--only", arity = "1..*", paramLabel = "ID", descriptionKey = "option.only")
    private List<String> only = new ArrayList<>();

    @Option(names = "--section", paramLabel = "TEXT", descriptionKey = "option.section")
    private Optional<String> section = Optional.empty();

    @Option(names = "--rerun-failed", paramLabel = "DIR", descriptionKey = "option.rerun-failed")
    private Optional<Path> rerunFailed = Optional.empty();

    /** The ids that are chosen, in the order of the catalogue; empty for all. */
    Set<String> of(Selection selection) throws CannotRunException {
        List<Set<String>> asked = new ArrayList<>();
        if (!only.isEmpty()) {
            asked.add(selection.of(only));
        }
        if (section.isPresent()) {
            asked.add(selection.inSection(section.get()));
        }
        if (rerunFailed.isPresent()) {
            asked.add(broken(rerunFailed.get()));
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Set<String> ids : asked) {
            if (ids == asked.get(0)) {
                chosen.addAll(ids);
            } else {
                chosen.retainAll(ids);
            }
        }
        if (chosen.isEmpty() && !asked.isEmpty()) {
            throw new CannotRunException("choice.nothing");
        }
        return chosen;
    }

    private static Set<String> broken(Path directory) throws CannotRunException {
        RecordedRun run = RecordedRun.in(directory);
        Set<String> broken = run.results().requirements().stream()
                .filter(requirement -> requirement.verdict() == Verdict.FAIL || requirement.verdict() == Verdict.ERROR)
                .map(RequirementResult::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (broken.isEmpty()) {
            throw new CannotRunException("choice.nothing-failed", run.directory());
        }
        return broken;
    }
}
