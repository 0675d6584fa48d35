package dev.ohosbackup.suite.results;

import java.time.LocalDate;

/**
 * A requirement of which it is known that it does not hold.
 *
 * @param requirement its id
 * @param reason      why that is put up with, for people
 * @param expires     the last day on which it is, in UTC
 */
public record ExpectedFailure(String requirement, String reason, LocalDate expires) {

    /** Whether it is not put up with any more. */
    public boolean isOverOn(LocalDate today) {
        return today.isAfter(expires);
    }
}
