package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.app.SelectedEntry;
import dev.ohosbackup.simulator.files.Disk;
import dev.ohosbackup.simulator.pack.ManageJson.ManagedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The entries of one backup, brought into files to hand out: first the tar parts, then the big files.
 *
 * @param items in the order of their handing out
 */
record Shipment(List<Item> items) {

    /**
     * Bounds of what is packed together.
     *
     * @param bigFileAbove files larger than this go alone, in bytes
     * @param partBytes    how large a tar part becomes at most, in bytes
     * @param partFiles    how many files a tar part holds at most
     */
    record Limits(long bigFileAbove, long partBytes, int partFiles) {
        static final Limits OPENHARMONY = new Limits(2L << 20, 100L << 20, 6000);
    }

    /** A file to hand out, with what is in it. */
    record Item(String uri, Path path, boolean bigFile, List<SelectedEntry> entries) {}

    static Shipment of(List<SelectedEntry> entries, BackupFolder folder, IntFunction<String> partName, Limits limits)
            throws IOException {
        List<Item> items = new ArrayList<>();
        List<SelectedEntry> part = new ArrayList<>();
        List<SelectedEntry> big = new ArrayList<>();
        entries.forEach(entry -> (entry.size() > limits.bigFileAbove() ? big : part).add(entry));
        int next = 0;
        while (next < part.size()) {
            String uri = partName.apply(items.size());
            Path path = folder.fresh(uri);
            int end = writePart(folder.disk(), path, part, next, limits);
            items.add(new Item(uri, path, false, List.copyOf(part.subList(next, end))));
            next = end;
        }
        BigFileNames names = new BigFileNames();
        for (SelectedEntry entry : big) {
            items.add(new Item(names.nameFor(entry.path()), entry.file(), true, List.of(entry)));
        }
        return new Shipment(items);
    }

    /** Fills one part; returns where the next one begins. */
    private static int writePart(Disk disk, Path path, List<SelectedEntry> entries, int start, Limits limits)
            throws IOException {
        try (TarWriter tar = new TarWriter(disk, path)) {
            int files = 0;
            int next = start;
            while (next < entries.size()) {
                SelectedEntry entry = entries.get(next);
                int filesThen = files + (entry.directory() ? 0 : 1);
                boolean full = filesThen > limits.partFiles() || tar.size() + entry.size() > limits.partBytes();
                if (full && next > start) {
                    break;
                }
                tar.add(entry);
                files = filesThen;
                next++;
            }
            return next;
        }
    }

    /** The index of this shipment. */
    ManageJson index(Path sandboxRoot) throws IOException {
        List<ManagedFile> files = new ArrayList<>();
        for (Item item : items) {
            files.add(new ManagedFile(
                    item.uri(),
                    "/" + sandboxRoot.relativize(item.path()),
                    FileStat.of(item.path()),
                    item.bigFile() && item.path().toString().endsWith(".tar"),
                    item.bigFile()));
        }
        return new ManageJson(files);
    }
}
