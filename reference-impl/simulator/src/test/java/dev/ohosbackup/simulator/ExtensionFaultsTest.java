package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with an application leaves nothing behind, and the next backup is whole. */
class ExtensionFaultsTest {
    private static final Script BUSY = Script.plain()
            .works(Duration.ofSeconds(20))
            .progresses("a", "b", "c")
            .informs("info")
            .compatible("{}", "{}");

    private static Mishap mishap(Class<? extends Mishap> type) {
        if (type == Mishap.Errno.class) {
            return new Mishap.Errno(SystemError.EIO);
        }
        if (type == Mishap.Stall.class) {
            return new Mishap.Stall(Optional.empty());
        }
        if (type == Mishap.Throw.class) {
            return new Mishap.Throw(0);
        }
        return Stream.<Mishap>of(
                        new Mishap.Die(),
                        new Mishap.BrokenIpc(),
                        new Mishap.Malfunction(),
                        new Mishap.ServiceDeath(),
                        new Mishap.Cancel())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Fault> faults() {
        return Stream.of(Phase.CONNECT, Phase.WORK, Phase.PROCESS, Phase.RELEASE)
                .flatMap(phase ->
                        phase.mishaps().stream().map(type -> new Fault(mishap(type), phase, Trigger.of("com.a"))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBundleEndsOnceTheOthersCompleteAndNothingIsLeft(Fault fault) {
        try (Phone phone = Phone.with(20, app("com.a", BUSY), app("com.b", BUSY))) {
            Recorder client = phone.client();
            phone.control(FaultInjector.class).inject(fault);
            var session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a", "com.b")));
            phone.settle();
            assertThat(phone.control(FaultInjector.class).pending())
                    .as("it happened")
                    .isEmpty();
            if (fault.what() instanceof Mishap.ServiceDeath) {
                assertThat(client.events()).endsWith("service died");
            } else {
                assertThat(client.events()).contains("end com.b").endsWith("all end");
                long over = client.eventsOf("com.a").stream()
                        .filter(event -> event.startsWith("end") || event.matches("begin com.a \\d+"))
                        .count();
                assertThat(over).as(client.events().toString()).isEqualTo(1);
                await(session.release());
            }
            assertThat(phone.clock().untilNextEvent()).isEmpty();
            assertThat(phone.device().openFds()).isEmpty();
            Recorder next = phone.client();
            await(phone.backup().newSessionBackup(next).appendBundles(List.of("com.a", "com.b")));
            phone.settle();
            assertThat(next.events()).contains("end com.a", "end com.b").endsWith("all end");
        }
    }

    static Stream<Fault> ofInquiries() {
        return Phase.INQUIRY.mishaps().stream()
                .map(type -> new Fault(mishap(type), Phase.INQUIRY, Trigger.of("com.a")));
    }

    @ParameterizedTest
    @MethodSource("ofInquiries")
    void aQuestionThatGoesWrongHasNoAnswerAndTheNextOneHas(Fault fault) {
        try (Phone phone = Phone.with(20, app("com.a", BUSY))) {
            phone.control(FaultInjector.class).inject(fault);
            assertThat(phone.backup().getBackupInfo("com.a")).isEmpty();
            assertThat(phone.backup().getBackupInfo("com.a")).contains("info");
            assertThat(phone.clock().untilNextEvent()).isEmpty();
        }
    }

    @Test
    void anExtensionMayBeKilledAtAnyStepAndEndsOnceOrDoesNotBegin() {
        for (int tenths = 0; tenths < 260; tenths += 3) {
            try (Phone phone = Phone.with(20, app("com.a", BUSY), app("com.b", BUSY))) {
                Recorder client = phone.client();
                await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b")));
                phone.pass(Duration.ofMillis(100L * tenths));
                boolean over = client.events().contains("end com.a");
                phone.device().killExtension("com.a");
                phone.settle();
                String how = over
                        ? "end com.a"
                        : client.events().contains("begin com.a") ? "end com.a 13500004" : "begin com.a 13500002";
                assertThat(client.eventsOf("com.a"))
                        .as("killed after " + tenths + " tenths of a second")
                        .contains(how);
                assertThat(client.events()).contains("end com.b").endsWith("all end");
                assertThat(phone.clock().untilNextEvent()).isEmpty();
            }
        }
    }
}
