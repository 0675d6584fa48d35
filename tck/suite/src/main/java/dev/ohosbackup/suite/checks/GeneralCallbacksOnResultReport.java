package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an application returned reaches the client; what an implementation adds around it is not judged. */
final class GeneralCallbacksOnResultReport {
    private static final String PARROT = "com.example.parrot";
    private static final String MAGPIE = "com.example.magpie";

    @Verifies("general-callbacks.on-result-report.unchanged")
    void theWordsOfEveryApplicationStandInItsReport(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            for (String bundle : List.of(PARROT, MAGPIE)) {
                AppWords words = words(client, transfer, bundle);
                List<String> reports = client.log().texts("onResultReport");
                bench.expect(
                        reports.stream().anyMatch(words::standIn),
                        "JSON with the words " + words + " in a " + transfer,
                        reports);
            }
            List<String> reports = client.log().texts("onResultReport");
            bench.expect(
                    reports.stream().allMatch(report -> AppWords.parsed(report).isPresent()),
                    "JSON in every report of a " + transfer,
                    reports);
        }
    }

    @Verifies("general-callbacks.on-result-report.right-bundle")
    void everyReportNamesTheBundleWhoseApplicationSpoke(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            expectOnlyFrom(bench, transfer, client, PARROT, MAGPIE);
            expectOnlyFrom(bench, transfer, client, MAGPIE, PARROT);
        }
    }

    private static void expectOnlyFrom(Bench bench, Transfer transfer, Client client, String bundle, String other) {
        List<String> reports = client.log().texts("onResultReport", bundle);
        bench.expect(
                reports.stream().anyMatch(words(client, transfer, bundle)::standIn),
                "a report under the name " + bundle + " with its words in a " + transfer,
                client.log());
        bench.expect(
                reports.stream().noneMatch(words(client, transfer, other)::standIn),
                "no words of " + other + " under the name " + bundle + " in a " + transfer,
                reports);
    }

    private static Client heard(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "talkative", PARROT, MAGPIE).append(PARROT, MAGPIE);
        client.awaitEnds(PARROT, MAGPIE);
        return client;
    }

    private static AppWords words(Client client, Transfer transfer, String bundle) {
        Function<ExtensionScript, Optional<String>> answer =
                transfer == Transfer.RESTORE ? ExtensionScript::onRestoreEx : ExtensionScript::onBackupEx;
        return AppWords.of(client.device(), bundle, answer);
    }
}
