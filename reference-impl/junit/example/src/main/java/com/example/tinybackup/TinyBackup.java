package com.example.tinybackup;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.FileIo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Backs applications up and restores them; what it takes is the caller's to keep. */
public final class TinyBackup {
    private final Backup backup;
    private final FileIo files;

    /** A tool that calls this API and uses descriptors by this. */
    public TinyBackup(Backup backup, FileIo files) {
        this.backup = backup;
        this.files = files;
    }

    /**
     * Backs applications up whole.
     *
     * @return what came of each, by bundle and file name; it fails with the first error that is not of a single bundle
     */
    public CompletionStage<Taken> backUp(List<String> bundles) {
        Taking taking = new Taking(files);
        SessionBackup session = backup.newSessionBackup(taking);
        return session.appendBundles(bundles)
                .thenCompose(appended -> taking.end())
                .handle(Outcome::new)
                .thenCompose(outcome -> session.release().thenCompose(released -> outcome.stage()));
    }

    /** Restores what was taken; it answers with the bundles that are whole again. */
    public CompletionStage<List<String>> restore(Taken taken) {
        List<String> bundles = List.copyOf(taken.files().keySet());
        Putting putting = new Putting(files, taken);
        SessionRestore session = backup.newSessionRestore(putting);
        putting.listenTo(session);
        return backup.getLocalCapabilities()
                .thenCompose(capabilities -> append(session, capabilities, bundles))
                .thenCompose(appended -> putting.end())
                .handle(Outcome::new)
                .thenCompose(outcome -> session.release().thenCompose(released -> outcome.stage()));
    }

    private CompletionStage<Void> append(SessionRestore session, FileData capabilities, List<String> bundles) {
        return session.appendBundles(capabilities.fd(), bundles)
                .whenComplete((appended, refusal) -> Descriptors.close(files, capabilities.fd()));
    }

    /** What came, or why not: kept until the session is released. */
    private record Outcome<T>(T value, Throwable trouble) {
        CompletionStage<T> stage() {
            return trouble == null
                    ? CompletableFuture.completedFuture(value)
                    : CompletableFuture.failedFuture(trouble);
        }
    }

    /**
     * What was taken.
     *
     * @param files    contents by bundle and name, of the bundles that are whole
     * @param failures why others are not, by bundle
     */
    public record Taken(Map<String, Map<String, byte[]>> files, Map<String, BusinessError> failures) {}
}
