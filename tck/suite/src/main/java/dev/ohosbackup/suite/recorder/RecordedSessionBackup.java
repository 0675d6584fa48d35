package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A full backup, recorded. */
final class RecordedSessionBackup extends RecordedSession<SessionBackup> implements SessionBackup {

    RecordedSessionBackup(Recording recording, SessionBackup session, int number) {
        super(recording, session, "SessionBackup", number);
    }

    @Override
    public CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList) {
        return recording.promising(
                member("getBackupDataSize"),
                Texts.arguments(isPreciseScan, dataList),
                () -> session.getBackupDataSize(isPreciseScan, dataList));
    }

    @Override
    public void appendBundles(List<String> bundlesToBackup, AsyncCallback<Void> callback) {
        recording.callingBack(
                member("appendBundles"),
                Texts.arguments(bundlesToBackup) + ", callback",
                callback,
                recorded -> session.appendBundles(bundlesToBackup, recorded));
    }

    @Override
    public CompletionStage<Void> appendBundles(List<String> bundlesToBackup, Optional<List<String>> infos) {
        return recording.promising(
                member("appendBundles"),
                Texts.arguments(bundlesToBackup, infos),
                () -> session.appendBundles(bundlesToBackup, infos));
    }
}
