package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.suite.journal.Event;
import java.util.concurrent.CompletionStage;

/** What all sessions have in common, recorded. */
abstract class RecordedSession<S extends Session> implements Session {
    final Recording recording;
    final S session;
    private final String owner;
    private final int number;

    RecordedSession(Recording recording, S session, String owner, int number) {
        this.recording = recording;
        this.session = session;
        this.owner = owner;
        this.number = number;
    }

    final int number() {
        return number;
    }

    final String member(String name) {
        return owner + "." + name;
    }

    @Override
    public CompletionStage<FileData> getLocalCapabilities() {
        return recording.promising(member("getLocalCapabilities"), "", session::getLocalCapabilities);
    }

    @Override
    public CompletionStage<Void> release() {
        return recording
                .promising(member("release"), "session " + number, session::release)
                .whenComplete((done, refused) -> {
                    if (refused == null) {
                        recording.note(new Event.Released(number));
                    }
                });
    }

    @Override
    public int cancel(String bundleName) {
        return recording.returning(member("cancel"), Texts.arguments(bundleName), () -> session.cancel(bundleName));
    }

    @Override
    public CompletionStage<Boolean> cleanBundleTempDir(String bundleName) {
        return recording.promising(
                member("cleanBundleTempDir"),
                Texts.arguments(bundleName),
                () -> session.cleanBundleTempDir(bundleName));
    }

    @Override
    public CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo) {
        return recording.promising(
                member("getCompatibilityInfo"),
                Texts.arguments(bundleName, extInfo),
                () -> session.getCompatibilityInfo(bundleName, extInfo));
    }

    @Override
    public String toString() {
        return owner + " " + number;
    }
}
