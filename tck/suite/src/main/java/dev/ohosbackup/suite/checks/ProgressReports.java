package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.MAGPIE;
import static dev.ohosbackup.suite.checks.Apps.PARROT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.ErrorCode;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** In which wrapping and how often OpenHarmony reports an application's progress. */
final class ProgressReports {
    private static final String NEVER_ANSWERS = "com.example.neveranswers";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration JITTER = Duration.ofSeconds(1);
    private static final Duration FIRST = Duration.ofSeconds(15);
    /** Longer than the first answer may take, and than every other. */
    private static final Duration TOO_LONG = Duration.ofSeconds(20);

    private static final int OVERRUNS = 4;
    private static final Duration LONG_AFTER = Duration.ofMinutes(2);

    @Verifies("general-callbacks.on-process.envelope")
    void theWordsStandAsTextInAProcessResult(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            for (String bundle : List.of(PARROT, MAGPIE)) {
                List<String> words = words(client, bundle);
                for (String report : client.log().texts("onProcess", bundle)) {
                    JsonNode process = AppWords.parsed(report)
                            .map(json -> json.path("processResult"))
                            .orElseThrow();
                    bench.expect(
                            process.path("timeInfo").isTextual()
                                    && process.path("timeInfo").asText().matches("[0-9]+")
                                    && process.path("resultInfo").isTextual()
                                    && words.contains(process.path("resultInfo").asText()),
                            "processResult with the texts timeInfo and resultInfo in a " + transfer,
                            report);
                }
            }
        }
    }

    @Verifies("general-callbacks.on-process.every-5-s")
    void theApplicationIsAskedEveryFiveSeconds(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            List<Call> calls = heard(bench, transfer).log().of("onProcess", PARROT);
            bench.expect(calls.size() > 1, "more than one report in 12 s of work in a " + transfer, calls);
            for (int i = 1; i < calls.size(); i++) {
                Duration gap = calls.get(i).at().minus(calls.get(i - 1).at());
                bench.expect(
                        gap.minus(EVERY).abs().compareTo(JITTER) <= 0,
                        "5 s between two reports in a " + transfer,
                        calls);
            }
        }
    }

    @Verifies("general-callbacks.on-process.first-before-files")
    void theFirstReportComesSoonAndBeforeTheFiles(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client client = heard(bench, transfer);
            bench.given(
                    "general-callbacks.on-bundle-begin.success-names-bundle",
                    client.log().begun(PARROT),
                    "onBundleBegin of " + PARROT + " in a " + transfer,
                    client.log());
            List<Call> reports = client.log().of("onProcess", PARROT);
            bench.reaches(!reports.isEmpty(), "a report of " + PARROT + " in a " + transfer, client.log());
            Call begin = client.log().of("onBundleBegin", PARROT).get(0);
            Call first = reports.get(0);
            bench.expect(
                    first.at().minus(begin.at()).compareTo(FIRST) <= 0
                            && client.log().of("onFileReady", PARROT).stream()
                                    .allMatch(file -> file.sequence() > first.sequence()),
                    "the first report within 15 s of the beginning and before the files in a " + transfer,
                    client.log());
        }
    }

    @Verifies("general-callbacks.on-bundle-end.progress-overruns")
    void anApplicationThatCannotSayHowFarItIsForTheFourthTimeIsEnded(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client allowed = overrunning(bench, transfer, OVERRUNS - 1);
            allowed.device().pass(LONG_AFTER);
            bench.expect(
                    !allowed.log().ended(NEVER_ANSWERS),
                    "no onBundleEnd for " + (OVERRUNS - 1) + " answers that take too long in a " + transfer,
                    allowed.log());
            Client client = overrunning(bench, transfer, OVERRUNS);
            client.device().await(() -> client.log().ended(NEVER_ANSWERS));
            bench.expect(
                    client.log().of("onBundleEnd", NEVER_ANSWERS).stream()
                            .anyMatch(call -> call.code().equals(Optional.of(ErrorCode.TIMED_OUT.code()))),
                    "onBundleEnd with 13500003 within a minute in a " + transfer,
                    client.log());
        }
    }

    /** An application that works for ever and is too slow so many times to say how far it is. */
    private static Client overrunning(Bench bench, Transfer transfer, int times) {
        Client client = transfer.open(bench, "extension-never-answers");
        for (int time = 1; time <= times; time++) {
            client.device()
                    .inject(new Fault(
                            new Mishap.Stall(Optional.of(TOO_LONG)),
                            Phase.PROCESS,
                            Trigger.of(NEVER_ANSWERS).occurrence(time)));
        }
        client.append(NEVER_ANSWERS).awaitBegin(NEVER_ANSWERS);
        return client;
    }

    private static List<String> words(Client client, String bundle) {
        return client.device().spec().world().app(bundle).flatMap(app -> app.extension()).stream()
                .map(ExtensionScript::onProcess)
                .flatMap(List::stream)
                .toList();
    }

    private static Client heard(Bench bench, Transfer transfer) {
        Client client = transfer.open(bench, "talkative", PARROT, MAGPIE).append(PARROT, MAGPIE);
        client.awaitEnds(PARROT, MAGPIE);
        bench.given(
                "general-callbacks.on-process.json",
                List.of(PARROT, MAGPIE).stream()
                                .noneMatch(bundle ->
                                        client.log().of("onProcess", bundle).isEmpty())
                        && client.log().texts("onProcess").stream()
                                .allMatch(report -> AppWords.parsed(report).isPresent()),
                "JSON reports of both applications while they work for 12 s in a " + transfer,
                client.log().of("onProcess"));
        return client;
    }
}
