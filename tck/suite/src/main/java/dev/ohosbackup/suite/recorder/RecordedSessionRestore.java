package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A restore, recorded. */
final class RecordedSessionRestore extends RecordedSession<SessionRestore> implements SessionRestore {

    RecordedSessionRestore(Recording recording, SessionRestore session, int number) {
        super(recording, session, "SessionRestore", number);
    }

    @Override
    public void appendBundles(int remoteCapabilitiesFd, List<String> bundlesToBackup, AsyncCallback<Void> callback) {
        recording.callingBack(
                member("appendBundles"),
                Texts.arguments(remoteCapabilitiesFd, bundlesToBackup) + ", callback",
                callback,
                recorded -> session.appendBundles(remoteCapabilitiesFd, bundlesToBackup, recorded));
    }

    @Override
    public CompletionStage<Void> appendBundles(
            int remoteCapabilitiesFd, List<String> bundlesToBackup, Optional<List<String>> infos) {
        return recording.promising(
                member("appendBundles"),
                Texts.arguments(remoteCapabilitiesFd, bundlesToBackup, infos),
                () -> session.appendBundles(remoteCapabilitiesFd, bundlesToBackup, infos));
    }

    @Override
    public void getFileHandle(FileMeta fileMeta, AsyncCallback<Void> callback) {
        recording.callingBack(
                member("getFileHandle"),
                Texts.arguments(fileMeta) + ", callback",
                callback,
                recorded -> session.getFileHandle(fileMeta, recorded));
    }

    @Override
    public CompletionStage<Void> getFileHandle(FileMeta fileMeta) {
        return recording.promising(
                member("getFileHandle"), Texts.arguments(fileMeta), () -> session.getFileHandle(fileMeta));
    }

    @Override
    public void publishFile(FileMeta fileMeta, AsyncCallback<Void> callback) {
        recording.callingBack(
                member("publishFile"),
                Texts.arguments(fileMeta) + ", callback",
                callback,
                recorded -> session.publishFile(fileMeta, recorded));
    }

    @Override
    public CompletionStage<Void> publishFile(FileMeta fileMeta) {
        return recording.promising(
                member("publishFile"), Texts.arguments(fileMeta), () -> session.publishFile(fileMeta));
    }
}
