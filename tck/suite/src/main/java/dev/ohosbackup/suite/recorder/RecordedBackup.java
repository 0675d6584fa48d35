package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The namespace, recorded. */
final class RecordedBackup implements Backup {
    private final Recording recording;
    private final Backup backup;

    RecordedBackup(Recording recording, Backup backup) {
        this.recording = recording;
        this.backup = backup;
    }

    @Override
    public String getBackupVersion() {
        return recording.returning("backup.getBackupVersion", "", backup::getBackupVersion);
    }

    @Override
    public void getLocalCapabilities(AsyncCallback<FileData> callback) {
        recording.callingBack("backup.getLocalCapabilities", "callback", callback, backup::getLocalCapabilities);
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities() {
        return recording.promising("backup.getLocalCapabilities", "", backup::getLocalCapabilities);
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities(List<IncrementalBackupTime> dataList) {
        return recording.promising(
                "backup.getLocalCapabilities", Texts.arguments(dataList), () -> backup.getLocalCapabilities(dataList));
    }

    @Override
    public Optional<String> getBackupInfo(String bundleToBackup) {
        return recording.returning(
                "backup.getBackupInfo", Texts.arguments(bundleToBackup), () -> backup.getBackupInfo(bundleToBackup));
    }

    @Override
    public boolean updateTimer(String bundleName, long timeout) {
        return recording.returning(
                "backup.updateTimer",
                Texts.arguments(bundleName, timeout),
                () -> backup.updateTimer(bundleName, timeout));
    }

    @Override
    public boolean updateSendRate(String bundleName, long sendRate) {
        return recording.returning(
                "backup.updateSendRate",
                Texts.arguments(bundleName, sendRate),
                () -> backup.updateSendRate(bundleName, sendRate));
    }

    @Override
    public SessionBackup newSessionBackup(GeneralCallbacks callbacks) {
        int session = recording.nextSession();
        RecordedCallbacks recorded = new RecordedCallbacks(recording, session, false, callbacks);
        return new RecordedSessionBackup(
                recording,
                recording.returning(
                        "SessionBackup.constructor", "session " + session, () -> backup.newSessionBackup(recorded)),
                session);
    }

    @Override
    public SessionRestore newSessionRestore(GeneralCallbacks callbacks) {
        int session = recording.nextSession();
        RecordedCallbacks recorded = new RecordedCallbacks(recording, session, true, callbacks);
        return new RecordedSessionRestore(
                recording,
                recording.returning(
                        "SessionRestore.constructor", "session " + session, () -> backup.newSessionRestore(recorded)),
                session);
    }

    @Override
    public IncrementalBackupSession newIncrementalBackupSession(GeneralCallbacks callbacks) {
        int session = recording.nextSession();
        RecordedCallbacks recorded = new RecordedCallbacks(recording, session, false, callbacks);
        return new RecordedIncrementalBackupSession(
                recording,
                recording.returning(
                        "IncrementalBackupSession.constructor",
                        "session " + session,
                        () -> backup.newIncrementalBackupSession(recorded)),
                session);
    }
}
