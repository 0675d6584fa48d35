package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateTimerTest {
    private static final long FOUR_HOURS = 14_400_000;

    @Test
    void aBundleThatNeverAnswersIsEndedAfterFifteenMinutes() {
        try (Phone phone = Phone.with(20, app("com.a", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13500003", "all end");
            assertThat(Duration.between(client.timeOf("begin com.a"), client.timeOf("end com.a 13500003")))
                    .isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void atApi10TheSameIsReportedWithACodeOfThatLevel() {
        try (Phone phone = Phone.with(10, app("com.a", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.errors()).singleElement().satisfies(error -> {
                assertThat(error.code()).isEqualTo(13900020);
                assertThat(error.data()).isEmpty();
            });
        }
    }

    @Test
    void anExtendedLimitOfFourHoursLetsItFinish() {
        Script slow = Script.plain().works(Duration.ofHours(3));
        try (Phone phone = Phone.with(20, app("com.a", slow))) {
            Recorder client = phone.client()
                    .onBegin(bundle -> assertThat(phone.backup().updateTimer(bundle, FOUR_HOURS))
                            .isTrue());
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void aChangeStartsTheLimitAnew() {
        try (Phone phone = Phone.with(20, app("com.a", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofMinutes(10));
            assertThat(phone.backup().updateTimer("com.a", 60_000)).isTrue();
            phone.pass(Duration.ofMillis(59_999));
            assertThat(client.events()).containsExactly("begin com.a");
            phone.pass(Duration.ofMillis(1));
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13500003", "all end");
        }
    }

    @Test
    void aLimitSetWhileTheBundleIsQueuedCountsFromItsBeginning() {
        Script busy = Script.plain().works(Duration.ofMinutes(5));
        try (Phone phone = Phone.with(
                20,
                app("com.a", busy),
                app("com.b", busy),
                app("com.c", busy),
                app("com.d", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b", "com.c", "com.d")));
            assertThat(phone.backup().updateTimer("com.d", 1000)).isTrue();
            phone.settle();
            assertThat(Duration.between(client.timeOf("begin com.d"), client.timeOf("end com.d 13500003")))
                    .isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void zeroEndsTheBundleAtOnceButAfterTheCall() {
        try (Phone phone = Phone.with(20, app("com.a", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(phone.backup().updateTimer("com.a", 0)).isTrue();
            assertThat(client.events()).containsExactly("begin com.a");
            phone.pass(Duration.ZERO);
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13500003", "all end");
        }
    }

    @Test
    void itCountsInARestoreTheSame() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(phone.backup().updateTimer("com.a", 1000)).isTrue();
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13500003", "all end");
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", ""))))
                    .isEqualTo(13900020);
        }
    }

    @Test
    void aBundleThatNoSessionHasIsRefusedByTheAnswerFalse() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            assertThat(phone.backup().updateTimer("com.a", 1)).as("no session").isFalse();
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            assertThat(phone.backup().updateTimer("com.a", 1))
                    .as("not appended")
                    .isFalse();
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(phone.backup().updateTimer("com.a", 1)).as("ended").isFalse();
        }
    }

    @Test
    void theRangeIsZeroToFourHours() {
        try (Phone phone = Phone.with(20, app("com.a", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            await(phone.backup().newSessionBackup(phone.client()).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(refusal(() -> phone.backup().updateTimer("com.a", -1))).isEqualTo(401);
            assertThat(refusal(() -> phone.backup().updateTimer("com.a", FOUR_HOURS + 1)))
                    .isEqualTo(401);
            assertThat(phone.backup().updateTimer("com.a", FOUR_HOURS)).isTrue();
            assertThat(phone.backup().updateTimer("com.a", 1)).isTrue();
            assertThat(phone.backup().updateTimer("com.a", 0)).isTrue();
        }
    }
}
