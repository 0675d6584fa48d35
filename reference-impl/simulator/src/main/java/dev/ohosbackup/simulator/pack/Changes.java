package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.app.SelectedEntry;
import dev.ohosbackup.simulator.files.Disk;
import dev.ohosbackup.simulator.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an incremental backup finds: all that the application has, and of it what must be sent.
 *
 * @param all  every entry there is now
 * @param sent those of them that are new or changed, in the same order
 */
record Changes(Manifest all, List<SelectedEntry> sent) {

    /**
     * Compares.
     *
     * @param now      what is there now
     * @param seconds  when the last backup was; 0 for never, and then everything is sent
     * @param earlier  what was there then; without it the times of modification decide
     * @param disk     where it lies
     */
    static Changes find(List<SelectedEntry> now, long seconds, Optional<Manifest> earlier, Disk disk)
            throws IOException {
        List<ManifestEntry> all = new ArrayList<>();
        List<SelectedEntry> sent = new ArrayList<>();
        for (SelectedEntry entry : now) {
            Optional<ManifestEntry> before = earlier.flatMap(manifest -> manifest.entry(entry.path()))
                    .filter(old -> old.directory() == entry.directory());
            boolean alike = before.filter(old -> looksLike(old, entry)).isPresent();
            String hash = alike ? before.get().hash() : hash(entry, disk);
            boolean changed = seconds == 0
                    || (earlier.isPresent()
                            ? !alike && !before.map(ManifestEntry::hash).equals(Optional.of(hash))
                            : entry.modified().getEpochSecond() > seconds);
            all.add(new ManifestEntry(
                    entry.path(),
                    FileStat.modeOf(entry.directory(), entry.mode()),
                    entry.directory(),
                    entry.size(),
                    entry.modified().getEpochSecond(),
                    hash,
                    changed));
            if (changed) {
                sent.add(entry);
            }
        }
        return new Changes(new Manifest(all), sent);
    }

    // Same size and same time count as unchanged without a look at the content, as on a device. The earlier hash is
    // then kept, so that the new manifest says what the client has and not what it was never sent.
    private static boolean looksLike(ManifestEntry before, SelectedEntry entry) {
        return entry.directory()
                || (before.size() == entry.size()
                        && before.modifiedSeconds() == entry.modified().getEpochSecond());
    }

    private static String hash(SelectedEntry entry, Disk disk) throws IOException {
        if (entry.directory()) {
            return "";
        }
        try (InputStream in = disk.newInputStream(entry.file())) {
            return Sha256.of(in);
        }
    }

    /** The manifest of a file to hand out. */
    Manifest of(Shipment.Item item) {
        return new Manifest(item.entries().stream()
                .map(entry -> all.entry(entry.path()).orElseThrow())
                .toList());
    }
}
