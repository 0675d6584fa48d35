package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import java.time.Duration;
import java.util.Optional;

/** Sets how long a bundle may work, where that is what a check stands on and not what it is about. */
final class TimeLimit {
    private TimeLimit() {}

    static void set(Client client, String bundle, Duration limit) {
        Outcome<Boolean> set =
                client.device().returning(() -> client.device().backup().updateTimer(bundle, limit.toMillis()));
        client.device()
                .bench()
                .given(
                        "backup.update-timer.running-accepted",
                        set.value().equals(Optional.of(true)),
                        "updateTimer to return true for " + bundle + ", which is running",
                        set);
    }
}
