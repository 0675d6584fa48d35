package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import java.util.Arrays;
import java.util.List;

/** A client of an incremental backup. */
public final class IncrementalClient extends CollectingClient {
    private final IncrementalBackupSession session;

    IncrementalClient(TestDevice device) {
        super(device);
        session = opened(device.returning(() -> device.backup().newIncrementalBackupSession(this)));
    }

    @Override
    public IncrementalBackupSession session() {
        return session;
    }

    /** Appends bundles for their first backup, which has to succeed. */
    @Override
    public IncrementalClient append(String... bundles) {
        return append(Arrays.stream(bundles).map(IncrementalBackupData::first).toArray(IncrementalBackupData[]::new));
    }

    /** Appends bundles, which has to succeed. */
    public IncrementalClient append(IncrementalBackupData... bundles) {
        Outcome<Void> appended = device.promising(() -> session.appendBundles(List.of(bundles)));
        bench.given(prefix() + ".append-bundles.succeeds", appended.succeeded(), "appendBundles to resolve", appended);
        return this;
    }

    /** Backs one bundle up from beginning to end. */
    public IncrementalClient backUp(IncrementalBackupData bundle) {
        append(bundle).awaitEnds(bundle.bundleName());
        return this;
    }

    @Override
    String prefix() {
        return "incremental-backup-session";
    }
}
