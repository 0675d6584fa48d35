package dev.ohosbackup.suite.catalogue;

/**
 * A line of a document.
 *
 * @param document {@code api10} or {@code api20}
 * @param line     counted from 1
 */
public record Place(String document, int line) {
    /** The place that is written so: {@code api20:1176}. */
    static Place of(String pointer) {
        int colon = pointer.indexOf(':');
        return new Place(pointer.substring(0, colon), Integer.parseInt(pointer.substring(colon + 1)));
    }

    /** As people write it. */
    @Override
    public String toString() {
        return document + ":" + line;
    }
}
