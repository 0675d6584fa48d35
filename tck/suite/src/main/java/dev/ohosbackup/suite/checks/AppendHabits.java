package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;
import static dev.ohosbackup.suite.checks.Apps.PARROT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What OpenHarmony understands of an append beside its bundles' names and the words for their applications. */
final class AppendHabits {
    private static final String NOTHING = "{}";
    private static final Duration DELAY = Duration.ofSeconds(60);

    @Verifies("session.append-bundles.infos-not-json")
    void infosThatAreNotJsonDoNoHarm(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            appended(bench, transfer, List.of(NOTHING), HIWORLD).awaitEnd(HIWORLD);
            Client client = transfer.open(bench, "two-apps", HIWORLD);
            Outcome<Void> appended = Append.promising(List.of("not JSON")).to(client, List.of(HIWORLD));
            bench.expect(appended.succeeded(), "an append with infos that are not JSON to succeed", appended);
            client.device().await(() -> client.log().done(HIWORLD));
            bench.expect(
                    client.log().of("onBundleEnd", HIWORLD).stream()
                            .anyMatch(call -> call.code().isEmpty()),
                    "its bundle to end without an error in a " + transfer,
                    client.log());
        }
    }

    @Verifies("session.append-bundles.details-and-user-id")
    void anApplicationHearsTheDetailsAndTheUser(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            JsonNode told = heard(bench, transfer, Infos.saying("apples"));
            bench.expect(
                    told.size() == 2
                            && told.path(0).path("type").asText().equals("word")
                            && told.path(0)
                                    .path("detail")
                                    .path(0)
                                    .path("word")
                                    .asText()
                                    .equals("apples")
                            && told.path(1).path("type").asText().equals("userId"),
                    "the details of infos and an entry of the type userId in a " + transfer,
                    told);
            JsonNode untold = heard(bench, transfer, NOTHING);
            bench.expect(
                    untold.size() == 1 && untold.path(0).path("type").asText().equals("userId"),
                    "an entry of the type userId alone where infos has no details, in a " + transfer,
                    untold);
        }
    }

    @Verifies("session.append-bundles.broadcast-only")
    void aBundleThatIsOnlyBroadcastDoesNotBegin(Bench bench) {
        String broadcast =
                "{\"infos\":[{\"type\":\"broadcast\",\"broadcastType\":\"restore_start\",\"isBroadcastOnly\":true}]}";
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = appended(bench, transfer, List.of(broadcast, NOTHING), HIWORLD, MY_APP);
            client.awaitEnd(MY_APP);
            client.device().watch(TestDevice.PATIENCE);
            bench.expect(
                    client.log().of("onBundleBegin", HIWORLD).isEmpty(),
                    "no onBundleBegin of " + HIWORLD + " in a " + transfer,
                    client.log());
        }
    }

    @Verifies("session.append-bundles.delay-time")
    void aBundleBeginsAsMuchLaterAsItsInfoSays(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = appended(bench, transfer, List.of("{\"delayTime\":60}"), HIWORLD);
            Duration asked = client.device().elapsed();
            client.device().await(DELAY.multipliedBy(2), () -> client.log().begun(HIWORLD));
            bench.reaches(client.log().begun(HIWORLD), "the bundle to begin within 2 min", client.log());
            Duration waited =
                    client.log().of("onBundleBegin", HIWORLD).get(0).at().minus(asked);
            bench.expect(
                    Moments.isAbout(DELAY, waited),
                    "the beginning 60 s after the append in a " + transfer,
                    waited.toMillis() + " ms");
        }
    }

    @Verifies("session.append-bundles.clear-backup-data")
    void theBackupFolderIsEmptiedUnlessInfosSayOtherwise(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            List<String> cleared = temporary(appended(bench, transfer, List.of(NOTHING), HIWORLD));
            bench.expect(cleared.isEmpty(), "nothing to be left in the backup folder after a " + transfer, cleared);
            List<String> kept =
                    temporary(appended(bench, transfer, List.of("{\"clearBackupData\":\"false\"}"), HIWORLD));
            bench.expect(!kept.isEmpty(), "files to be left in the backup folder after a " + transfer, kept);
        }
    }

    @Verifies("session.append-bundles.clone-0")
    void cloneNumber0IsTheBundleItself(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD).awaitBegin(HIWORLD);
            Client client = transfer.open(bench, "two-apps", HIWORLD);
            Outcome<Void> appended = Append.promising().to(client, List.of(HIWORLD + ":0"));
            bench.expect(appended.succeeded(), "an append of " + HIWORLD + ":0 to succeed", appended);
            client.device().await(() -> !client.log().of("onBundleBegin").isEmpty());
            bench.expect(client.log().begun(HIWORLD), HIWORLD + " to begin in a " + transfer, client.log());
        }
    }

    @Verifies("session.append-bundles.empty-list")
    void anEmptyListIsAcceptedAndOneWithABundleTakesEffect(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD).awaitBegin(HIWORLD);
            Client client = transfer.open(bench, "two-apps");
            Outcome<Void> appended = Append.promising().to(client, List.of());
            bench.expect(appended.succeeded(), "an append of no bundle to succeed in a " + transfer, appended);
        }
    }

    private static Client appended(Bench bench, Transfer transfer, List<String> infos, String... bundles) {
        Client client = transfer.open(bench, "two-apps", bundles);
        Outcome<Void> appended = Append.promising(infos).to(client, List.of(bundles));
        bench.reaches(appended.succeeded(), "an append with one info for each bundle to succeed", appended);
        return client;
    }

    private static List<String> temporary(Client client) {
        client.awaitEnds(HIWORLD);
        return client.device().sandbox().temporary(HIWORLD).stream()
                .filter(path -> path.contains("/backup/"))
                .toList();
    }

    /** What the application was handed, which it repeats. */
    private static JsonNode heard(Bench bench, Transfer transfer, String info) {
        Client client = transfer.open(bench, "talkative", PARROT);
        Outcome<Void> appended = Append.promising(List.of(info)).to(client, List.of(PARROT));
        bench.reaches(appended.succeeded(), "an append with one info to succeed", appended);
        client.device().await(() -> !client.log().texts("onResultReport").isEmpty());
        Optional<JsonNode> heard = client.log().texts("onResultReport").stream()
                .flatMap(text -> AppWords.parsed(text).stream())
                .flatMap(report -> Optional.ofNullable(report.findValue("heard")).stream())
                .findFirst();
        bench.reaches(heard.isPresent(), "the application to repeat what it was handed", client.log());
        return heard.orElseThrow().path(0);
    }
}
