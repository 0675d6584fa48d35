package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import java.util.List;
import java.util.Optional;

/**
 * What a run says about one requirement: what its checks come to, see {@link Verdict#of}.
 *
 * @param observed of the class OBSERVED, whether it is as in OpenHarmony; empty where it was not seen
 * @param baseline what a baseline says of it, in force or over
 * @param reason   why it is not PASS or FAIL, where no check tells
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RequirementResult(
        String id,
        @JsonProperty("class") RequirementClass requirementClass,
        int since,
        Optional<Integer> until,
        String document,
        int line,
        Words section,
        List<String> members,
        Words title,
        Verdict verdict,
        Optional<Observation> observed,
        Optional<ExpectedFailure> baseline,
        Optional<String> reason,
        List<CheckResult> checks) {}
