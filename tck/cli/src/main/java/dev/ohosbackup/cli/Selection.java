package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Which requirements {@code --only} means: ids, or whole parts that ids begin with.
 *
 * @param requirements all there are, in the order of the catalogue
 */
record Selection(List<Requirement> requirements) {
    private static final int SUGGESTIONS = 3;

    /** The ids that the given words mean, in the order of the catalogue; none for no words, which asks for all. */
    Set<String> of(List<String> words) throws CannotRunException {
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : words) {
            chosen.addAll(meantBy(word));
        }
        Set<String> inOrder = ids().collect(Collectors.toCollection(LinkedHashSet::new));
        inOrder.retainAll(chosen);
        return inOrder;
    }

    /** Refuses a choice of which nothing can be tested at a level: a run of nothing would read as green. */
    void mustHoldSomethingAt(int apiLevel, Set<String> chosen) throws CannotRunException {
        boolean something = requirements.stream()
                .filter(requirement -> chosen.isEmpty() || chosen.contains(requirement.id()))
                .anyMatch(requirement -> requirement.appliesAt(apiLevel)
                        && requirement.untestable().isEmpty());
        if (!something) {
            throw new CannotRunException("only.nothing", apiLevel);
        }
    }

    private Stream<String> ids() {
        return requirements.stream().map(Requirement::id);
    }

    private List<String> meantBy(String word) throws CannotRunException {
        String start = word.replaceFirst("\\.\\*?$", "");
        List<String> meant = ids().filter(id -> id.equals(start) || id.startsWith(start + "."))
                .toList();
        if (meant.isEmpty()) {
            throw new CannotRunException("only.unknown", word, nearestTo(start));
        }
        return meant;
    }

    private String nearestTo(String word) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return ids().flatMap(Selection::withItsStarts)
                .distinct()
                .sorted(Comparator.comparingDouble((String id) -> -similarity.apply(id, word)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** An id and the whole parts that it begins with, but for the first alone, which says too little. */
    private static Stream<String> withItsStarts(String id) {
        return Stream.iterate(id, start -> start.contains("."), start -> start.substring(0, start.lastIndexOf('.')));
    }
}
