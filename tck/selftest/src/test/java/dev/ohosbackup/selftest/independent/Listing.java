package dev.ohosbackup.selftest.independent;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a transfer, and what was there: the last file of each transfer, and the manifest for the next one.
 *
 * @param entries the files that the application has
 * @param deleted the paths of those that it had and has no longer
 */
record Listing(List<Entry> entries, List<String> deleted) {
    /** The name under which it travels. */
    static final String NAME = "Contents.JSON";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A file of the application.
     *
     * @param path     as the application sees it
     * @param size     in bytes
     * @param modified in seconds since 1970
     * @param mode     its permission bits
     * @param uri      the name under which it is sent; empty when it is not
     */
    record Entry(String path, long size, long modified, int mode, String uri) {
        boolean isAsIn(Entry other) {
            return other != null && size == other.size && modified == other.modified;
        }
    }

    Map<String, Entry> byPath() {
        Map<String, Entry> entries = new TreeMap<>();
        this.entries.forEach(entry -> entries.put(entry.path(), entry));
        return entries;
    }

    byte[] bytes() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static Listing of(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, Listing.class);
    }
}
