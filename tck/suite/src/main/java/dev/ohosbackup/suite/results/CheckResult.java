package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What one check says about one requirement.
 *
 * @param name     the sentence it proves, unique within its kind
 * @param kind     how it is written
 * @param verdict  what became of it
 * @param observed of a requirement of the class OBSERVED, whether it is as in OpenHarmony; empty where nothing was seen
 * @param expected what had to be, where it was not
 * @param seen     what was instead
 * @param reading  which of several allowed readings was seen
 * @param message  everything a person needs to know about a verdict other than PASS
 * @param replay   the command that runs it again alone
 * @param journal  the file of its timeline, relative to {@code results.json}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CheckResult(
        String name,
        CheckKind kind,
        Verdict verdict,
        Optional<Observation> observed,
        Optional<String> expected,
        Optional<String> seen,
        Optional<String> reading,
        Optional<String> message,
        String replay,
        String journal) {

    /** The same with another verdict. */
    public CheckResult with(Verdict other) {
        return new CheckResult(name, kind, other, observed, expected, seen, reading, message, replay, journal);
    }
}
