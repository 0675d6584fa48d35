package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.HIWORLD;
import static dev.ohosbackup.suite.checks.Apps.MY_APP;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.bench.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * An append with fewer or more infos than bundles. OpenHarmony lets the call vanish, so here a call that never ends is
 * something that was seen.
 */
final class InfosOfAnotherLength {
    private static final List<String> BUNDLES = List.of(HIWORLD, MY_APP);
    private static final List<List<String>> INFOS = List.of(List.of("{}"), List.of("{}", "{}", "{}"));

    @Verifies("session.append-bundles.infos-length-begins-nothing")
    void noBundleOfSuchACallBegins(Bench bench) {
        afterEachCall(
                bench,
                (client, answer) -> bench.expect(
                        client.log().of("onBundleBegin").isEmpty(), "no bundle of such a call to begin", client.log()));
    }

    @Verifies("session.append-bundles.infos-length-unanswered")
    void nobodyHearsOfSuchACallAgain(Bench bench) {
        afterEachCall(bench, (client, answer) -> bench.expect(answer.isEmpty(), "no answer to such a call", answer));
    }

    private static void afterEachCall(Bench bench, BiConsumer<Client, Optional<String>> judge) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            // With one info for each bundle they begin; otherwise their absence would say nothing.
            Client control = transfer.open(bench, "two-apps");
            Outcome<Void> appended = Append.promising(List.of("{}", "{}")).to(control, BUNDLES);
            bench.reaches(appended.succeeded(), "an append with one info for each bundle to succeed", appended);
            control.awaitBegin(HIWORLD);
            for (List<String> infos : INFOS) {
                Client client = transfer.open(bench, "two-apps");
                Optional<String> answer = answer(client, infos);
                judge.accept(client, answer);
            }
        }
    }

    /** What came of the call within a minute. */
    private static Optional<String> answer(Client client, List<String> infos) {
        AtomicReference<String> answer = new AtomicReference<>();
        try {
            Append.call(client, BUNDLES, Optional.of(infos))
                    .get()
                    .whenComplete((done, refused) -> answer.set(refused == null ? "success" : refused.toString()));
        } catch (BusinessError refused) {
            answer.set("it threw " + refused.code());
        }
        client.device().pass(TestDevice.PATIENCE);
        return Optional.ofNullable(answer.get());
    }
}
