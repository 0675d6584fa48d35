package dev.ohosbackup.suite.steps;

import java.util.List;
import java.util.function.Supplier;

/** How a client publishes a bundle. */
sealed interface Publication {
    int WHOLE_SINCE = 12;

    /** Once, with an empty uri. */
    record AsAWhole() implements Publication {}

    /** Each file with its uri. */
    record FileByFile() implements Publication {}

    /** Once, with this uri. */
    record WithUri(String uri) implements Publication {}

    /** As the API level asks for it. */
    record AsTheLevelAsks() implements Publication {}

    /** The uris to publish, one after the other. */
    default List<String> uris(int apiLevel, Supplier<List<String>> files) {
        if (this instanceof WithUri with) {
            return List.of(with.uri());
        }
        boolean whole = this instanceof AsAWhole || (this instanceof AsTheLevelAsks && apiLevel >= WHOLE_SINCE);
        return whole ? List.of("") : files.get();
    }
}
