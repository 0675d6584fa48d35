package dev.ohosbackup.suite.vectors;

/** A line of a vector file, as far as it could be read. */
sealed interface VectorRow permits Vector, VectorRow.Malformed {

    /** The name of the check. */
    String id();

    /** The requirement it is about. */
    String requirement();

    /** One that cannot be carried out; it stays a check, which ends as the kit's own error. */
    record Malformed(String id, String requirement, MalformedVectorException trouble) implements VectorRow {}
}
