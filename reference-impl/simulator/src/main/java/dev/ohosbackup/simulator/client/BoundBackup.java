package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.service.BackupService;
import dev.ohosbackup.simulator.service.Session;
import dev.ohosbackup.simulator.service.SessionKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The namespace {@code backup} as the device's one caller sees it. */
public final class BoundBackup implements Backup {
    private static final long LONGEST_LIMIT_MS = 14_400_000;

    private static final Member GET_BACKUP_VERSION = Member.of(Backup.class, "getBackupVersion");
    private static final Member GET_BACKUP_INFO = Member.of(Backup.class, "getBackupInfo", String.class);
    private static final Member UPDATE_TIMER = Member.of(Backup.class, "updateTimer", String.class, long.class);
    private static final Member UPDATE_SEND_RATE = Member.of(Backup.class, "updateSendRate", String.class, long.class);

    private final Gate gate;
    private final BackupService service;

    /** The namespace of a device. */
    public BoundBackup(Platform platform, ClientProcess process) {
        this.gate = new Gate(platform, process::life, new CallRecord(platform.journal(), 0));
        this.service = platform.service();
    }

    Gate gate() {
        return gate;
    }

    @Override
    public String getBackupVersion() {
        return gate.enterAndAnswer(GET_BACKUP_VERSION, () -> "{\"backupVersion\" : \"" + service.version() + "\"}");
    }

    @Override
    public void getLocalCapabilities(AsyncCallback<FileData> callback) {
        Member member = Member.of(Backup.class, "getLocalCapabilities", AsyncCallback.class);
        gate.enter(member, () -> {
            member.arguments().mandatory(callback, "callback");
            gate.send(member, () -> FileData.of(service.localCapabilities()), callback);
            return callback;
        });
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities() {
        Member member = Member.of(Backup.class, "getLocalCapabilities");
        return gate.enter(member, () -> gate.send(member, () -> FileData.of(service.localCapabilities())));
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities(List<IncrementalBackupTime> dataList) {
        Member member = Member.of(Backup.class, "getLocalCapabilities", List.class);
        return gate.enter(member, () -> {
            List<IncrementalBackupTime> bundles = member.arguments()
                    .mandatoryList(dataList, "dataList", IncrementalBackupTime::bundleName, "bundleName");
            return gate.send(member, () -> FileData.of(service.localCapabilities(bundles)));
        });
    }

    @Override
    public Optional<String> getBackupInfo(String bundleToBackup) {
        return gate.enterAndAnswer(GET_BACKUP_INFO, () -> {
            GET_BACKUP_INFO.arguments().mandatory(bundleToBackup, "bundleToBackup");
            return gate.ask(GET_BACKUP_INFO, Optional.<String>empty(), () -> service.backupInfo(bundleToBackup));
        });
    }

    @Override
    public boolean updateTimer(String bundleName, long timeout) {
        return gate.enterAndAnswer(UPDATE_TIMER, () -> {
            Arguments arguments = UPDATE_TIMER.arguments();
            arguments.mandatory(bundleName, "bundleName");
            arguments.require(
                    timeout >= 0 && timeout <= LONGEST_LIMIT_MS,
                    "timeout must be 0 to " + LONGEST_LIMIT_MS + " ms, but is " + timeout);
            return gate.ask(UPDATE_TIMER, false, () -> service.updateTimer(bundleName, Duration.ofMillis(timeout)));
        });
    }

    @Override
    public boolean updateSendRate(String bundleName, long sendRate) {
        return gate.enterAndAnswer(UPDATE_SEND_RATE, () -> {
            Arguments arguments = UPDATE_SEND_RATE.arguments();
            arguments.mandatory(bundleName, "bundleName");
            arguments.require(sendRate >= 0, "sendRate must be 0 or more files a second, but is " + sendRate);
            return gate.ask(UPDATE_SEND_RATE, false, () -> service.updateSendRate(bundleName, sendRate));
        });
    }

    @Override
    public SessionBackup newSessionBackup(GeneralCallbacks callbacks) {
        return construct(
                "newSessionBackup", SessionBackup.class, SessionKind.FULL_BACKUP, callbacks, BoundSessionBackup::new);
    }

    @Override
    public SessionRestore newSessionRestore(GeneralCallbacks callbacks) {
        return construct(
                "newSessionRestore", SessionRestore.class, SessionKind.RESTORE, callbacks, BoundSessionRestore::new);
    }

    @Override
    public IncrementalBackupSession newIncrementalBackupSession(GeneralCallbacks callbacks) {
        return construct(
                "newIncrementalBackupSession",
                IncrementalBackupSession.class,
                SessionKind.INCREMENTAL_BACKUP,
                callbacks,
                BoundIncrementalBackupSession::new);
    }

    private <S> S construct(
            String constructor,
            Class<S> type,
            SessionKind kind,
            GeneralCallbacks callbacks,
            Function<SessionMembers, S> object) {
        Member member = Member.of(Backup.class, constructor, GeneralCallbacks.class);
        return gate.enterAndAnswer(member, () -> {
            member.arguments().mandatory(callbacks, "callbacks");
            ClientLine line = new ClientLine(gate.platform(), gate.life().get(), callbacks);
            Session session = service.open(kind, line, gate.platform().caller());
            line.belongTo(session.number());
            return object.apply(new SessionMembers(type, gate.ofSession(session.number()), session));
        });
    }
}
