package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.service.BackupService;
import dev.ohosbackup.simulator.service.SessionKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The namespace {@code backup} as the device's one caller sees it. */
public final class BoundBackup implements Backup {
    private static final long LONGEST_LIMIT_MS = 14_400_000;

    private final Gate gate;
    private final BackupService service;
    private final FdTable fds;
    private final String caller;

    public BoundBackup(int apiLevel, Rights rights, EventLoop loop, BackupService service, FdTable fds, String caller) {
        this.gate = new Gate(apiLevel, rights, loop);
        this.service = service;
        this.fds = fds;
        this.caller = caller;
    }

    @Override
    public String getBackupVersion() {
        return gate.enter("backup.getBackupVersion", 18, () -> "{\"backupVersion\" : \"" + service.version() + "\"}");
    }

    @Override
    public void getLocalCapabilities(AsyncCallback<FileData> callback) {
        String member = "backup.getLocalCapabilities";
        gate.enter(member, 10, () -> {
            Arguments.of(member, ErrorCode.INVALID_ARGUMENT).mandatory(callback, "callback");
            gate.send(member, () -> FileData.of(service.localCapabilities()), callback);
            return callback;
        });
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities() {
        String member = "backup.getLocalCapabilities";
        return gate.enter(member, 10, () -> gate.send(member, () -> FileData.of(service.localCapabilities())));
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities(List<IncrementalBackupTime> dataList) {
        String member = "backup.getLocalCapabilities with dataList";
        return gate.enter(member, 12, () -> {
            List<IncrementalBackupTime> bundles = Arguments.of(member, ErrorCode.INVALID_ARGUMENT)
                    .mandatoryList(dataList, "dataList", IncrementalBackupTime::bundleName, "bundleName");
            return gate.send(member, () -> FileData.of(service.localCapabilities(bundles)));
        });
    }

    @Override
    public Optional<String> getBackupInfo(String bundleToBackup) {
        String member = "backup.getBackupInfo";
        return gate.enter(member, 12, () -> {
            Arguments.of(member, ErrorCode.PARAMETER_ERROR).mandatory(bundleToBackup, "bundleToBackup");
            return service.backupInfo(bundleToBackup);
        });
    }

    @Override
    public boolean updateTimer(String bundleName, long timeout) {
        String member = "backup.updateTimer";
        return gate.enter(member, 12, () -> {
            Arguments arguments = Arguments.of(member, ErrorCode.PARAMETER_ERROR);
            arguments.mandatory(bundleName, "bundleName");
            arguments.require(
                    timeout >= 0 && timeout <= LONGEST_LIMIT_MS,
                    "timeout must be 0 to " + LONGEST_LIMIT_MS + " ms, but is " + timeout);
            return service.updateTimer(bundleName, Duration.ofMillis(timeout));
        });
    }

    @Override
    public boolean updateSendRate(String bundleName, long sendRate) {
        String member = "backup.updateSendRate";
        return gate.enter(member, 12, () -> {
            Arguments arguments = Arguments.of(member, ErrorCode.PARAMETER_ERROR);
            arguments.mandatory(bundleName, "bundleName");
            arguments.require(sendRate >= 0, "sendRate must be 0 or more files a second, but is " + sendRate);
            return service.updateSendRate(bundleName, sendRate);
        });
    }

    @Override
    public SessionBackup newSessionBackup(GeneralCallbacks callbacks) {
        String member = "new SessionBackup";
        return gate.enter(
                member,
                10,
                () -> new BoundSessionBackup(
                        connect(member, ErrorCode.INVALID_ARGUMENT, SessionKind.FULL_BACKUP, callbacks)));
    }

    @Override
    public SessionRestore newSessionRestore(GeneralCallbacks callbacks) {
        String member = "new SessionRestore";
        return gate.enter(
                member,
                10,
                () -> new BoundSessionRestore(
                        connect(member, ErrorCode.INVALID_ARGUMENT, SessionKind.RESTORE, callbacks), fds));
    }

    @Override
    public IncrementalBackupSession newIncrementalBackupSession(GeneralCallbacks callbacks) {
        String member = "new IncrementalBackupSession";
        return gate.enter(
                member,
                12,
                () -> new BoundIncrementalBackupSession(
                        connect(member, ErrorCode.PARAMETER_ERROR, SessionKind.INCREMENTAL_BACKUP, callbacks), fds));
    }

    private SessionMembers connect(String member, ErrorCode wrong, SessionKind kind, GeneralCallbacks callbacks) {
        Arguments.of(member, wrong).mandatory(callbacks, "callbacks");
        ClientLine line = new ClientLine(gate.loop(), gate.apiLevel(), callbacks);
        String className = member.substring("new ".length());
        return new SessionMembers(className, gate, service, service.open(kind, line, caller));
    }
}
