package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.PARROT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.SessionLog.Call;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;

/** In which wrapping and when OpenHarmony reports what an application returned, or that it threw. */
final class ResultReports {
    private static final int THREW = 13500007;

    @Verifies("general-callbacks.on-result-report.verbatim")
    void theWordsComeWithoutAnythingAroundThem(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            for (String bundle : List.of(PARROT, MAGPIE)) {
                AppWords words = AppWords.of(
                        client.device(),
                        bundle,
                        transfer == Transfer.RESTORE ? ExtensionScript::onRestoreEx : ExtensionScript::onBackupEx);
                List<String> reports = client.log().texts("onResultReport", bundle);
                bench.expect(
                        reports.size() == 1 && words.are(reports.get(0)),
                        "the words " + words + " alone in a " + transfer,
                        reports);
            }
        }
    }

    @Verifies("general-callbacks.on-result-report.before-last-file")
    void theResultOfABackupComesBeforeTheLastFile(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            List<Call> files = client.log().of("onFileReady", PARROT);
            bench.reaches(!files.isEmpty(), "files of " + PARROT, client.log());
            long last = files.get(files.size() - 1).sequence();
            bench.expect(
                    client.log().of("onResultReport", PARROT).stream().allMatch(call -> call.sequence() < last),
                    "onResultReport before the last file in a " + transfer,
                    client.log());
        }
    }

    @Verifies("general-callbacks.on-result-report.right-before-end")
    void theResultOfARestoreIsFollowedByTheEnd(Bench bench) {
        Client client = heard(bench, Transfer.RESTORE);
        for (String bundle : List.of(PARROT, MAGPIE)) {
            List<String> order = client.log().all().stream()
                    .filter(call ->
                            call.callback().bundle().filter(bundle::equals).isPresent())
                    .map(call -> call.callback().name())
                    .toList();
            int result = order.indexOf("onResultReport");
            bench.expect(
                    result + 1 < order.size() && order.get(result + 1).equals("onBundleEnd"),
                    "onBundleEnd of " + bundle + " right after its onResultReport",
                    order);
        }
    }

    @Verifies("general-callbacks.on-result-report.none-from-plain")
    void anApplicationThatReturnsNothingHasNoReport(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "two-apps", HIWORLD).append(HIWORLD);
            client.awaitEnds(HIWORLD);
            bench.expect(
                    client.log().of("onResultReport").isEmpty(), "no onResultReport in a " + transfer, client.log());
        }
    }

    @Verifies("general-callbacks.on-result-report.thrown")
    void anApplicationThatThrowsIsReportedBeforeItsBundleEnds(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "talkative", PARROT);
            client.device().inject(new Fault(new Mishap.Throw(0), Phase.WORK, Trigger.of(PARROT)));
            client.append(PARROT);
            client.device().await(() -> client.log().ended(PARROT));
            bench.reaches(
                    client.log().of("onBundleEnd", PARROT).stream()
                            .anyMatch(call -> call.code().isPresent()),
                    "onBundleEnd of the application that threw, with an error",
                    client.log());
            List<Call> reports = client.log().of("onResultReport", PARROT);
            JsonNode info = reports.stream()
                    .flatMap(call -> call.callback().text().stream())
                    .flatMap(text -> AppWords.parsed(text).stream())
                    .map(report -> report.path("resultInfo"))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
            bench.expect(
                    info.path("errorCode").isInt()
                            && info.path("errorCode").asInt() == THREW
                            && info.path("errorInfo").isTextual()
                            && info.path("type").asText().equals("ErrorInfo"),
                    "resultInfo with errorCode 13500007, errorInfo and the type ErrorInfo in a " + transfer,
                    client.log());
            bench.expect(
                    reports.get(0).sequence()
                            < client.log().of("onBundleEnd", PARROT).get(0).sequence(),
                    "onResultReport before onBundleEnd in a " + transfer,
                    client.log());
        }
    }

    private static Client heard(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "talkative", PARROT, MAGPIE).append(PARROT, MAGPIE);
        client.awaitEnds(PARROT, MAGPIE);
        bench.given(
                "general-callbacks.on-result-report.right-bundle",
                List.of(PARROT, MAGPIE).stream()
                        .noneMatch(bundle ->
                                client.log().of("onResultReport", bundle).isEmpty()),
                "a report of both applications in a " + transfer,
                client.log());
        return client;
    }
}
