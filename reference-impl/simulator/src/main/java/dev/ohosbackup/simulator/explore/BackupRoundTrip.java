package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.app.BackupConfig;
import dev.ohosbackup.simulator.app.FileSelection;
import dev.ohosbackup.simulator.tool.Archive;
import dev.ohosbackup.simulator.tool.BackupListener;
import dev.ohosbackup.simulator.tool.BackupRun;
import dev.ohosbackup.simulator.tool.ClientSide;
import dev.ohosbackup.simulator.tool.Holdings;
import dev.ohosbackup.simulator.tool.RestoreRun;
import dev.ohosbackup.simulator.tool.SessionSlot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A backup tool: it backs up every application of the world, wipes those that it has whole, and restores them.
 *
 * <p>It behaves well: it reads and writes files whole and closes every descriptor, wipes nothing that it does not have,
 * publishes nothing that it could not write, and releases its sessions (from API 12). Started again, it first restores
 * what an earlier life of it had wiped and not brought back, and then does everything anew. Applications with {@code
 * fullBackupOnly}, whose files a restore leaves for the application to move, are backed up and not wiped.
 */
public final class BackupRoundTrip implements Scenario {
    private static final String FILES = "/data/storage/el2/base/files/";

    private final DeviceSpec spec;
    private final boolean incremental;
    private final Optional<String> info;
    private final Map<String, BackupConfig> takingPart = new TreeMap<>();

    /** What it has on its disk of each bundle: the archives to be restored one after the other. */
    private final Map<String, List<Archive>> archives = new TreeMap<>();
    /** What each application held when the last of these was made. */
    private final Map<String, Holdings> held = new TreeMap<>();

    private final Set<String> wiped = new TreeSet<>();
    private final Map<String, Holdings> mustHold = new TreeMap<>();
    private final SessionSlot slot = new SessionSlot();
    private int rounds;

    private BackupRoundTrip(DeviceSpec spec, boolean incremental, Optional<String> info) {
        this.spec = spec;
        this.incremental = incremental;
        this.info = info;
        for (AppSpec app : spec.world().apps()) {
            BackupConfig config = BackupConfig.parse(app.backupConfig());
            if (app.extension().isPresent() && config.allowToBackupRestore()) {
                takingPart.put(app.bundleName(), config.inScene(""));
            }
        }
    }

    /** With a full backup. */
    public static BackupRoundTrip full(DeviceSpec spec) {
        return new BackupRoundTrip(spec, false, Optional.empty());
    }

    /**
     * With a first incremental backup of everything, changes in every application, and a second of those.
     *
     * @throws IllegalArgumentException below API 12, where there are no incremental backups
     */
    public static BackupRoundTrip incremental(DeviceSpec spec) {
        if (spec.apiLevel() < 12) {
            throw new IllegalArgumentException(
                    "expected an API level of 12 or higher for incremental backups, got " + spec.apiLevel());
        }
        return new BackupRoundTrip(spec, true, Optional.empty());
    }

    /**
     * The same, but it says this about every bundle that it appends; API 12.
     *
     * @param everyInfo JSON text, as {@code appendBundles} takes it in {@code infos}
     */
    public BackupRoundTrip telling(String everyInfo) {
        return new BackupRoundTrip(spec, incremental, Optional.of(everyInfo));
    }

    @Override
    public List<String> play(SimulatedDevice device) {
        ClientSide side = new ClientSide(device, spec.apiLevel());
        slot.clear();
        rounds++;
        for (AppSpec app : spec.world().apps()) {
            if (!wiped.contains(app.bundleName())) {
                mustHold.computeIfAbsent(app.bundleName(), bundle -> Holdings.of(device.app(bundle)));
            }
        }
        restore(side, wiped);
        if (rounds == 1) {
            // Who starts again to mend something does not look around first.
            askAround(side);
        }
        Set<String> whole = incremental ? backUpTwice(side) : backUpOnce(side);
        whole.removeIf(bundle -> takingPart.get(bundle).fullBackupOnly());
        restore(side, whole);
        return side.troubles();
    }

    @Override
    public Optional<Session> session() {
        return slot.session();
    }

    @Override
    public void cancel(String bundleName) {
        slot.cancel(bundleName);
    }

    @Override
    public Map<String, Holdings> mustHold() {
        return Map.copyOf(mustHold);
    }

    /** What a tool shows its user before: what there is, and what an application says about itself. */
    private void askAround(ClientSide side) {
        side.answer("getLocalCapabilities", () -> side.device().backup().getLocalCapabilities())
                .ifPresent(file -> side.readAndClose(file.fd(), "the capability file"));
        if (side.atLeast(12)) {
            takingPart.keySet().stream()
                    .findFirst()
                    .ifPresent(bundle -> side.now(
                            "getBackupInfo", () -> side.device().backup().getBackupInfo(bundle)));
        }
    }

    private Set<String> backUpOnce(ClientSide side) {
        return keep(side, backupOf(side).full());
    }

    private Set<String> backUpTwice(ClientSide side) {
        long time = side.now().getEpochSecond();
        Set<String> first = keep(side, backupOf(side).incremental(Map.of(), 0));
        Map<String, Archive> earlier = new TreeMap<>();
        Map<String, byte[]> manifests = new TreeMap<>();
        for (String bundle : first) {
            Archive archive = archives.get(bundle).get(0);
            earlier.put(bundle, archive);
            archive.manifest().ifPresent(manifest -> manifests.put(bundle, manifest));
        }
        side.pass(Duration.ofSeconds(2));
        first.forEach(bundle -> change(side, bundle));
        Set<String> whole = keep(side, backupOf(side).incremental(manifests, time));
        whole.retainAll(first);
        whole.forEach(bundle -> archives.put(
                bundle, List.of(earlier.get(bundle), archives.get(bundle).get(0))));
        return whole;
    }

    /** Everything but what is wiped: a backup of that would be of nothing. */
    private BackupRun backupOf(ClientSide side) {
        List<String> bundles = new ArrayList<>();
        spec.world().apps().forEach(app -> bundles.add(app.bundleName()));
        bundles.removeAll(wiped);
        Set<String> expected = new TreeSet<>(bundles);
        expected.retainAll(takingPart.keySet());
        return new BackupRun(side, slot, bundles, expected, info);
    }

    /** Keeps what came whole; returns whose that is. */
    private Set<String> keep(ClientSide side, Optional<BackupListener> listener) {
        Set<String> whole = new TreeSet<>();
        for (String bundle : takingPart.keySet()) {
            Optional<Archive> archive = listener.flatMap(heard -> heard.archive(bundle));
            if (archive.isPresent()) {
                BackupConfig config = takingPart.get(bundle);
                archives.put(bundle, List.of(archive.get()));
                held.put(bundle, listener.get().held(bundle).only(path -> FileSelection.takes(config, path)));
                whole.add(bundle);
            } else {
                side.trouble("there is no whole backup of " + bundle);
            }
        }
        return whole;
    }

    /** An application goes on working between two backups. */
    private void change(ClientSide side, String bundle) {
        mustHold.remove(bundle);
        byte[] news = ("round " + rounds + " of " + bundle).getBytes(StandardCharsets.UTF_8);
        try {
            side.editor().write(bundle, FILES + "explored.txt", news, side.now());
            if (rounds % 2 == 1) {
                side.editor().write(bundle, FILES + "odd.txt", news, side.now());
            } else if (Holdings.of(side.device().app(bundle)).files().containsKey(FILES + "odd.txt")) {
                side.editor().delete(bundle, FILES + "odd.txt");
            }
            mustHold.put(bundle, Holdings.of(side.device().app(bundle)));
        } catch (IOException trouble) {
            side.trouble("a file of " + bundle + " could not be changed");
        }
    }

    /** Restores all that it has of these bundles, one archive after the other. */
    private void restore(ClientSide side, Collection<String> bundles) {
        Set<String> left = new TreeSet<>(bundles);
        left.forEach(bundle -> wipe(side, bundle));
        int most = left.stream()
                .mapToInt(bundle -> archives.get(bundle).size())
                .max()
                .orElse(0);
        for (int which = 0; which < most && !left.isEmpty(); which++) {
            Map<String, Archive> next = new TreeMap<>();
            for (String bundle : left) {
                next.put(bundle, archives.get(bundle).get(which));
            }
            left.retainAll(new RestoreRun(side, slot, next, info).run());
        }
        left.forEach(bundle -> {
            wiped.remove(bundle);
            mustHold.put(bundle, held.get(bundle));
        });
    }

    private void wipe(ClientSide side, String bundle) {
        wiped.add(bundle);
        mustHold.remove(bundle);
        try {
            side.editor().wipe(bundle);
        } catch (IOException trouble) {
            side.trouble(bundle + " could not be wiped");
        }
    }
}
