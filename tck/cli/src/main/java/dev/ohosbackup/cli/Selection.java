package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.Shard;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /** The ids of the requirements in sections of whose name, in either language, this is a part. */
    Set<String> inSection(String part) throws CannotRunException {
        Set<String> meant = requirements.stream()
                .filter(requirement -> holds(requirement.section().en(), part)
                        || holds(requirement.section().zh(), part))
                .map(Requirement::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (meant.isEmpty()) {
            Stream<String> sections = requirements.stream()
                    .map(requirement -> requirement.section().en());
            throw new CannotRunException("section.unknown", part, nearest(sections, part));
        }
        return meant;
    }

    private static boolean holds(String section, String part) {
        return section.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }

    /** Refuses a choice of which nothing can be tested at a level: a run of nothing would read as green. */
    void mustHoldSomethingAt(int apiLevel, Set<String> chosen) throws CannotRunException {
        if (testable(apiLevel, chosen) == 0) {
            throw new CannotRunException("only.nothing", apiLevel);
        }
    }

    /** Refuses more shards than there is work for: one of them would have nothing to do, and read as green or red for it. */
    void mustSufficeFor(Shard shard, int apiLevel, Set<String> chosen) throws CannotRunException {
        long testable = testable(apiLevel, chosen);
        if (shard.count() > testable) {
            throw new CannotRunException("shard.too-many", testable, shard);
        }
    }

    private long testable(int apiLevel, Set<String> chosen) {
        return requirements.stream()
                .filter(requirement -> chosen.isEmpty() || chosen.contains(requirement.id()))
                .filter(requirement -> requirement.appliesAt(apiLevel)
                        && requirement.untestable().isEmpty())
                .count();
    }

    /** The ids that are written most alike. */
    String nearestTo(String word) {
        return nearest(ids().flatMap(Selection::withItsStarts), word);
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

    private static String nearest(Stream<String> all, String word) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return all.distinct()
                .sorted(Comparator.comparingDouble((String id) -> -similarity.apply(id, word)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** An id and the whole parts that it begins with, but for the first alone, which says too little. */
    private static Stream<String> withItsStarts(String id) {
        return Stream.iterate(id, start -> start.contains("."), start -> start.substring(0, start.lastIndexOf('.')));
    }
}
