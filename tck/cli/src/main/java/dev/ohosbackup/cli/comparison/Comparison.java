package dev.ohosbackup.cli.comparison;

import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two runs beside each other.
 *
 * @param before  the earlier one
 * @param after   the later one
 * @param changes what became of each requirement of either, ordered by id
 */
public record Comparison(Head before, Head after, List<Changed> changes) {
    /**
     * What was run.
     *
     * @param kit            the kit's version
     * @param implementation the implementation's name
     * @param version        its version
     */
    public record Head(
            String kit,
            String implementation,
            String version,
            int apiLevel,
            String profile,
            long seed,
            String startedAt) {
        static Head of(RunResults run) {
            return new Head(
                    run.kit().version(),
                    run.implementation().name(),
                    run.implementation().version(),
                    run.apiLevel(),
                    run.profile().toString(),
                    run.seed(),
                    run.startedAt().toString());
        }
    }

    /** Compares two runs requirement by requirement. */
    public static Comparison of(RunResults before, RunResults after) {
        Map<String, RequirementResult> earlier = byId(before);
        Map<String, RequirementResult> later = byId(after);
        TreeSet<String> ids = new TreeSet<>(earlier.keySet());
        ids.addAll(later.keySet());
        return new Comparison(
                Head.of(before),
                Head.of(after),
                ids.stream()
                        .map(id -> Changed.of(Optional.ofNullable(earlier.get(id)), Optional.ofNullable(later.get(id))))
                        .toList());
    }

    private static Map<String, RequirementResult> byId(RunResults run) {
        return run.requirements().stream()
                .collect(Collectors.toMap(
                        RequirementResult::id, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    /** The requirements of which this became. */
    public List<Changed> of(Change change) {
        return changes.stream().filter(changed -> changed.change() == change).toList();
    }

    /** Whether something is broken that was not. */
    public boolean isWorse() {
        return !of(Change.REGRESSED).isEmpty();
    }
}
