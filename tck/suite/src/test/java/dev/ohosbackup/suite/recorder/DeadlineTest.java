package dev.ohosbackup.suite.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting moves a virtual clock from event to event and never further than it may; on a real one it waits for the journal. */
class DeadlineTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ClientThread thread = new ClientThread("client", Duration.ofSeconds(30), new HungCalls());
    private final Journal journal = new Journal();
    private final PlannedClock clock = new PlannedClock();
    private final Deadline virtual = new Deadline(thread, Optional.of(clock), Clock.systemUTC(), journal);

    @AfterEach
    void end() {
        thread.close();
    }

    @Test
    void whatHoldsAlreadyTakesNoTime() {
        clock.plan(0, () -> {});
        assertThat(virtual.await(LIMIT, () -> true)).isTrue();
        assertThat(clock.passed()).isZero();
        assertThat(clock.planned).hasSize(1);
    }

    @Test
    void theClockStopsAtTheEventThatWasWaitedFor() {
        AtomicBoolean happened = new AtomicBoolean();
        clock.plan(2_000, () -> {});
        clock.plan(4_000, () -> happened.set(true));
        clock.plan(4_001, () -> {});
        assertThat(virtual.await(LIMIT, happened::get)).isTrue();
        assertThat(clock.passed()).hasSeconds(4);
        assertThat(clock.planned).hasSize(1);
    }

    @Test
    void anEventThatIsDueNowHappens() {
        AtomicBoolean happened = new AtomicBoolean();
        clock.plan(0, () -> happened.set(true));
        assertThat(virtual.await(Duration.ZERO, happened::get)).isTrue();
        assertThat(clock.passed()).isZero();
    }

    @Test
    void anEventAtTheLimitStillCountsAndOneBehindItDoesNot() {
        AtomicBoolean inTime = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        clock.plan(10_000, () -> inTime.set(true));
        clock.plan(10_001, () -> late.set(true));
        assertThat(virtual.await(LIMIT, inTime::get)).isTrue();
        assertThat(virtual.await(Duration.ZERO, late::get)).isFalse();
        assertThat(late).isFalse();
    }

    @Test
    void theWholeLimitPassesWhenNothingIsPlanned() {
        assertThat(virtual.await(LIMIT, () -> false)).isFalse();
        assertThat(clock.passed()).isEqualTo(LIMIT);
    }

    @Test
    void theWholeLimitPassesAndNoMoreWhenItNeverHolds() {
        List<Integer> happened = new ArrayList<>();
        clock.plan(3_000, () -> happened.add(3));
        clock.plan(11_000, () -> happened.add(11));
        assertThat(virtual.await(LIMIT, () -> false)).isFalse();
        assertThat(clock.passed()).isEqualTo(LIMIT);
        assertThat(happened).containsExactly(3);
    }

    @Test
    void theConditionIsAskedOnceMoreWhenTheLimitIsReached() {
        assertThat(virtual.await(LIMIT, () -> clock.passed().equals(LIMIT))).isTrue();
    }

    @Test
    void aClockThatNeverGetsOnIsTheImplementationsFault() {
        VirtualClock broken = new VirtualClock() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public void advance(Duration duration) {}

            @Override
            public Optional<Duration> untilNextEvent() {
                return Optional.of(Duration.ZERO);
            }
        };
        Deadline onTheSpot = new Deadline(thread, Optional.of(broken), Clock.systemUTC(), journal);
        assertThatThrownBy(() -> onTheSpot.await(LIMIT, () -> false))
                .isInstanceOf(ImplementationFault.class)
                .hasMessageContaining("the virtual clock to get on");
    }

    @Test
    void aRealClockSeesWhatComesTrueAfterTheJournalHasGrown() {
        Deadline real = new Deadline(thread, Optional.empty(), Clock.systemUTC(), journal);
        AtomicInteger looks = new AtomicInteger();
        assertThat(real.await(Duration.ofMinutes(5), () -> looks.incrementAndGet() > 2))
                .isTrue();
    }

    @Test
    void aRealClockWaitsForTheJournalToGrow() {
        Deadline real = new Deadline(thread, Optional.empty(), Clock.systemUTC(), journal);
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> real.await(Duration.ofMinutes(5), () -> journal.size() > 0));
        journal.add(1, () -> Duration.ZERO, new Event.Noted("something happened"));
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void aRealClockGivesUpAtTheLimit() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Deadline real = new Deadline(thread, Optional.empty(), Clock.fixed(noon, ZoneOffset.UTC), journal);
        assertThat(real.await(Duration.ZERO, () -> false)).isFalse();
    }

    /** A clock with a plan. */
    private static final class PlannedClock implements VirtualClock {
        private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

        private final TreeMap<Instant, Runnable> planned = new TreeMap<>();
        private Instant now = START;

        void plan(long millis, Runnable event) {
            planned.put(START.plusMillis(millis), event);
        }

        Duration passed() {
            return Duration.between(START, now);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void advance(Duration duration) {
            Instant target = now.plus(duration);
            Map.Entry<Instant, Runnable> next = planned.firstEntry();
            while (next != null && !next.getKey().isAfter(target)) {
                planned.remove(next.getKey());
                now = next.getKey();
                next.getValue().run();
                next = planned.firstEntry();
            }
            now = target;
        }

        @Override
        public Optional<Duration> untilNextEvent() {
            return planned.isEmpty() ? Optional.empty() : Optional.of(Duration.between(now, planned.firstKey()));
        }
    }
}
