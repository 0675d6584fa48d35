package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.PARROT;

import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.Optional;

/** How long OpenHarmony waits for what an application says of its abilities. */
final class CompatibilityInfoLimit {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(5);

    @Verifies("session.get-compatibility-info.limit-1-s")
    void anAnswerThatTakesLongerThanASecondIsNone(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "talkative");
            Outcome<String> atOnce =
                    client.device().promising(() -> client.session().getCompatibilityInfo(PARROT, "{}"));
            bench.reaches(
                    atOnce.value().filter(text -> !text.isEmpty()).isPresent(),
                    "getCompatibilityInfo to resolve with the words of " + PARROT,
                    atOnce);
            Outcome<String> inTime = stalled(client, SHORT);
            bench.expect(
                    inTime.value().filter(text -> !text.isEmpty()).isPresent(),
                    "an answer after half a second to be waited for in a " + transfer,
                    inTime);
            Duration asked = client.device().elapsed();
            Outcome<String> late = stalled(client, LONG);
            Duration waited = client.device().elapsed().minus(asked);
            bench.expect(
                    late.value().equals(Optional.of("")), "\"\" for an answer that takes 5 s in a " + transfer, late);
            bench.expect(
                    waited.compareTo(LONG) < 0,
                    "\"\" before the application would have answered",
                    waited.toMillis() + " ms");
        }
    }

    private static Outcome<String> stalled(Client client, Duration extra) {
        client.device().inject(new Fault(new Mishap.Stall(Optional.of(extra)), Phase.INQUIRY, Trigger.of(PARROT)));
        return client.device().promising(() -> client.session().getCompatibilityInfo(PARROT, "{}"));
    }
}
