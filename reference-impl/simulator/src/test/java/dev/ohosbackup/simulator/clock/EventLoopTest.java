package dev.ohosbackup.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private final EventLoop loop = new EventLoop();
    private final List<String> happened = new ArrayList<>();

    private Runnable note(String what) {
        return () -> happened.add(
                what + "@" + Duration.between(EventLoop.START, loop.now()).toMillis());
    }

    @Test
    void whatIsDueHappensInTheOrderOfInstantAndPlanning() {
        loop.service(Duration.ofMillis(20), "", note("c"));
        loop.service(Duration.ofMillis(10), "", note("a"));
        loop.service(Duration.ofMillis(10), "", note("b"));
        loop.client("", note("now"));
        loop.advance(Duration.ofMillis(15));
        assertThat(happened).containsExactly("now@0", "a@10", "b@10");
        assertThat(loop.untilNextEvent()).contains(Duration.ofMillis(5));
        loop.advance(Duration.ofMillis(5));
        assertThat(happened).endsWith("c@20");
        assertThat(loop.untilNextEvent()).isEmpty();
    }

    @Test
    void whatAnEventCausesAtOnceHappensInTheSameAdvance() {
        loop.service(Duration.ofMillis(1), "", () -> loop.service("", () -> loop.client("", note("caused"))));
        loop.advance(Duration.ofMillis(1));
        assertThat(happened).containsExactly("caused@1");
    }

    @Test
    void aCancelledEventDoesNotHappen() {
        loop.service("", note("no")).cancel();
        assertThat(loop.untilNextEvent()).isEmpty();
        loop.advance(Duration.ofDays(1));
        assertThat(happened).isEmpty();
    }

    @Test
    void timeOnlyGoesForward() {
        assertThatThrownBy(() -> loop.advance(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallbackCannotMoveTheClockItRunsUnder() {
        loop.client("onBundleBegin", () -> loop.advance(Duration.ZERO));
        assertThatThrownBy(() -> loop.advance(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Inside 'onBundleBegin' the clock was advanced");
        loop.advance(Duration.ofMillis(1));
    }

    @Test
    void anExceptionOfACallbackReachesWhoeverTurnsTheLoopAndTheRestStillHappens() {
        loop.client("", () -> {
            throw new AssertionError("the client's own");
        });
        loop.client("", note("next"));
        assertThatThrownBy(() -> loop.advance(Duration.ofMillis(5))).hasMessage("the client's own");
        loop.advance(Duration.ZERO);
        assertThat(happened).containsExactly("next@0");
    }

    @Test
    void joiningLetsTimePassAsFarAsNeededAndNoFurther() throws Exception {
        Promise<String> promise = new Promise<>(loop, "an answer");
        loop.service(Duration.ofMinutes(5), "", () -> promise.complete("yes"));
        loop.service(Duration.ofMinutes(6), "", note("later"));
        assertThat(promise.thenApply(text -> text + "!").join()).isEqualTo("yes!");
        assertThat(loop.now()).isEqualTo(EventLoop.START.plusSeconds(300));
        assertThat(promise.thenApplyAsync(text -> text + "?").join()).isEqualTo("yes?");
        assertThat(promise.get()).isEqualTo("yes");
        assertThat(promise.get(1, TimeUnit.NANOSECONDS)).isEqualTo("yes");
        assertThat(happened).isEmpty();
    }

    @Test
    void joiningWhatCanNeverComeSaysWhatItWasInsteadOfHanging() {
        Promise<String> promise = new Promise<>(loop, "the answer");
        assertThatThrownBy(promise::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Waited for 'the answer'")
                .hasMessageContaining("nothing is planned");
    }

    @Test
    void joiningInsideACallbackIsRefusedUnlessItIsSettled() {
        Promise<String> settled = new Promise<>(loop, "settled");
        settled.complete("yes");
        Promise<String> open = new Promise<>(loop, "open");
        loop.client("", () -> happened.add(settled.join()));
        loop.client("", open::join);
        assertThatThrownBy(() -> loop.advance(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'open' was joined");
        assertThat(happened).containsExactly("yes");
    }

    @Test
    void aBlockedClientHearsNothingUntilItIsFree() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        loop.client("", note("callback"));
        loop.service(Duration.ofSeconds(1), "", () -> answer.complete("yes"));
        loop.blockClientUntil(answer::isDone);
        assertThat(answer).isCompleted();
        assertThat(happened).isEmpty();
        assertThat(loop.untilNextEvent()).contains(Duration.ZERO);
        loop.advance(Duration.ZERO);
        assertThat(happened).containsExactly("callback@1000");
    }

    @Test
    void afterClosingNothingHappens() {
        loop.client("", note("planned before"));
        loop.close();
        loop.client("", note("planned after"));
        loop.advance(Duration.ofDays(1));
        assertThat(happened).isEmpty();
        assertThatThrownBy(() -> new Promise<>(loop, "it").join()).hasMessageContaining("the device is closed");
    }

    @Test
    void aTurnLastsFromTheOutermostCallToItsEnd() {
        loop.attend(new EventLoop.Turn() {
            @Override
            public void begins() {
                happened.add("begins");
            }

            @Override
            public void ends() {
                happened.add("ends");
            }
        });
        loop.service("", () -> happened.add("event " + loop.exclusively(() -> "in it")));
        loop.advance(Duration.ZERO);
        assertThat(happened).containsExactly("begins", "event in it", "ends");
    }

    @Test
    void whoWaitsForWhatNeverComesIsToldSoEvenIfSomethingIsAlwaysPlanned() {
        Promise<String> never = new Promise<>(loop, "the answer");
        tick();
        assertThatThrownBy(never::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the answer")
                .hasMessageContaining("48 hours");
    }

    private void tick() {
        loop.service(Duration.ofMinutes(5), "tick", this::tick);
    }

    @Test
    void noDelayIsTooLong() {
        loop.service(Duration.ofSeconds(Long.MAX_VALUE), "far away", () -> {});
        loop.advance(Duration.ofDays(1));
        assertThat(loop.untilNextEvent()).isPresent();
    }
}
