package dev.ohosbackup.suite.checks;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;

/** An application's progress reaches the client under its name; how often it is asked for is left open. */
final class GeneralCallbacksOnProcess {
    private static final String PARROT = "com.example.parrot";
    private static final String MAGPIE = "com.example.magpie";

    @Verifies("general-callbacks.on-process.json")
    void everyReportIsJson(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            List<String> reports = heard(bench, transfer).log().texts("onProcess");
            bench.expect(
                    !reports.isEmpty(), "a report while applications work for 12 s in a " + transfer, "none at all");
            bench.expect(
                    reports.stream().allMatch(report -> AppWords.parsed(report).isPresent()),
                    "JSON in every report of a " + transfer,
                    reports);
        }
    }

    @Verifies("general-callbacks.on-process.contains-app-words")
    void theWordsOfEveryApplicationStandInAReportUnderItsName(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            expectOnlyFrom(bench, transfer, client, PARROT, MAGPIE);
            expectOnlyFrom(bench, transfer, client, MAGPIE, PARROT);
        }
    }

    private static void expectOnlyFrom(Bench bench, Transfer transfer, Client client, String bundle, String other) {
        List<String> reports = client.log().texts("onProcess", bundle);
        bench.expect(
                reports.stream().anyMatch(report -> isFrom(client, bundle, report)),
                "a report under the name " + bundle + " with words of its own in a " + transfer,
                client.log().of("onProcess"));
        bench.expect(
                reports.stream().noneMatch(report -> isFrom(client, other, report)),
                "no words of " + other + " under the name " + bundle + " in a " + transfer,
                reports);
    }

    private static boolean isFrom(Client client, String bundle, String report) {
        return client.device().spec().world().app(bundle).flatMap(app -> app.extension()).stream()
                .map(ExtensionScript::onProcess)
                .flatMap(List::stream)
                .anyMatch(words -> AppWords.of(words).standIn(report));
    }

    private static Client heard(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "talkative", PARROT, MAGPIE).append(PARROT, MAGPIE);
        client.awaitEnds(PARROT, MAGPIE);
        return client;
    }
}
