package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import dev.ohosbackup.suite.journal.Event;
import java.util.Optional;

/** The client's callbacks, written down before the client hears of them. */
final class RecordedCallbacks implements GeneralCallbacks {
    private static final String READABLE = "general-callbacks.on-file-ready.backup-fd-readable";
    private static final String WRITABLE = "general-callbacks.on-file-ready.restore-fd-writable";

    private final Recording recording;
    private final int session;
    private final boolean restore;
    private final GeneralCallbacks client;

    RecordedCallbacks(Recording recording, int session, boolean restore, GeneralCallbacks client) {
        this.recording = recording;
        this.session = session;
        this.restore = restore;
        this.client = client;
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        Optional<BusinessError> error = orEmpty(err, "onFileReady");
        Optional<File> ready = orEmpty(file, "onFileReady");
        Optional<String> bundle = ready.map(File::bundleName).or(() -> error.flatMap(BusinessError::data));
        calledBack("onFileReady", error, bundle, ready, Optional.empty());
        ready.ifPresent(it -> {
            recording.handedOver(it.fd(), restore ? WRITABLE : READABLE);
            recording.note(new Event.FdReceived(it.fd(), it.bundleName() + " " + it.uri()));
            it.manifestFd()
                    .ifPresent(fd -> recording.note(
                            new Event.FdReceived(fd, it.bundleName() + " " + it.uri() + ", its manifest")));
        });
        guarded(() -> client.onFileReady(error, ready));
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        Optional<BusinessError> error = orEmpty(err, "onBundleBegin");
        Optional<String> name = orEmpty(bundleName, "onBundleBegin");
        calledBack("onBundleBegin", error, aboutWhom(error, name), Optional.empty(), Optional.empty());
        guarded(() -> client.onBundleBegin(error, name));
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        Optional<BusinessError> error = orEmpty(err, "onBundleEnd");
        Optional<String> name = orEmpty(bundleName, "onBundleEnd");
        calledBack("onBundleEnd", error, aboutWhom(error, name), Optional.empty(), Optional.empty());
        guarded(() -> client.onBundleEnd(error, name));
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        Optional<BusinessError> error = orEmpty(err, "onAllBundlesEnd");
        calledBack("onAllBundlesEnd", error, Optional.empty(), Optional.empty(), Optional.empty());
        guarded(() -> client.onAllBundlesEnd(error));
    }

    @Override
    public void onBackupServiceDied() {
        calledBack("onBackupServiceDied", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        guarded(client::onBackupServiceDied);
    }

    @Override
    public void onResultReport(String bundleName, String result) {
        calledBack(
                "onResultReport",
                Optional.empty(),
                Optional.ofNullable(bundleName),
                Optional.empty(),
                Optional.ofNullable(result));
        guarded(() -> client.onResultReport(bundleName, result));
    }

    @Override
    public void onProcess(String bundleName, String process) {
        calledBack(
                "onProcess",
                Optional.empty(),
                Optional.ofNullable(bundleName),
                Optional.empty(),
                Optional.ofNullable(process));
        guarded(() -> client.onProcess(bundleName, process));
    }

    @Override
    public Optional<OnBackupSizeReport> onBackupSizeReport() {
        return client.onBackupSizeReport().map(report -> info -> {
            calledBack(
                    "onBackupSizeReport",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(info));
            guarded(() -> report.report(info));
        });
    }

    /** From API 12 the name is in either place; at API 10 an error carries none. */
    private static Optional<String> aboutWhom(Optional<BusinessError> error, Optional<String> name) {
        return name.or(() -> error.flatMap(BusinessError::data));
    }

    private void calledBack(
            String name,
            Optional<BusinessError> error,
            Optional<String> bundle,
            Optional<File> file,
            Optional<String> text) {
        recording.note(new Event.CalledBack(session, name, error, bundle, file, text));
    }

    private <T> Optional<T> orEmpty(Optional<T> maybe, String callback) {
        if (maybe == null) {
            recording.note(new Event.Misused(callback, "passed null where an Optional belongs"));
            return Optional.empty();
        }
        return maybe;
    }

    private void guarded(Runnable client) {
        try {
            client.run();
        } catch (RuntimeException | Error thrown) {
            recording.clientFailed(thrown);
        }
    }
}
