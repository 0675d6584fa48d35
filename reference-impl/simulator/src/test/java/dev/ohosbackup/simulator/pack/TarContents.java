package dev.ohosbackup.simulator.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is in a tar, for tests. */
final class TarContents {
    private TarContents() {}

    static List<String> paths(Path file) throws Exception {
        List<String> paths = new ArrayList<>();
        try (TarReader tar = new TarReader(file)) {
            for (Optional<TarReader.Item> item = tar.next(); item.isPresent(); item = tar.next()) {
                paths.add(item.get().path());
            }
        }
        return paths;
    }
}
