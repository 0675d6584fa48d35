package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.journal.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that fail on their way to the service. The codes of every member are the business of ErrorPairsTest. */
class CallFaultsTest {
    private static final Script BUSY =
            Script.plain().works(Duration.ofMinutes(1)).informs("info").compatible("{\"can\":1}", "{\"can\":2}");

    private static void inject(Phone phone, Mishap mishap, Trigger trigger) {
        phone.control(FaultInjector.class).inject(new Fault(mishap, Phase.CALL, trigger));
    }

    /** A member without a code for an outside cause says that there was nothing to be had. */
    private record Silent(String member, Function<SessionBackup, Object> call, Object normally, Object unreachable) {
        @Override
        public String toString() {
            return member;
        }
    }

    static Stream<Silent> silent() {
        return Stream.of(
                new Silent("SessionBackup.cancel", session -> session.cancel("com.a"), 0, 13500012),
                new Silent(
                        "SessionBackup.cleanBundleTempDir",
                        session -> await(session.cleanBundleTempDir("com.b")),
                        true,
                        false),
                new Silent(
                        "SessionBackup.getCompatibilityInfo",
                        session -> await(session.getCompatibilityInfo("com.a", "")),
                        "{\"can\":1}",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void aMemberWithoutACodeForItAnswersThatThereIsNothing(Silent silent) {
        for (Mishap mishap : List.of(
                new Mishap.BrokenIpc(),
                new Mishap.Refuse(),
                new Mishap.Malfunction(),
                new Mishap.Errno(SystemError.EIO),
                new Mishap.ServiceDeath())) {
            try (Phone phone = Phone.with(20, app("com.a", BUSY), app("com.b"))) {
                SessionBackup session = phone.backup().newSessionBackup(phone.client());
                await(session.appendBundles(List.of("com.a")));
                phone.pass(Duration.ofSeconds(1));
                inject(phone, mishap, Trigger.ofMember(silent.member()));
                assertThat(silent.call().apply(session)).as(mishap.toString()).isEqualTo(silent.unreachable());
                if (!(mishap instanceof Mishap.ServiceDeath)) {
                    assertThat(silent.call().apply(session)).as("the next call").isEqualTo(silent.normally());
                }
            }
        }
    }

    @Test
    void theFunctionsThatAnswerAtOnceAnswerThatThereIsNothing() {
        try (Phone phone = Phone.with(20, app("com.a", BUSY))) {
            await(phone.backup().newSessionBackup(phone.client()).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            inject(phone, new Mishap.BrokenIpc(), Trigger.ofMember("backup.updateTimer"));
            inject(phone, new Mishap.BrokenIpc(), Trigger.ofMember("backup.updateSendRate"));
            inject(phone, new Mishap.BrokenIpc(), Trigger.ofMember("backup.getBackupInfo"));
            assertThat(phone.backup().updateTimer("com.a", 1)).isFalse();
            assertThat(phone.backup().updateSendRate("com.a", 1)).isFalse();
            assertThat(phone.backup().getBackupInfo("com.a")).isEmpty();
            assertThat(phone.backup().updateTimer("com.a", 60_000)).isTrue();
            assertThat(phone.backup().updateSendRate("com.a", 1)).isTrue();
            assertThat(phone.backup().getBackupInfo("com.a")).contains("info");
        }
    }

    @Test
    void aStalledRequestIsAnsweredLaterAndOneStalledForEverNever() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Instant start = phone.clock().now();
            inject(phone, new Mishap.Stall(Optional.of(Duration.ofSeconds(7))), Trigger.first());
            phone.close(phone.capabilities());
            assertThat(phone.clock().now()).isEqualTo(start.plusSeconds(7));

            inject(phone, new Mishap.Stall(Optional.empty()), Trigger.first());
            CompletionStage<?> never = phone.backup().getLocalCapabilities();
            assertThatThrownBy(() -> await(never))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("getLocalCapabilities");
        }
    }

    @Test
    void aBlockingCallThatStallsBlocksTheClientAndNotTheService() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofSeconds(2))))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            Instant before = phone.clock().now();
            inject(phone, new Mishap.Stall(Optional.empty()), Trigger.ofMember("SessionBackup.cancel"));
            assertThat(session.cancel("com.a")).isEqualTo(13500012);
            assertThat(phone.clock().now()).as("it gives up in the end").isEqualTo(before.plusSeconds(5));
            assertThat(client.events()).as("it hears of nothing meanwhile").containsExactly("begin com.a");
            phone.settle();
            assertThat(client.events()).contains("end com.a");
        }
    }

    @Test
    void aServiceThatDiesOfARequestTakesTheRequestWithIt() {
        try (Phone phone = Phone.with(20, app("com.a", BUSY))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            inject(phone, new Mishap.ServiceDeath(), Trigger.ofMember("SessionBackup.release"));
            assertThat(refusal(session::release)).isEqualTo(13600001);
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "service died");
        }
    }

    @Test
    void theOccurrenceCountsTheCallsOfThatMemberAlone() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Trigger third = Trigger.ofMember("backup.getLocalCapabilities").occurrence(3);
            inject(phone, new Mishap.Malfunction(), third);
            phone.close(phone.capabilities());
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            phone.close(await(session.getLocalCapabilities()).fd());
            phone.close(phone.capabilities());
            assertThat(refusal(() -> phone.backup().getLocalCapabilities())).isEqualTo(13900042);
            phone.close(phone.capabilities());
            assertThat(phone.device().journal())
                    .filteredOn(entry -> entry.happening() instanceof Happening.FaultStruck)
                    .hasSize(1);
        }
    }
}
