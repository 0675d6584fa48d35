package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.suite.results.Verdict;
import java.util.Optional;

/**
 * What one check says about one requirement, before it is put into words.
 *
 * @param expected what had to be, where it was not
 * @param seen     what was instead
 * @param reading  which of several allowed readings was seen
 * @param reason   why there is no verdict about the implementation
 */
public record Finding(
        String requirement,
        Verdict verdict,
        Optional<String> expected,
        Optional<String> seen,
        Optional<String> reading,
        Optional<String> reason) {

    public static Finding pass(String requirement, Optional<String> reading) {
        return new Finding(requirement, Verdict.PASS, Optional.empty(), Optional.empty(), reading, Optional.empty());
    }

    static Finding fail(String requirement, String expected, String seen) {
        return new Finding(
                requirement,
                Verdict.FAIL,
                Optional.of(expected),
                Optional.of(seen),
                Optional.empty(),
                Optional.empty());
    }

    public static Finding without(String requirement, Verdict verdict, String reason) {
        return new Finding(
                requirement, verdict, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}
