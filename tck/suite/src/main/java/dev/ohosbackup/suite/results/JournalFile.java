package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.suite.journal.TimelineLine;
import java.util.List;

/**
 * The timeline of one check, as it lies beside {@code results.json}.
 *
 * @param check the check's name
 * @param lines what happened, in order
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JournalFile(String check, List<TimelineLine> lines) {}
