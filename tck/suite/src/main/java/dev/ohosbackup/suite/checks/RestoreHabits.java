package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import dev.ohosbackup.suite.bench.Unverifiable;
import java.util.List;

/** How OpenHarmony answers what was asked for early, and what it restores of its own accord or from another version. */
final class RestoreHabits {

    @Verifies("session-restore.get-file-handle.queued-sorted")
    void earlyRequestsAreAnsweredByName(Bench bench) {
        List<String> uris = askedEarly(bench, "part.2.tar", "manage.json", "part.1.tar");
        bench.expect(
                uris.equals(List.of("manage.json", "part.1.tar", "part.2.tar")),
                "the files in the order of their names",
                uris);
    }

    @Verifies("session-restore.get-file-handle.queued-once")
    void anEarlyRequestMadeTwiceIsAnsweredOnce(Bench bench) {
        List<String> uris = askedEarly(bench, "part.0.tar", "part.0.tar");
        bench.expect(uris.equals(List.of("part.0.tar")), "the file once", uris);
    }

    @Verifies("session-restore.publish-file.never-by-itself")
    void whatIsNotPublishedIsNotRestored(Bench bench) {
        RestoreClient client = (RestoreClient) Transfer.RESTORE.open(bench, "two-apps", HIWORLD);
        client.doNotPublish().append(HIWORLD);
        client.device().await(() -> client.allWritten(HIWORLD));
        bench.reaches(client.allWritten(HIWORLD), "every file to arrive and to be written", client.log());
        client.device().watch(TestDevice.PATIENCE);
        bench.expect(!client.log().ended(HIWORLD), "no onBundleEnd before the publication", client.log());
        client.publish(HIWORLD);
        client.awaitEnd(HIWORLD);
    }

    @Verifies("session-restore.append-bundles.other-version")
    void dataOfAnotherVersionIsRestored(Bench bench) {
        RestoreClient client = (RestoreClient) Transfer.RESTORE.open(bench, "two-apps", HIWORLD);
        Outcome<Void> appended = new ChangedCapabilities(client)
                .with(HIWORLD, entry -> entry.put("versionCode", 9_000_000).put("versionName", "9.0.0"))
                .append(HIWORLD);
        bench.expect(appended.succeeded(), "the append to succeed", appended);
        client.device().await(() -> client.log().done(HIWORLD));
        bench.expect(
                client.log().of("onBundleEnd", HIWORLD).stream()
                        .anyMatch(call -> call.code().isEmpty()),
                "onBundleEnd without an error",
                client.log());
    }

    /** The files that arrive for requests made before the bundle has begun. */
    private static List<String> askedEarly(Bench bench, String... uris) {
        RestoreClient client = bench.open("two-apps")
                .restoreClient(new Archive())
                .doNotPublish()
                .append(HIWORLD);
        for (String uri : uris) {
            Outcome<Void> asked =
                    client.device().promising(() -> client.session().getFileHandle(FileMeta.of(HIWORLD, uri)));
            if (client.log().begun(HIWORLD)) {
                throw new Unverifiable("the bundle had begun before it could be asked for, which is no fault");
            }
            bench.given(
                    "session-restore.get-file-handle.before-begin-accepted",
                    asked.succeeded(),
                    "a request before onBundleBegin to be taken",
                    asked);
        }
        client.device().await(() -> !client.log().files(HIWORLD).isEmpty());
        client.device().watch(TestDevice.PATIENCE);
        List<String> arrived =
                client.log().files(HIWORLD).stream().map(File::uri).toList();
        bench.given(
                "session-restore.get-file-handle.before-begin-accepted",
                !arrived.isEmpty(),
                "a file that was asked for early to arrive",
                client.log());
        return arrived;
    }
}
