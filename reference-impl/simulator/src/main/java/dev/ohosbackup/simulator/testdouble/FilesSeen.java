package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.tool.Holdings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of an application with all that is in them, but those of its {@code .backup} folders. */
record FilesSeen(Map<String, Seen> files) {

    /** A file. */
    record Seen(byte[] content, int mode, Instant modified) {}

    static FilesSeen of(AppSandbox sandbox) {
        try {
            Map<String, Seen> files = new TreeMap<>();
            for (SandboxEntry entry : sandbox.entries()) {
                if (!entry.directory() && !Holdings.belongsToBackup(entry.path())) {
                    files.put(entry.path(), new Seen(sandbox.read(entry.path()), entry.mode(), entry.modified()));
                }
            }
            return new FilesSeen(files);
        } catch (IOException trouble) {
            throw new UncheckedIOException("a sandbox could not be read", trouble);
        }
    }

    FilesSeen only(Predicate<String> path) {
        Map<String, Seen> passed = new TreeMap<>(files);
        passed.keySet().removeIf(path.negate());
        return new FilesSeen(passed);
    }

    /** These on top of others. */
    FilesSeen over(FilesSeen others) {
        Map<String, Seen> all = new TreeMap<>(others.files);
        all.putAll(files);
        return new FilesSeen(all);
    }
}
