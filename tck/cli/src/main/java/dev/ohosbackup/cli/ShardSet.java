package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Shard;
import dev.ohosbackup.suite.run.KitVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Recorded runs that are to be the shards of one: all of them, once each, and of the same. */
record ShardSet(List<RecordedRun> runs) {

    void mustBeWhole() throws CannotRunException {
        Map<Integer, RecordedRun> byIndex = new TreeMap<>();
        for (RecordedRun run : runs) {
            Shard shard = run.results().shard().orElse(null);
            if (shard == null) {
                throw new CannotRunException("merge.no-shard", run.directory());
            }
            RecordedRun other = byIndex.put(shard.index(), run);
            if (other != null) {
                throw new CannotRunException("merge.overlap", shard, other.directory(), run.directory());
            }
        }
        mustAgree("shards", results -> results.shard().orElseThrow().count());
        mustAgree("kit", results -> results.kit().version());
        mustAgree("catalogue", results -> results.kit().catalogue());
        mustAgree("implementation", RunResults::implementation);
        mustAgree("API level", RunResults::apiLevel);
        mustAgree("profile", RunResults::profile);
        mustAgree("seed", RunResults::seed);
        mustAgree(
                "requirements",
                results -> results.requirements().stream()
                        .map(RequirementResult::id)
                        .toList());
        RunResults any = runs.get(0).results();
        if (!any.kit().version().equals(KitVersion.read())) {
            throw new CannotRunException("merge.other-kit", any.kit().version(), KitVersion.read());
        }
        int count = any.shard().orElseThrow().count();
        List<Integer> missing =
                new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
        missing.removeAll(byIndex.keySet());
        if (!missing.isEmpty()) {
            throw new CannotRunException("merge.missing", count, missing);
        }
    }

    private void mustAgree(String what, Function<RunResults, Object> part) throws CannotRunException {
        RecordedRun first = runs.get(0);
        for (RecordedRun run : runs) {
            if (!part.apply(run.results()).equals(part.apply(first.results()))) {
                throw new CannotRunException("merge.differ", what, first.directory(), run.directory());
            }
        }
    }
}
