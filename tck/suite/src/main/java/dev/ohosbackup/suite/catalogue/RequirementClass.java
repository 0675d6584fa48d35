package dev.ohosbackup.suite.catalogue;

/** How binding a requirement is. */
public enum RequirementClass {
    /** A document says it. */
    REQUIRED,
    /** The documents allow several readings; each passes, and the one seen is recorded. */
    AMBIGUOUS,
    /** The documents are silent; what OpenHarmony does is looked at, and scored only where that is asked for. */
    OBSERVED
}
