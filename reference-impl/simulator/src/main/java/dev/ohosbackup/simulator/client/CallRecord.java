package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Journal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes down the calls of one object and how they were answered.
 *
 * @param session the number of the session that the object is; 0 for the namespace
 */
record CallRecord(Journal journal, int session) {
    void called(Member member) {
        journal.note(new Happening.Called(session, member.name()));
    }

    void answered(Member member) {
        settled(member, Optional.empty());
    }

    void refused(Member member, BusinessError error) {
        settled(member, Optional.of(error));
    }

    void settled(Member member, Optional<BusinessError> refusal) {
        OptionalInt code = refusal.map(error -> OptionalInt.of(error.code())).orElseGet(OptionalInt::empty);
        journal.note(new Happening.Answered(session, member.name(), code));
    }
}
