package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time that is longer than time itself is as good as for ever, and nobody meets an overflow. */
class EndlessTimesTest {
    private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Mishap STALLS = new Mishap.Stall(Optional.of(ENDLESS));

    private static void arm(Phone phone, Phase phase) {
        phone.control(FaultInjector.class).inject(new Fault(STALLS, phase, Trigger.of("com.a")));
    }

    private static void assertNothingIsLeft(Phone phone) {
        assertThat(phone.clock().untilNextEvent()).isEmpty();
        assertThat(phone.device().openFds()).isEmpty();
    }

    @Test
    void theClockIsNotMovedByIt() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Instant before = phone.clock().now();
            assertThatThrownBy(() -> phone.pass(ENDLESS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(ENDLESS.toString())
                    .hasMessageContaining("pass less");
            assertThat(phone.clock().now()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"CONNECT, begin com.a 13500002", "WORK, end com.a 13500003", "PROCESS, end com.a", "RELEASE, end com.a"
    })
    void aStallOfABundleIsWaitedForAsLongAsOneWithoutAnEnd(Phase phase, String end) {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofSeconds(10))))) {
            arm(phone, phase);
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).endsWith(end, "all end");
            await(session.release());
            assertNothingIsLeft(phone);
        }
    }

    @Test
    void aStallOfAQuestionIsWaitedForAsLongAsOneWithoutAnEnd() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().informs("info")))) {
            arm(phone, Phase.INQUIRY);
            Instant before = phone.clock().now();
            assertThat(phone.backup().getBackupInfo("com.a")).isEmpty();
            assertThat(Duration.between(before, phone.clock().now())).isEqualTo(Duration.ofSeconds(25));
            assertNothingIsLeft(phone);
        }
    }

    @Test
    void aStallOfAScanOnlyLetsItsReportsGoOn() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            arm(phone, Phase.SCAN);
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.getBackupDataSize(true, List.of(IncrementalBackupTime.of("com.a", 0))));
            phone.pass(Duration.ofSeconds(16));
            assertThat(client.events()).containsExactly("sizes", "sizes", "sizes");
            await(session.release());
            assertNothingIsLeft(phone);
        }
    }

    @Test
    void anAbilityThatLetsItPassIsEndedByItsLimit() {
        Simulator simulator = new Simulator().withAbility("com.a", () -> new BackupExtensionAbility() {
            @Override
            public CompletionStage<Void> onBackup() {
                return context().after(ENDLESS);
            }
        });
        DeviceSpec spec = DeviceSpec.of(new World("patient", List.of(app("com.a"))), 20);
        try (Phone phone = Phone.of(simulator.open(spec), 20)) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13500003", "all end");
            await(session.release());
            assertNothingIsLeft(phone);
        }
    }
}
