package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An incremental backup, recorded. */
final class RecordedIncrementalBackupSession extends RecordedSession<IncrementalBackupSession>
        implements IncrementalBackupSession {

    RecordedIncrementalBackupSession(Recording recording, IncrementalBackupSession session, int number) {
        super(recording, session, "IncrementalBackupSession", number);
    }

    @Override
    public CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList) {
        return recording.promising(
                member("getBackupDataSize"),
                Texts.arguments(isPreciseScan, dataList),
                () -> session.getBackupDataSize(isPreciseScan, dataList));
    }

    @Override
    public CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup) {
        return recording.promising(
                member("appendBundles"),
                Texts.arguments(bundlesToBackup),
                () -> session.appendBundles(bundlesToBackup));
    }

    @Override
    public CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup, List<String> infos) {
        return recording.promising(
                member("appendBundles"),
                Texts.arguments(bundlesToBackup, infos),
                () -> session.appendBundles(bundlesToBackup, infos));
    }
}
