package dev.ohosbackup.junit;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client that reads what it is handed and closes it; a mistake is made by overriding a method of it. */
class Client implements GeneralCallbacks {
    final TestDevice device;
    final Map<String, byte[]> received = new LinkedHashMap<>();
    boolean over;

    Client(TestDevice device) {
        this.device = device;
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        if (err.isEmpty()) {
            take(file.orElseThrow());
        }
    }

    void take(File file) {
        received.put(file.bundleName() + " " + file.uri(), readAndClose(file.fd()));
        file.manifestFd().ifPresent(this::readAndClose);
    }

    byte[] read(int fd) {
        try {
            return device.fileIo().read(fd, 0, (int) device.fileIo().size(fd));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void close(int fd) {
        try {
            device.fileIo().close(fd);
        } catch (IOException notOpen) {
            throw new UncheckedIOException(notOpen);
        }
    }

    byte[] readAndClose(int fd) {
        byte[] content = read(fd);
        close(fd);
        return content;
    }

    void writeAndClose(int fd, byte[] content) {
        write(fd, content);
        close(fd);
    }

    void write(int fd, byte[] content) {
        try {
            device.fileIo().write(fd, 0, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        // Nothing is needed for a backup to go on.
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        // What it got is what it has.
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        over = true;
    }

    @Override
    public void onBackupServiceDied() {
        over = true;
    }

    void awaitEnd() {
        device.clock().runUntil(() -> over, "the end of the session");
    }

    /** A whole backup with this client, from its session to its release; the session that is over. */
    SessionBackup backUp(String... bundles) {
        SessionBackup session = device.backup().newSessionBackup(this);
        session.appendBundles(List.of(bundles)).toCompletableFuture().join();
        awaitEnd();
        if (device.apiLevel() >= 12) {
            session.release().toCompletableFuture().join();
        }
        return session;
    }

    /** A new capability file, which this client has to close. */
    int capabilities() {
        return device.backup()
                .getLocalCapabilities()
                .toCompletableFuture()
                .join()
                .fd();
    }
}
