package dev.ohosbackup.simulator.service;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long it takes to bring an extension up.
 *
 * <p>The documents promise an order of starts only for incremental backups, by priority and then by call order
 * (api20:78). There every extension takes the same time; elsewhere the seed makes the order.
 */
final class Latency {
    private static final int TYPICAL = 100;
    private static final int SPREAD = 50;

    private final SplittableRandom random;

    Latency(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Duration toConnect(SessionKind kind) {
        return kind == SessionKind.INCREMENTAL_BACKUP
                ? typical()
                : Duration.ofMillis(random.nextInt(TYPICAL - SPREAD, TYPICAL + SPREAD + 1));
    }

    Duration typical() {
        return Duration.ofMillis(TYPICAL);
    }
}
