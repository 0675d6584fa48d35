package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A restored bundle completes by what is published, as its API level asks for it. That the files then stand where they
 * belong is for the round trip to show.
 */
final class SessionRestorePublishFile {
    private static final Duration TIME_TO_END_BY_ITSELF = Duration.ofSeconds(5);
    private static final int ONE_PUBLICATION_SINCE = 12;
    private static final int REFUSED_WITH = 13900001;

    @Verifies("session-restore.publish-file.callback.succeeds")
    void callbackIsToldThatThePublicationWasTaken(Bench bench) {
        Written written = written(bench);
        for (FileMeta publication : written.publications(bench.apiLevel())) {
            Outcome<Void> published = written.client()
                    .device()
                    .callingBack(told -> written.client().session().publishFile(publication, told));
            bench.expect(published.succeeded(), "the callback to be called without an error", published);
        }
        written.client().awaitEnds(HIWORLD);
    }

    @Verifies("session-restore.publish-file.promise.succeeds")
    void promiseResolvesWhenThePublicationWasTaken(Bench bench) {
        Written written = written(bench);
        for (FileMeta publication : written.publications(bench.apiLevel())) {
            Outcome<Void> published = written.publish(publication);
            bench.expect(published.succeeded(), "the promise to resolve", published);
        }
        written.client().awaitEnds(HIWORLD);
    }

    @Verifies("session-restore.publish-file.empty-uri-completes")
    void onePublicationWithAnEmptyUriCompletesTheBundle(Bench bench) {
        publicationCompletes(bench);
    }

    @Verifies("session-restore.publish-file.per-file")
    void publicationsOfEachFileCompleteTheBundle(Bench bench) {
        publicationCompletes(bench);
    }

    @Verifies("session-restore.publish-file.non-empty-uri")
    void publicationWithAnotherUriIsTakenOrRefused(Bench bench) {
        Written written = written(bench);
        String uri = written.archive().files(HIWORLD).get(0).uri();

        Outcome<Void> published = written.publish(FileMeta.of(HIWORLD, uri));

        boolean refused = published.code().equals(Optional.of(REFUSED_WITH));
        bench.expect(
                published.succeeded() || refused,
                "a publication of " + uri + " to be taken, or refused with " + REFUSED_WITH,
                published);
        if (refused) {
            Outcome<Void> empty = written.publish(FileMeta.of(HIWORLD, ""));
            bench.expect(empty.succeeded(), "the same publication with an empty uri to be taken", empty);
        }
        bench.reading(refused ? "refused with " + REFUSED_WITH : "taken");
    }

    private static void publicationCompletes(Bench bench) {
        Written written = written(bench);
        RestoreClient client = written.client();
        client.device().pass(TIME_TO_END_BY_ITSELF);
        bench.expect(!client.log().ended(HIWORLD), "no end of the bundle before the publication", client.log());

        List<Outcome<Void>> published = written.publications(bench.apiLevel()).stream()
                .map(written::publish)
                .toList();

        bench.expect(published.stream().allMatch(Outcome::succeeded), "each publication to be taken", published);
        client.device().await(() -> client.log().ended(HIWORLD));
        bench.expect(
                client.log().of("onBundleEnd", HIWORLD).stream()
                        .anyMatch(call -> call.code().isEmpty()),
                "onBundleEnd of the bundle without an error",
                client.log());
    }

    private static Written written(Bench bench) {
        Archive archive = bench.open("two-apps").backupClient().backUp(HIWORLD).archive();
        RestoreClient client = bench.open("two-apps").restoreClient(archive).doNotPublish();
        client.append(HIWORLD).device().await(() -> client.log().begun(HIWORLD) && client.allWritten(HIWORLD));
        bench.given(
                "session-restore.get-file-handle.file-arrives",
                client.allWritten(HIWORLD) && !archive.files(HIWORLD).isEmpty(),
                "every file that was asked for",
                client.log());
        return new Written(client, archive);
    }

    /** A restore whose files have all been written and none published. */
    private record Written(RestoreClient client, Archive archive) {

        /** What an API level wants published: each file, or all at once. */
        List<FileMeta> publications(int apiLevel) {
            return apiLevel >= ONE_PUBLICATION_SINCE
                    ? List.of(FileMeta.of(HIWORLD, ""))
                    : archive.files(HIWORLD).stream()
                            .map(file -> FileMeta.of(HIWORLD, file.uri()))
                            .toList();
        }

        Outcome<Void> publish(FileMeta publication) {
            return client.device().promising(() -> client.session().publishFile(publication));
        }
    }
}
