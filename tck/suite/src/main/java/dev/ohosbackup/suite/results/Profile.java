package dev.ohosbackup.suite.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import java.util.Locale;

/** What an implementation is held against. */
public enum Profile {
    /** The two documents: what OpenHarmony does where they are silent is looked at and not scored. */
    @JsonProperty("documents")
    DOCUMENTS,
    /** The two documents, and OpenHarmony where they are silent. */
    @JsonProperty("openharmony")
    OPENHARMONY;

    /** Whether requirements of a class decide over conformance. */
    public boolean scores(RequirementClass requirementClass) {
        return this == OPENHARMONY || requirementClass != RequirementClass.OBSERVED;
    }

    /** As the command line and {@code results.json} write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
