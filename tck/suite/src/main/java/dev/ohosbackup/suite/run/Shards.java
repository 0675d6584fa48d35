package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.Baseline;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.ExpectedFailure;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one run of those that shared its checks. */
public final class Shards {
    private Shards() {}

    /**
     * The results of the whole.
     *
     * @param shards all of them, once each, of one implementation under one plan; see who calls
     * @return the same as one run would have had, but that it began with the first and took as long as the longest
     */
    public static RunResults merge(List<RunResults> shards) {
        RunResults any = shards.get(0);
        Heading heading = new Heading(
                any.kit(),
                any.implementation(),
                any.apiLevel(),
                any.profile(),
                any.seed(),
                shards.stream()
                        .map(RunResults::startedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.empty());
        Catalogue catalogue = Catalogue.load();
        List<Requirement> selected = any.requirements().stream()
                .map(requirement -> catalogue.get(requirement.id()))
                .toList();
        long longest = shards.stream().mapToLong(RunResults::durationMs).max().orElseThrow();
        return new Summary(heading, baseline(any), selected)
                .results(new Together(shards), Duration.ofMillis(longest), Summary.End.REACHED);
    }

    private static Baseline baseline(RunResults run) {
        List<ExpectedFailure> expected = run.requirements().stream()
                .flatMap(requirement -> requirement.baseline().stream())
                .toList();
        return new Baseline(expected);
    }

    private record Together(List<RunResults> shards) implements Gathered {
        @Override
        public int planned() {
            return shards.stream().mapToInt(shard -> shard.checks().planned()).sum();
        }

        @Override
        public int executed() {
            return shards.stream().mapToInt(shard -> shard.checks().executed()).sum();
        }

        /** A frame condition has one check in each of them, of which the worst speaks for all. */
        @Override
        public List<CheckResult> results(String requirement) {
            Map<Name, List<CheckResult>> byName = new LinkedHashMap<>();
            for (RunResults shard : shards) {
                shard.requirements().stream()
                        .filter(it -> it.id().equals(requirement))
                        .map(RequirementResult::checks)
                        .flatMap(List::stream)
                        .forEach(check -> byName.computeIfAbsent(
                                        new Name(check.kind(), check.name()), first -> new ArrayList<>())
                                .add(check));
            }
            return byName.values().stream()
                    .map(Together::telling)
                    .sorted(Comparator.comparing(CheckResult::kind).thenComparing(CheckResult::name))
                    .toList();
        }

        /** What one shard could not see takes nothing from what another has seen. */
        private static CheckResult telling(List<CheckResult> same) {
            return Verdict.of(same)
                    .flatMap(verdict -> same.stream()
                            .filter(check -> check.verdict() == verdict)
                            .findFirst())
                    .orElseThrow();
        }
    }

    private record Name(CheckKind kind, String name) {}
}
