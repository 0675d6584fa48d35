package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run says about an implementation as a whole, as {@code conformance.json} holds it. It is no certification: nobody
 * has watched the run but who ran it.
 *
 * @param certification never
 * @param counts        how many requirements of each class got each verdict; verdicts that none got are left out
 * @param exclusions    what a baseline puts up with
 * @param failures      what does not hold and is not put up with
 * @param results       the SHA-256 of the {@code results.json} that it was made from
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Statement(
        boolean certification,
        Status status,
        int apiLevel,
        String profile,
        long seed,
        String startedAt,
        RunResults.Kit kit,
        RunResults.Implementation implementation,
        Map<RequirementClass, Map<Verdict, Integer>> counts,
        List<Exclusion> exclusions,
        List<String> failures,
        String results) {

    /** What it comes to. */
    enum Status {
        /** Every requirement that this bench can show holds. */
        @JsonProperty("conforms")
        CONFORMS,
        /** The same but for failures that a baseline puts up with. */
        @JsonProperty("conforms-with-exclusions")
        CONFORMS_WITH_EXCLUSIONS,
        @JsonProperty("does-not-conform")
        DOES_NOT_CONFORM,
        /** Not every requirement was asked for. */
        @JsonProperty("partial")
        PARTIAL,
        /** The run was cut short. */
        @JsonProperty("incomplete")
        INCOMPLETE,
        /** The kit itself failed. */
        @JsonProperty("undecided")
        UNDECIDED
    }

    /** A failure that is put up with until a day. */
    record Exclusion(String requirement, String reason, String until) {}

    static Statement of(RunResults run, Catalogue catalogue, String digest) {
        Map<RequirementClass, Map<Verdict, Integer>> counts = new EnumMap<>(RequirementClass.class);
        for (RequirementResult requirement : run.requirements()) {
            counts.computeIfAbsent(requirement.requirementClass(), first -> new EnumMap<>(Verdict.class))
                    .merge(requirement.verdict(), 1, Integer::sum);
        }
        List<Exclusion> exclusions = run.requirements().stream()
                .filter(requirement -> requirement.verdict() == Verdict.EXPECTED_FAIL)
                .flatMap(requirement -> requirement.baseline().stream())
                .map(entry -> new Exclusion(
                        entry.requirement(), entry.reason(), entry.expires().toString()))
                .toList();
        List<String> failures = run.requirements().stream()
                .filter(requirement ->
                        requirement.verdict() == Verdict.FAIL || requirement.verdict() == Verdict.UNEXPECTED_PASS)
                .map(RequirementResult::id)
                .toList();
        return new Statement(
                false,
                status(run, catalogue),
                run.apiLevel(),
                run.profile().toString(),
                run.seed(),
                run.startedAt().toString(),
                run.kit(),
                run.implementation(),
                counts,
                exclusions,
                failures,
                digest);
    }

    private static Status status(RunResults run, Catalogue catalogue) {
        if (run.incomplete()) {
            return Status.INCOMPLETE;
        }
        return switch (run.exitCode()) {
            case 0 -> isPart(run, catalogue) ? Status.PARTIAL : conforming(run);
            case 1 -> Status.DOES_NOT_CONFORM;
            default -> Status.UNDECIDED;
        };
    }

    private static Status conforming(RunResults run) {
        boolean excluded = run.requirements().stream().anyMatch(it -> it.verdict() == Verdict.EXPECTED_FAIL);
        return excluded ? Status.CONFORMS_WITH_EXCLUSIONS : Status.CONFORMS;
    }

    private static boolean isPart(RunResults run, Catalogue catalogue) {
        Set<String> asked =
                run.requirements().stream().map(RequirementResult::id).collect(Collectors.toCollection(HashSet::new));
        return run.shard().isPresent()
                || !catalogue.requirements().stream().map(Requirement::id).allMatch(asked::contains);
    }

    /** How many requirements of all classes got that verdict. */
    int count(Verdict verdict) {
        return counts.values().stream()
                .mapToInt(ofClass -> ofClass.getOrDefault(verdict, 0))
                .sum();
    }
}
