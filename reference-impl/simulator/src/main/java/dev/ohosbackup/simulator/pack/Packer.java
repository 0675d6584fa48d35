package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.app.FileSelection;
import dev.ohosbackup.simulator.app.SelectedEntry;
import dev.ohosbackup.simulator.files.Disk;
import dev.ohosbackup.simulator.files.NoSpaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Packs an application's files as OpenHarmony's service does.
 *
 * <p>Files up to 2 MiB travel in tar parts of at most 6000 files each, to which nothing is added that would make them
 * larger than 100 MiB; larger ones travel alone and without being copied, {@code manage.json} last. What has to be made is made in the application's {@code .backup/backup} folder; when
 * packing fails, nothing of it is left there.
 */
public final class Packer {
    private final Disk disk;
    private final Shipment.Limits limits;

    /** A packer for the applications of one storage. */
    public Packer(Disk disk) {
        this(disk, Shipment.Limits.OPENHARMONY);
    }

    Packer(Disk disk, Shipment.Limits limits) {
        this.disk = disk;
        this.limits = limits;
    }

    /**
     * Packs everything.
     *
     * @param sandboxRoot the directory that is {@code /} for the application
     * @return what to hand out, in this order: {@code part.0.tar} and on, big files, {@code manage.json}; without
     *     manifests
     * @throws NoSpaceException when the device has no room for the parts
     */
    public List<PackedFile> full(Path sandboxRoot, BackupConfig config) throws IOException {
        return pack(sandboxRoot, folder -> {
            IntFunction<String> partName = number -> "part." + number + ".tar";
            Shipment shipment = Shipment.of(FileSelection.select(sandboxRoot, config), folder, partName, limits);
            List<PackedFile> packed = new ArrayList<>();
            for (Shipment.Item item : shipment.items()) {
                packed.add(new PackedFile(item.uri(), item.path(), Optional.empty()));
            }
            packed.add(new PackedFile(ManageJson.NAME, index(shipment, sandboxRoot, folder), Optional.empty()));
            return packed;
        });
    }

    /**
     * Packs what is new or changed since an earlier backup.
     *
     * @param sandboxRoot                the directory that is {@code /} for the application
     * @param lastIncrementalTimeSeconds when that was, in seconds since 1970; 0 for never, and then everything is packed
     * @param earlier                    the {@code all.rp} of that backup; without it, what was modified after that time
     *     is packed
     * @param now                        what time it is, for the names of the parts
     * @return what to hand out, in this order: {@code <milliseconds>_part.0.tar} and on, big files, {@code
     *     manage.json}; each with a manifest of what is in it, and {@code manage.json} with one of all that there is
     * @throws NoSpaceException when the device has no room for the parts
     */
    public List<PackedFile> incremental(
            Path sandboxRoot,
            BackupConfig config,
            long lastIncrementalTimeSeconds,
            Optional<Manifest> earlier,
            Instant now)
            throws IOException {
        return pack(sandboxRoot, folder -> {
            IntFunction<String> partName = number -> Math.max(0, now.toEpochMilli()) + "_part." + number + ".tar";
            Changes changes =
                    Changes.find(FileSelection.select(sandboxRoot, config), lastIncrementalTimeSeconds, earlier, disk);
            Shipment shipment = Shipment.of(changes.sent(), folder, partName, limits);
            List<PackedFile> packed = new ArrayList<>();
            for (Shipment.Item item : shipment.items()) {
                Path manifest =
                        folder.write(item.uri() + ".rp", changes.of(item).toBytes());
                packed.add(new PackedFile(item.uri(), item.path(), Optional.of(manifest)));
            }
            Path all = folder.write("all.rp", changes.all().toBytes());
            packed.add(new PackedFile(ManageJson.NAME, index(shipment, sandboxRoot, folder), Optional.of(all)));
            return packed;
        });
    }

    /** How large a full backup's files are together, in bytes, before packing. */
    public long size(Path sandboxRoot, BackupConfig config) throws IOException {
        return FileSelection.select(sandboxRoot, config).stream()
                .mapToLong(SelectedEntry::size)
                .sum();
    }

    /** How large the files modified after this time are together, in bytes; the time in seconds since 1970. */
    public long sizeSince(Path sandboxRoot, BackupConfig config, long seconds) throws IOException {
        return FileSelection.select(sandboxRoot, config).stream()
                .filter(entry -> entry.modified().getEpochSecond() > seconds)
                .mapToLong(SelectedEntry::size)
                .sum();
    }

    private interface Work {
        List<PackedFile> in(BackupFolder folder) throws IOException;
    }

    private List<PackedFile> pack(Path sandboxRoot, Work work) throws IOException {
        BackupFolder folder = new BackupFolder(disk, sandboxRoot);
        try {
            return List.copyOf(work.in(folder));
        } catch (IOException trouble) {
            folder.discard();
            throw trouble;
        }
    }

    private static Path index(Shipment shipment, Path sandboxRoot, BackupFolder folder) throws IOException {
        return folder.write(ManageJson.NAME, shipment.index(sandboxRoot).toBytes());
    }
}
