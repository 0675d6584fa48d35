package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.TestDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One application's full backup and the increments after it, each in a session of its own. */
final class IncrementalChain {
    private final TestDevice device;
    private final String bundle;
    private final List<Archive> links = new ArrayList<>();
    private Optional<Instant> last = Optional.empty();

    IncrementalChain(TestDevice device, String bundle) {
        this.device = device;
        this.bundle = bundle;
    }

    /** The full backup and all increments so far. */
    List<Archive> links() {
        return List.copyOf(links);
    }

    /**
     * Makes the next link: everything the first time, then what the time and the manifest of the last link leave over.
     *
     * @param at when that is for the client; no file may be younger, and what changes later has to be
     */
    Archive backUp(Instant at) {
        return backUp(at, last.map(Instant::getEpochSecond).orElse(0L));
    }

    /** The same with a time of the last backup that is not that of the last link. */
    Archive backUp(Instant at, long lastIncrementalTime) {
        IncrementalClient client = device.incrementalClient();
        client.backUp(links.isEmpty() ? IncrementalBackupData.first(bundle) : next(lastIncrementalTime));
        client.release();
        links.add(client.archive());
        last = Optional.of(at);
        return client.archive();
    }

    private IncrementalBackupData next(long lastIncrementalTime) {
        Optional<byte[]> manifest = links.get(links.size() - 1).manifest(bundle);
        device.bench()
                .given(
                        "incremental-backup-session.append-bundles.manifest-readable",
                        manifest.isPresent(),
                        "the last backup to have left a manifest",
                        "none");
        return IncrementalBackupData.since(
                bundle, lastIncrementalTime, device.files().open(manifest.orElseThrow()));
    }
}
