package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An application's files and directories with all that a backup keeps of them: kind, content, mode and time.
 *
 * <p>Left out are the {@code .backup} folders, and the times and modes of the directories that every installation has,
 * which no backup takes.
 */
final class ExactTree {
    private static final Set<String> ALWAYS_THERE = Set.of(
            "/data",
            "/data/storage",
            "/data/storage/el1",
            "/data/storage/el2",
            "/data/storage/el1/base",
            "/data/storage/el2/base");

    private ExactTree() {}

    static Map<String, String> of(Phone phone, String bundle) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        for (SandboxEntry entry : phone.device().app(bundle).entries()) {
            if (!ALWAYS_THERE.contains(entry.path())
                    && !entry.path().startsWith("/data/storage/el1/base/.backup")
                    && !entry.path().startsWith("/data/storage/el2/base/.backup")) {
                String what = entry.directory()
                        ? "directory"
                        : entry.size() + " bytes "
                                + Arrays.hashCode(phone.device().app(bundle).read(entry.path()));
                tree.put(entry.path(), Integer.toOctalString(entry.mode()) + " " + entry.modified() + " " + what);
            }
        }
        return tree;
    }
}
