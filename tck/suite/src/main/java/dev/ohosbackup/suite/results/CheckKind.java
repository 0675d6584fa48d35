package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a check is written. */
public enum CheckKind {
    /** A JUnit test: protocols, races, round trips. */
    @JsonProperty("junit")
    JUNIT,
    /** A Gherkin scenario: flows. */
    @JsonProperty("scenario")
    SCENARIO,
    /** A line of a JSON table: ranges, refusals, shapes. */
    @JsonProperty("vector")
    VECTOR
}
