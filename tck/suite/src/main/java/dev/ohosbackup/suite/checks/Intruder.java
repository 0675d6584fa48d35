package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A client of a restore that asks for what it should not, and writes into whatever it is handed. */
final class Intruder implements GeneralCallbacks {
    private static final byte[] HARM = "Written by an intruder.\n".getBytes(StandardCharsets.UTF_8);

    private final TestDevice device;
    private final SessionRestore session;

    Intruder(TestDevice device) {
        this.device = device;
        Outcome<SessionRestore> opened = device.returning(() -> device.backup().newSessionRestore(this));
        device.bench()
                .given(
                        "session-restore.constructor.opens",
                        opened.succeeded(),
                        "the constructor to open a session",
                        opened);
        this.session = opened.value().orElseThrow();
    }

    SessionLog log() {
        return device.log(session);
    }

    void append(String bundle) {
        int capabilities = new Capabilities(device).openFile();
        Outcome<Void> appended = device.promising(() -> session.appendBundles(capabilities, List.of(bundle)));
        device.bench()
                .given(
                        "session-restore.append-bundles.promise.succeeds",
                        appended.succeeded(),
                        "appendBundles to resolve",
                        appended);
    }

    Outcome<Void> ask(String bundle, String uri) {
        return device.promising(() -> session.getFileHandle(FileMeta.of(bundle, uri)));
    }

    Outcome<Void> publish(String bundle, String uri) {
        return device.promising(() -> session.publishFile(FileMeta.of(bundle, uri)));
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        file.ifPresent(handedOver -> {
            write(handedOver.fd());
            handedOver.manifestFd().ifPresent(this::write);
        });
    }

    private void write(int fd) {
        device.files().write(fd, HARM);
        device.files().close(fd);
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {}

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {}

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {}

    @Override
    public void onBackupServiceDied() {}
}
