package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.Disk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is in a tar, for tests. */
final class TarContents {
    private TarContents() {}

    static List<String> paths(Disk disk, Path file) throws Exception {
        List<String> paths = new ArrayList<>();
        try (TarReader tar = new TarReader(disk, file)) {
            for (Optional<TarReader.Item> item = tar.next(); item.isPresent(); item = tar.next()) {
                paths.add(item.get().path());
            }
        }
        return paths;
    }
}
