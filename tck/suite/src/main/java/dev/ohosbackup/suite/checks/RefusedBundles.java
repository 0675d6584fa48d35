package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often and how soon a bundle is refused that cannot begin, and what of the capability file makes it so. */
final class RefusedBundles {
    private static final String PRIVATE = "com.example.private";
    private static final String NEVER_CONNECTS = "com.example.neverconnects";
    private static final Map<String, String> WORLD_OF = Map.of(
            PRIVATE,
            "not-allowed",
            "com.example.absent",
            "not-allowed",
            "no name of a bundle!",
            "not-allowed",
            NEVER_CONNECTS,
            "extension-never-connects");
    private static final int NOT_KNOWN = 13500005;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(25);

    @Verifies("general-callbacks.on-bundle-begin.not-allowed-told-twice")
    void aBundleThatIsNotAllowedIsToldTwice(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = transfer.open(bench, "not-allowed").append(PRIVATE);
            client.device().await(() -> client.log().done(PRIVATE));
            client.device().watch(TestDevice.PATIENCE);
            List<Optional<Integer>> codes = begins(client, PRIVATE);
            bench.given(
                    "general-callbacks.on-bundle-begin.not-allowed",
                    codes.contains(Optional.of(ErrorCode.NOT_ADDED.code())),
                    "onBundleBegin of " + PRIVATE + " with 13500001",
                    client.log());
            bench.expect(
                    codes.equals(List.of(Optional.of(ErrorCode.NOT_ADDED.code()), Optional.of(NOT_KNOWN))),
                    "onBundleBegin with 13500001 and again with 13500005 in a " + transfer,
                    client.log());
        }
    }

    @Verifies("general-callbacks.on-bundle-begin.connect-limit-25-s")
    void anExtensionHas25SecondsToConnect(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "extension-never-connects").append(NEVER_CONNECTS);
            Duration asked = client.device().elapsed();
            client.device().await(() -> client.log().done(NEVER_CONNECTS));
            bench.given(
                    "general-callbacks.on-bundle-begin.not-started",
                    begins(client, NEVER_CONNECTS).equals(List.of(Optional.of(ErrorCode.EXTENSION_NOT_STARTED.code()))),
                    "onBundleBegin of " + NEVER_CONNECTS + " with 13500002",
                    client.log());
            Duration waited =
                    client.log().of("onBundleBegin", NEVER_CONNECTS).get(0).at().minus(asked);
            bench.expect(
                    Moments.isAbout(CONNECT_LIMIT, waited),
                    "the refusal after 25 s in a " + transfer,
                    waited.toMillis() + " ms");
        }
    }

    @Verifies("general-callbacks.on-bundle-end.none-without-begin")
    void aBundleThatCouldNotBeginDoesNotEnd(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            for (String bundle : WORLD_OF.keySet().stream().sorted().toList()) {
                Client client = transfer.open(bench, WORLD_OF.get(bundle));
                Outcome<Void> appended = Append.promising().to(client, List.of(bundle));
                bench.reaches(appended.succeeded(), "the append itself to succeed", appended);
                client.device().await(() -> client.log().done(bundle));
                bench.reaches(!begins(client, bundle).isEmpty(), "an onBundleBegin of " + bundle, client.log());
                client.device().watch(TestDevice.PATIENCE);
                bench.expect(
                        !client.log().ended(bundle),
                        "no onBundleEnd of " + bundle + ", which could not begin, in a " + transfer,
                        client.log());
            }
        }
    }

    @Verifies("general-callbacks.on-bundle-begin.not-in-capability-file")
    void aBundleThatTheCapabilityFileDoesNotDescribeDoesNotBegin(Bench bench) {
        RestoreClient client = restoreOf(bench, HIWORLD, MY_APP);
        Outcome<Void> appended =
                new ChangedCapabilities(client).without(HIWORLD).append(HIWORLD, MY_APP);
        if (!appended.succeeded()) {
            bench.expect(
                    appended.code().equals(Optional.of(ErrorCode.INVALID_ARGUMENT.code())),
                    "the append to succeed, or to be refused with 13900020",
                    appended);
            bench.reading("appendBundles is refused with 13900020");
            Outcome<Void> without = new ChangedCapabilities(restoreOf(bench, HIWORLD, MY_APP)).append(HIWORLD, MY_APP);
            bench.expect(without.succeeded(), "the append to succeed with both in the file", without);
            return;
        }
        client.device().await(() -> client.log().done(HIWORLD));
        client.awaitEnd(MY_APP);
        List<Optional<Integer>> codes = begins(client, HIWORLD);
        bench.expect(
                codes.size() == 1
                        && Set.of(ErrorCode.NOT_ADDED.code(), NOT_KNOWN)
                                .contains(codes.get(0).orElse(0)),
                "one onBundleBegin of " + HIWORLD + " with 13500001 or 13500005",
                client.log());
        bench.reading("onBundleBegin carries " + codes.get(0).orElseThrow());
    }

    @Verifies("session-restore.append-bundles.not-allowed-by-file")
    void aBundleThatTheCapabilityFileDoesNotAllowIsRefused(Bench bench) {
        RestoreClient client = restoreOf(bench, HIWORLD, MY_APP);
        Outcome<Void> appended = new ChangedCapabilities(client)
                .with(HIWORLD, entry -> entry.put("allToBackup", false))
                .append(HIWORLD, MY_APP);
        bench.reaches(appended.succeeded(), "the append itself to succeed", appended);
        client.device().await(() -> client.log().done(HIWORLD));
        bench.reaches(client.log().done(HIWORLD), "the bundle to end or to be refused", client.log());
        bench.expect(
                begins(client, HIWORLD).equals(List.of(Optional.of(ErrorCode.NOT_ADDED.code()))),
                "onBundleBegin of " + HIWORLD + " with 13500001",
                client.log());
    }

    @Verifies("session-restore.append-bundles.broken-file-told")
    void everyBundleHearsOfACapabilityFileThatIsNotJson(Bench bench) {
        RestoreClient client = restoreOf(bench, HIWORLD, MY_APP);
        Outcome<Void> refused = ChangedCapabilities.append(client, "not JSON", HIWORLD, MY_APP);
        bench.given(
                "session-restore.append-bundles.broken-capability-file-refused",
                refused.code().isPresent(),
                "the append to be refused",
                refused);
        client.device().watch(TestDevice.PATIENCE);
        for (String bundle : List.of(HIWORLD, MY_APP)) {
            bench.expect(
                    begins(client, bundle).equals(List.of(Optional.of(NOT_KNOWN))),
                    "onBundleBegin of " + bundle + " with 13500005",
                    client.log());
        }
    }

    private static RestoreClient restoreOf(Bench bench, String... bundles) {
        return (RestoreClient) Transfer.RESTORE.open(bench, "two-apps", bundles);
    }

    private static List<Optional<Integer>> begins(Client client, String bundle) {
        return client.log().of("onBundleBegin", bundle).stream().map(Call::code).toList();
    }
}
