package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.Unverifiable;
import java.util.List;

/**
 * Files of a restore come when they are asked for, and only then. Where in the application's sandbox they are made
 * cannot be seen.
 */
final class SessionRestoreGetFileHandle {
    private static final String INDEX = "manage.json";
    private static final String PART = "part.0.tar";

    @Verifies("session-restore.get-file-handle.callback.succeeds")
    void callbackIsToldThatTheRequestWasTaken(Bench bench) {
        RestoreClient client = begun(bench);

        Outcome<Void> asked =
                client.device().callingBack(told -> client.session().getFileHandle(FileMeta.of(HIWORLD, INDEX), told));

        bench.expect(asked.succeeded(), "the callback to be called without an error", asked);
    }

    @Verifies("session-restore.get-file-handle.promise.succeeds")
    void promiseResolvesWhenTheRequestWasTaken(Bench bench) {
        RestoreClient client = begun(bench);

        Outcome<Void> asked = ask(client, HIWORLD, INDEX);

        bench.expect(asked.succeeded(), "the promise to resolve", asked);
    }

    @Verifies("session-restore.get-file-handle.file-arrives")
    void fileArrivesWithTheBundleAndTheUriOfTheRequest(Bench bench) {
        RestoreClient client = begun(bench);
        takenWhen(bench, client, HIWORLD, PART);

        client.device().await(() -> !client.log().of("onFileReady").isEmpty());

        bench.expect(uris(client, HIWORLD).equals(List.of(PART)), "one file, " + HIWORLD + " " + PART, client.log());
    }

    @Verifies("session-restore.get-file-handle.several")
    void eachOfSeveralRequestsIsAnsweredWithItsOwnFile(Bench bench) {
        List<String> wanted = List.of("part.0.tar", "part.1.tar", "part.2.tar", INDEX);
        RestoreClient client = begun(bench);
        wanted.forEach(uri -> takenWhen(bench, client, HIWORLD, uri));

        client.device().await(() -> client.log().files(HIWORLD).size() >= wanted.size());

        bench.expect(
                uris(client, HIWORLD).stream()
                        .sorted()
                        .toList()
                        .equals(wanted.stream().sorted().toList()),
                "each of " + wanted + " once",
                client.log());
    }

    @Verifies("session-restore.get-file-handle.before-begin-accepted")
    void requestBeforeTheBeginIsTakenAndItsFileArrivesAfterTheBegin(Bench bench) {
        RestoreClient client = silent(bench, "two-apps").append(HIWORLD);
        if (client.log().begun(HIWORLD)) {
            throw new Unverifiable("the bundle had begun as soon as it was appended, which is no fault");
        }

        Outcome<Void> asked = ask(client, HIWORLD, INDEX);
        bench.expect(asked.succeeded(), "a request before onBundleBegin to be taken", asked);
        client.device().await(() -> !client.log().files(HIWORLD).isEmpty());

        bench.expect(uris(client, HIWORLD).equals(List.of(INDEX)), "the file that was asked for", client.log());
        List<String> order =
                client.log().all().stream().map(call -> call.callback().name()).toList();
        bench.expect(
                order.indexOf("onBundleBegin") >= 0 && order.indexOf("onBundleBegin") < order.indexOf("onFileReady"),
                "the file after the begin of its bundle",
                client.log());
    }

    @Verifies("session-restore.get-file-handle.before-append-refused")
    void requestBeforeTheAppendIsRefusedAndTakenAfterIt(Bench bench) {
        RestoreClient client = silent(bench, "two-apps");

        Outcome<Void> early = ask(client, HIWORLD, INDEX);

        expectRefused(bench, early, "a request before appendBundles");
        client.append(HIWORLD).awaitBegin(HIWORLD);
        takenWhen(bench, client, HIWORLD, INDEX);
    }

    @Verifies("session-restore.get-file-handle.unknown-bundle-refused")
    void requestForABundleThatIsNotInTheSessionIsRefused(Bench bench) {
        RestoreClient client = begun(bench);

        expectRefused(bench, ask(client, MY_APP, INDEX), "a request for a bundle that is installed and not appended");
        expectRefused(bench, ask(client, "com.example.absent", INDEX), "a request for a bundle that is not installed");
        takenWhen(bench, client, HIWORLD, INDEX);
    }

    private static RestoreClient begun(Bench bench) {
        RestoreClient client = silent(bench, "two-apps").append(HIWORLD);
        client.awaitBegin(HIWORLD);
        return client;
    }

    /** A client that asks for nothing by itself. */
    private static RestoreClient silent(Bench bench, String world) {
        return bench.open(world).restoreClient(new Archive()).doNotPublish();
    }

    private static Outcome<Void> ask(RestoreClient client, String bundle, String uri) {
        return client.device().promising(() -> client.session().getFileHandle(FileMeta.of(bundle, uri)));
    }

    private static void takenWhen(Bench bench, RestoreClient client, String bundle, String uri) {
        Outcome<Void> asked = ask(client, bundle, uri);
        bench.expect(
                asked.succeeded(), "a request for " + uri + " of " + bundle + ", which has begun, to be taken", asked);
    }

    private static void expectRefused(Bench bench, Outcome<Void> outcome, String what) {
        bench.expect(
                outcome.code().filter(bench.requirement().codes()::contains).isPresent(),
                what + " to be refused with one of " + bench.requirement().codes(),
                outcome);
    }

    private static List<String> uris(RestoreClient client, String bundle) {
        return client.log().files(bundle).stream().map(File::uri).toList();
    }
}
