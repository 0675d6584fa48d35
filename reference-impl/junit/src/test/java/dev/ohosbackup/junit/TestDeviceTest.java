package dev.ohosbackup.junit;

import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.Caller;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.clock.DeviceClock;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.testdouble.Limit;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import dev.ohosbackup.simulator.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A device in one line: what can be said of it, when, and what it answers to what makes no sense. */
class TestDeviceTest {
    private static final String NOTES = TestWorld.NOTES;

    private static Client backUp(TestDevice device) {
        Client client = new Client(device);
        client.backUp(NOTES);
        return client;
    }

    @Test
    void oneLineIsEnoughAtEveryLevel() {
        for (TestDevice device :
                List.of(TestDevice.api10(), TestDevice.api12(), TestDevice.api18(), TestDevice.api20())) {
            try (device) {
                assertThat(backUp(device).received).isNotEmpty();
            }
        }
    }

    @Test
    void whatItIsLikeIsSaidBeforeItIsUsed() {
        try (TestDevice device = TestDevice.api20()) {
            assertThat(device.backup()).isNotNull();
            for (Runnable late : List.<Runnable>of(
                    () -> device.install(app("com.example.late")),
                    () -> device.world(TestWorld.preset()),
                    () -> device.seed(1),
                    () -> device.freeBytes(1),
                    () -> device.quirks(),
                    () -> device.caller(Caller.backupTool()))) {
                assertThatThrownBy(late::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("came too late");
            }
        }
    }

    @Test
    void aWorldAndSingleApplicationsAreOneTooMany() {
        TestDevice device = TestDevice.api20().world(TestWorld.preset()).install(app("com.example.more"));
        assertThatThrownBy(device::backup).hasMessageContaining("install the one or the other");
    }

    @Test
    void whatIsClosedIsClosed() {
        TestDevice device = TestDevice.api20();
        device.close();
        assertThatThrownBy(device::backup)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        device.close();
    }

    @Test
    void thousandsLiveSideBySide() {
        List<Integer> received = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> {
                    try (TestDevice device = TestDevice.api20().seed(i)) {
                        return backUp(device).received.size();
                    }
                })
                .distinct()
                .toList();
        assertThat(received).hasSize(1);
    }

    @Test
    void theClockGoesByStepsAndUntilNothingIsPlanned() {
        try (TestDevice device =
                TestDevice.api20().install(app(NOTES).file("a", "b").worksFor(Duration.ofSeconds(30)))) {
            Client client = new Client(device);
            SessionBackup session = device.backup().newSessionBackup(client);
            session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
            DeviceClock clock = device.clock();
            long steps = clock.steps();
            assertThat(clock.step()).isTrue();
            assertThat(clock.steps()).isEqualTo(steps + 1);
            assertThat(clock.planned()).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
            clock.runUntilIdle();
            assertThat(clock.step()).isFalse();
            assertThat(client.over).isTrue();
            BackupAssertions.assertThat(device).isIdle().hasPassedAtMost(Duration.ofMinutes(1));
            assertThatThrownBy(() -> clock.runUntil(() -> false, "a miracle"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Waited for a miracle, but nothing is planned");
            session.release().toCompletableFuture().join();
        }
    }

    /** An application of one's own. */
    private static final class Talking extends BackupExtensionAbility {
        @Override
        public CompletionStage<String> onBackupEx(String backupInfo) {
            return context().after(Duration.ofSeconds(3)).thenApply(passed -> "{\"notes\":1}");
        }
    }

    @Test
    void anAbilityMayBeWrittenInJava() {
        try (TestDevice device =
                TestDevice.api20().install(app(NOTES).file("a", "b").ability(Talking::new))) {
            backUp(device);
            assertThat(device.journal()).anyMatch(entry -> entry.toString().contains("onResultReport"));
        }
    }

    @Test
    void aFaultMayBeSaidInTheWordsOfVectors() {
        try (TestDevice device = TestDevice.api20()) {
            device.inject("{\"what\":\"errno\",\"error\":\"ENOSPC\",\"when\":\"PACK\"}");
            backUp(device);
            BackupAssertions.assertThat(device).bundle(NOTES).began().endedWith(13900025);
            assertThatThrownBy(() -> device.inject("{\"what\":\"errno\",\"when\":\"PACK\"}"))
                    .hasMessageContaining("\"error\" must be there");
            assertThatThrownBy(() -> device.inject("nonsense")).hasMessageContaining("a fault must be a JSON object");
        }
    }

    @Test
    void rightsMayBeTaken() {
        try (TestDevice device = TestDevice.api20()) {
            device.setRights(false, true);
            assertThatThrownBy(() -> device.backup().getBackupVersion())
                    .isInstanceOfSatisfying(
                            BusinessError.class,
                            error -> assertThat(error.code()).isEqualTo(201));
        }
    }

    @Test
    void theStateIsToldInBothLanguages() {
        try (TestDevice device = TestDevice.api20().language(Locale.SIMPLIFIED_CHINESE)) {
            backUp(device);
            assertThat(device.diagnostics().toString()).contains("重现方式: TestDevice.at(20).seed(0)", "最近的事件");
            assertThat(device.language(Locale.ENGLISH).diagnostics().toString()).contains("again with", "last events");
        }
    }

    @Test
    void itSaysWhatItDoesNotModel() {
        assertThat(TestDevice.limits()).isNotEmpty().allSatisfy(limit -> {
            assertThat(limit.text(Locale.ENGLISH)).isEqualTo(limit.toString()).doesNotMatch(".*\\p{IsHan}.*");
            assertThat(limit.text(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
        });
        assertThat(TestDevice.limits()).contains(Limit.ONE_CALLER);
    }

    @Test
    void theKitsOwnSpecificationOpensOne() {
        DeviceSpec spec = DeviceSpec.of(TestWorld.preset().world(), 18).withSeed(3);
        try (TestDevice device = TestDevice.of(spec)) {
            assertThat(device.apiLevel()).isEqualTo(18);
            assertThat(device.seed()).isEqualTo(3);
            assertThat(backUp(device).received).isNotEmpty();
        }
    }
}
