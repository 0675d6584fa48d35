package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.Transfer;
import java.time.Duration;
import java.util.Optional;

/** What a limit does to a bundle at work; how long a bundle may work when none was set is not seen here. */
final class BackupUpdateTimer {
    private static final String SLOW = "com.example.slow";
    private static final String LONG = "com.example.longwork";
    private static final String QUICK = "com.example.hiworld";
    private static final Duration TOO_SHORT = Duration.ofSeconds(5);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Verifies("backup.update-timer.running-accepted")
    void aLimitIsAcceptedFromTheBeginningOfABundleToItsEnd(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
            client.awaitBegin(SLOW);
            expectAccepted(bench, transfer, client);
            client.device().pass(Duration.ofSeconds(3));
            expectAccepted(bench, transfer, client);
            client.awaitEnds(SLOW);
        }
    }

    @Verifies("backup.update-timer.limit-ends-bundle")
    void aBundleThatWorksLongerIsEndedAndItsNeighbourCompletes(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app", SLOW, QUICK).append(SLOW, QUICK);
            client.awaitBegin(SLOW);
            TimeLimit.set(client, SLOW, TOO_SHORT);
            client.awaitEnd(QUICK);
            expectEnd(bench, transfer, client, SLOW, Optional.of(13500003));
            client.awaitAllEnd();
        }
    }

    @Verifies("backup.update-timer.extended-limit-lets-finish")
    void aBundleWhoseLimitIsExtendedInTimeEndsWell(Bench bench) {
        for (Transfer transfer : Transfer.all(bench.apiLevel())) {
            Client client = transfer.open(bench, "busy-app", SLOW).append(SLOW);
            client.awaitBegin(SLOW);
            TimeLimit.set(client, SLOW, TOO_SHORT);
            client.device().pass(Duration.ofSeconds(2));
            TimeLimit.set(client, SLOW, LONG_ENOUGH);
            expectEnd(bench, transfer, client, SLOW, Optional.empty());
        }
    }

    @Verifies("backup.update-timer.extended-limit-lets-finish")
    void halfAnHourOfWorkEndsWellWithinAnHourAndNotWithinTwentyMinutes(Bench bench) {
        for (Transfer transfer : Transfer.backups(bench.apiLevel())) {
            Client extended = transfer.open(bench, "long-work").append(LONG);
            extended.awaitBegin(LONG);
            TimeLimit.set(extended, LONG, Duration.ofHours(1));
            extended.device().await(Duration.ofHours(2), () -> extended.log().ended(LONG));
            expectEnd(bench, transfer, extended, LONG, Optional.empty());

            Client limited = transfer.open(bench, "long-work").append(LONG);
            limited.awaitBegin(LONG);
            TimeLimit.set(limited, LONG, Duration.ofMinutes(20));
            limited.device().await(Duration.ofHours(2), () -> limited.log().ended(LONG));
            bench.given(
                    "backup.update-timer.limit-ends-bundle",
                    limited.log().of("onBundleEnd", LONG).stream()
                            .anyMatch(call -> call.code().equals(Optional.of(13500003))),
                    "onBundleEnd of " + LONG + " with 13500003 within 20 min in a " + transfer,
                    limited.log());
        }
    }

    private static void expectAccepted(Bench bench, Transfer transfer, Client client) {
        Outcome<Boolean> set =
                client.device().returning(() -> client.device().backup().updateTimer(SLOW, LONG_ENOUGH.toMillis()));
        bench.expect(
                set.value().equals(Optional.of(true)),
                "updateTimer to return true in the middle of a " + transfer,
                set);
    }

    private static void expectEnd(
            Bench bench, Transfer transfer, Client client, String bundle, Optional<Integer> code) {
        client.device().await(() -> client.log().ended(bundle));
        bench.expect(
                client.log().of("onBundleEnd", bundle).stream()
                        .anyMatch(call -> call.code().equals(code)),
                "onBundleEnd of " + bundle + " "
                        + code.map(number -> "with " + number).orElse("without an error") + " in a " + transfer,
                client.log());
    }
}
