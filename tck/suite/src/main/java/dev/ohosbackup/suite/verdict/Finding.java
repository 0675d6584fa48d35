package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.suite.results.Observation;
import dev.ohosbackup.suite.results.Verdict;
import java.util.Optional;

/**
 * What one check says about one requirement, before it is put into words.
 *
 * @param observed of a requirement of the class OBSERVED, what was seen of it
 * @param expected what had to be, where it was not
 * @param seen     what was instead
 * @param reading  which of several allowed readings was seen
 * @param reason   why there is no verdict about the implementation
 */
public record Finding(
        String requirement,
        Verdict verdict,
        Optional<Observation> observed,
        Optional<String> expected,
        Optional<String> seen,
        Optional<String> reading,
        Optional<String> reason) {

    static Finding pass(String requirement, Optional<Observation> observed, Optional<String> reading) {
        return new Finding(
                requirement, Verdict.PASS, observed, Optional.empty(), Optional.empty(), reading, Optional.empty());
    }

    static Finding fail(String requirement, String expected, String seen) {
        return otherwise(requirement, Verdict.FAIL, Optional.empty(), expected, seen);
    }

    static Finding differs(String requirement, Verdict verdict, String inOpenHarmony, String here) {
        return otherwise(requirement, verdict, Optional.of(Observation.DIFFERS), inOpenHarmony, here);
    }

    private static Finding otherwise(
            String requirement, Verdict verdict, Optional<Observation> observed, String expected, String seen) {
        return new Finding(
                requirement,
                verdict,
                observed,
                Optional.of(expected),
                Optional.of(seen),
                Optional.empty(),
                Optional.empty());
    }

    public static Finding without(String requirement, Verdict verdict, String reason) {
        return new Finding(
                requirement,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason));
    }
}
