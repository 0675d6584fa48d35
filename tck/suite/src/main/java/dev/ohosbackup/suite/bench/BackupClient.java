package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.SessionBackup;

/** A client of a full backup. */
public final class BackupClient extends CollectingClient {
    private final SessionBackup session;

    BackupClient(TestDevice device) {
        super(device);
        session = opened(device.returning(() -> device.backup().newSessionBackup(this)));
    }

    @Override
    public SessionBackup session() {
        return session;
    }

    /** Appends bundles, which has to succeed. */
    @Override
    public BackupClient append(String... bundles) {
        Outcome<Void> appended = device.promising(() -> session.appendBundles(list(bundles)));
        bench.given(
                prefix() + ".append-bundles.promise.succeeds",
                appended.succeeded(),
                "appendBundles to resolve",
                appended);
        return this;
    }

    /** Backs these bundles up from beginning to end. */
    public BackupClient backUp(String... bundles) {
        append(bundles).awaitEnds(bundles);
        return this;
    }

    @Override
    String prefix() {
        return "session-backup";
    }
}
