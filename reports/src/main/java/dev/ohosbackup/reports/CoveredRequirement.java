package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A requirement as the coverage page shows it.
 *
 * @param places where it is said, as {@code api20:1176}, the most telling line first
 * @param reason what explains the outcome where no check does
 * @param allure the address of its checks in the Allure report, where they are filed under it
 * @param replay the command that runs it again, where it is not the run's with the id behind it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CoveredRequirement(
        String id,
        @JsonProperty("class") RequirementClass requirementClass,
        int since,
        Optional<Integer> until,
        List<String> places,
        List<String> members,
        Words title,
        Outcome outcome,
        Optional<Words> reason,
        Optional<String> allure,
        Optional<String> replay,
        List<CoveredCheck> checks) {

    static CoveredRequirement of(
            RequirementResult result,
            Optional<Requirement> known,
            Optional<String> allure,
            String replayPrefix,
            int apiLevel) {
        Optional<Words> untestable = known.flatMap(Requirement::untestable);
        Optional<String> replay = replay(result);
        return new CoveredRequirement(
                result.id(),
                result.requirementClass(),
                result.since(),
                result.until(),
                places(result, known).stream().map(Place::toString).toList(),
                result.members(),
                result.title(),
                Outcome.of(result, untestable),
                reason(result, untestable, apiLevel),
                allure,
                replay.filter(it -> !it.equals(replayPrefix + result.id())),
                result.checks().stream()
                        .map(check -> CoveredCheck.of(result, check, replay.orElse("")))
                        .toList());
    }

    /** Every line that says it; results of another kit may hold requirements that this one does not know. */
    static List<Place> places(RequirementResult result, Optional<Requirement> known) {
        return known.map(Requirement::places).orElseGet(() -> List.of(new Place(result.document(), result.line())));
    }

    private static Optional<String> replay(RequirementResult result) {
        return result.checks().stream()
                .map(check -> check.replay())
                .filter(replay -> !replay.isEmpty())
                .findFirst();
    }

    private static Optional<Words> reason(RequirementResult result, Optional<Words> untestable, int apiLevel) {
        return result.reason().map(reason -> {
            if (result.verdict() == Verdict.NOT_APPLICABLE) {
                return new Words(reason, "适用于 API " + levels(result) + "，本次运行的 API 级别为 " + apiLevel);
            }
            return untestable.filter(words -> words.en().equals(reason)).orElseGet(() -> new Words(reason, reason));
        });
    }

    private static String levels(RequirementResult result) {
        return result.since() + result.until().map(until -> " 至 API " + until).orElse(" 及以上");
    }
}
