package dev.ohosbackup.suite.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Failures that are known and put up with until a day.
 *
 * @param expected in the order in which they were written down; one for each requirement at most
 */
public record Baseline(List<ExpectedFailure> expected) {

    /** Nothing is put up with. */
    public static Baseline none() {
        return new Baseline(List.of());
    }

    /** What is put up with of a requirement, or was until its day was over. */
    public Optional<ExpectedFailure> of(String requirement) {
        return expected.stream()
                .filter(entry -> entry.requirement().equals(requirement))
                .findFirst();
    }

    /** A failure that is put up with on this day is an expected one; everything else stays what it is. */
    public CheckResult known(String requirement, CheckResult found, LocalDate today) {
        boolean expects =
                of(requirement).filter(entry -> !entry.isOverOn(today)).isPresent();
        return expects && found.verdict() == Verdict.FAIL ? found.with(Verdict.EXPECTED_FAIL) : found;
    }

    /** What holds although it is expected to fail is no good news for a baseline, whatever the day: its entry is stale. */
    public List<CheckResult> unexpected(String requirement, List<CheckResult> found) {
        boolean holds = Verdict.of(found).equals(Optional.of(Verdict.PASS));
        return of(requirement).isPresent() && holds
                ? found.stream()
                        .map(check -> check.verdict() == Verdict.PASS ? check.with(Verdict.UNEXPECTED_PASS) : check)
                        .toList()
                : found;
    }
}
