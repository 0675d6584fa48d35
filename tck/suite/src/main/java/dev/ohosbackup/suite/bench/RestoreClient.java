package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A client of a restore: it asks for every file of its archive as soon as a bundle has begun, writes what is ready, and
 * publishes as its API level asks for: once for each file at API 10, once for each bundle from API 12.
 */
public final class RestoreClient extends Client {
    private static final int ONE_PUBLISH_PER_BUNDLE_SINCE = 12;

    private final SessionRestore session;
    private final Archive archive;
    private final Map<String, Set<String>> written = new TreeMap<>();
    private volatile boolean publishing = true;

    RestoreClient(TestDevice device, Archive archive) {
        super(device);
        this.archive = archive;
        session = opened(device.returning(() -> device.backup().newSessionRestore(this)));
    }

    @Override
    public SessionRestore session() {
        return session;
    }

    /** Makes it write files without publishing them, for a check that publishes by itself. */
    public RestoreClient doNotPublish() {
        publishing = false;
        return this;
    }

    /** Publishes a bundle whose files the check has written itself, which has to succeed. */
    public void publish(String bundle) {
        if (bench.apiLevel() < ONE_PUBLISH_PER_BUNDLE_SINCE) {
            archive.files(bundle).forEach(file -> publish(FileMeta.of(bundle, file.uri())));
        } else {
            publish(FileMeta.of(bundle, ""));
        }
    }

    private void publish(FileMeta what) {
        Outcome<Void> published = device.promising(() -> session.publishFile(what));
        bench.given(
                prefix() + ".publish-file.promise.succeeds",
                published.succeeded(),
                "publishFile to resolve",
                published);
    }

    /** Appends bundles with this device's own capability file, which has to succeed. */
    @Override
    public RestoreClient append(String... bundles) {
        int capabilities = new Capabilities(device).openFile();
        Outcome<Void> appended = device.promising(() -> session.appendBundles(capabilities, list(bundles)));
        bench.given(
                prefix() + ".append-bundles.promise.succeeds",
                appended.succeeded(),
                "appendBundles to resolve",
                appended);
        return this;
    }

    /** Restores these bundles from beginning to end. */
    public RestoreClient restore(String... bundles) {
        append(bundles).awaitEnds(bundles);
        return this;
    }

    /** Whether every file of a bundle has been written. */
    public synchronized boolean allWritten(String bundle) {
        return written.getOrDefault(bundle, Set.of()).size()
                == archive.files(bundle).size();
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        super.onBundleBegin(err, bundleName);
        if (err.isEmpty() && bundleName.isPresent()) {
            archive.files(bundleName.get())
                    .forEach(file -> session.getFileHandle(FileMeta.of(bundleName.get(), file.uri())));
        }
    }

    @Override
    synchronized void take(File file) {
        archive.file(file.bundleName(), file.uri()).ifPresent(kept -> {
            device.files().write(file.fd(), kept.content());
            if (file.manifestFd().isPresent() && kept.manifest().isPresent()) {
                device.files()
                        .write(file.manifestFd().getAsInt(), kept.manifest().get());
            }
        });
        device.files().close(file.fd());
        file.manifestFd().ifPresent(device.files()::close);
        written.computeIfAbsent(file.bundleName(), name -> new LinkedHashSet<>())
                .add(file.uri());
        if (publishing) {
            publish(file);
        }
    }

    private void publish(File file) {
        if (bench.apiLevel() < ONE_PUBLISH_PER_BUNDLE_SINCE) {
            session.publishFile(FileMeta.of(file.bundleName(), file.uri()));
        } else if (allWritten(file.bundleName())) {
            session.publishFile(FileMeta.of(file.bundleName(), ""));
        }
    }

    @Override
    String prefix() {
        return "session-restore";
    }
}
