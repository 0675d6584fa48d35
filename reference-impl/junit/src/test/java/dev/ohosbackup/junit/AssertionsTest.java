package dev.ohosbackup.junit;

import static dev.ohosbackup.junit.BackupAssertions.assertThat;
import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Assertions that hold say nothing; one that does not says what is nearly right. */
@WithDevice
class AssertionsTest {
    private static final String NOTES = "com.example.notes";
    private static final String MAIL = "com.example.mail";

    private TestDevice device;

    @BeforeEach
    void playABackup(TestDevice given) {
        device = given.install(
                app(NOTES).file("today.txt", "milk\nbread\n").worksFor(Duration.ofSeconds(3)),
                app(MAIL).file("in", "x"));
        device.inject("{\"what\":\"errno\",\"error\":\"ENOSPC\",\"when\":\"PACK\",\"bundle\":\"" + MAIL + "\"}");
        Client client = new Client(device);
        SessionBackup session = device.backup().newSessionBackup(client);
        session.appendBundles(List.of(NOTES, MAIL)).toCompletableFuture().join();
        assertThatThrownBy(session.appendBundles(List.of(NOTES)).toCompletableFuture()::join)
                .isNotNull();
        client.awaitEnd();
        session.release().toCompletableFuture().join();
    }

    @AfterEach
    void letOff() {
        device.abandon();
    }

    @Test
    void whatHoldsPasses() {
        assertThat(device)
                .isIdle()
                .hasNoOpenFds()
                .hasPassedAtMost(Duration.ofMinutes(1))
                .hasTime(device.clock().now())
                .hasPassed(Duration.between(EventLoop.START, device.clock().now()))
                .hasOffence(ProtocolRule.APPEND_TWICE);
        assertThat(device).bundle(NOTES).began().endedWell().handedOver(2).restored(0);
        assertThat(device).bundle(MAIL).began().endedWith(13900025);
        assertThat(device).bundle("com.example.nobody").wasNeverMentioned();
        assertThat(device)
                .session(1)
                .isA(SessionBackup.class)
                .isReleased()
                .hasAllBundlesEnd(1)
                .refused("appendBundles", 13900001);
        assertThat(device)
                .file(NOTES, "today.txt")
                .exists()
                .hasText("milk\nbread\n")
                .hasSize(11)
                .hasMode(0644)
                .wasModifiedAt(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(device).file(NOTES, "other.txt").doesNotExist();
    }

    private record Miss(String says, ThrowingCallable assertion) {}

    @TestFactory
    Stream<DynamicTest> whatDoesNotHoldSaysWhatIsNearlyRight() {
        return Stream.of(
                        new Miss(
                                "Nearest:\n  /data/storage/el2/base/files/today.txt",
                                () -> assertThat(device)
                                        .file(NOTES, "todya.txt")
                                        .exists()),
                        new Miss(
                                "-butter\n  +bread",
                                () -> assertThat(device)
                                        .file(NOTES, "today.txt")
                                        .hasText("milk\nbutter\n")),
                        new Miss(
                                "they differ in how their lines end",
                                () -> assertThat(device)
                                        .file(NOTES, "today.txt")
                                        .hasText("milk\nbread")),
                        new Miss(
                                "mode 0600, but it has 0644",
                                () -> assertThat(device)
                                        .file(NOTES, "today.txt")
                                        .hasMode(0600)),
                        new Miss(
                                "but it was at 2026-01-01T00:00:00Z",
                                () -> assertThat(device)
                                        .file(NOTES, "today.txt")
                                        .wasModifiedAt(Instant.EPOCH)),
                        new Miss(
                                "to be 3 bytes long, but it is 11",
                                () -> assertThat(device)
                                        .file(NOTES, "today.txt")
                                        .hasSize(3)),
                        new Miss(
                                "not to have /data/storage/el2/base/files/today.txt, but it has",
                                () -> assertThat(device)
                                        .file(NOTES, "today.txt")
                                        .doesNotExist()),
                        new Miss(
                                "Did you mean [com.example.notes, com.example.mail]?",
                                () -> assertThat(device)
                                        .bundle("com.example.note")
                                        .began()),
                        new Miss(
                                "onBundleEnd with 13900025 (session 1)",
                                () -> assertThat(device).bundle(MAIL).endedWell()),
                        new Miss(
                                "with error 13500003",
                                () -> assertThat(device).bundle(MAIL).endedWith(13500003)),
                        new Miss(
                                "expected 7 files",
                                () -> assertThat(device).bundle(NOTES).handedOver(7)),
                        new Miss(
                                "to write 1 files, but it wrote 0",
                                () -> assertThat(device).bundle(NOTES).restored(1)),
                        new Miss(
                                "with error 13500001",
                                () -> assertThat(device).bundle(NOTES).couldNotBegin(13500001)),
                        new Miss(
                                "nothing to be told of com.example.notes",
                                () -> assertThat(device).bundle(NOTES).wasNeverMentioned()),
                        new Miss(
                                "to be a SessionRestore, but it is a SessionBackup",
                                () -> assertThat(device).session(1).isA(SessionRestore.class)),
                        new Miss(
                                "to be open, but it is RELEASED",
                                () -> assertThat(device).session(1).isOpen()),
                        new Miss(
                                "to be SERVICE_DIED",
                                () -> assertThat(device).session(1).diedWithTheService()),
                        new Miss(
                                "expected 2 onAllBundlesEnd",
                                () -> assertThat(device).session(1).hasAllBundlesEnd(2)),
                        new Miss(
                                "refused with 401, but its answers were",
                                () -> assertThat(device).session(1).refused("appendBundles", 401)),
                        new Miss(
                                "expected a session 2, but these were opened",
                                () -> assertThat(device).session(2)),
                        new Miss("append.twice", () -> assertThat(device).hasNoOffences()),
                        new Miss(
                                "only these were: [APPEND_TWICE]",
                                () -> assertThat(device).hasOffence(ProtocolRule.FD_LEFT_OPEN)),
                        new Miss(
                                "expected 1 open descriptors",
                                () -> assertThat(device).hasOpenFds(1)),
                        new Miss("but it is", () -> assertThat(device).hasTime(Instant.EPOCH)),
                        new Miss(
                                "expected at most PT0S",
                                () -> assertThat(device).hasPassedAtMost(Duration.ZERO)))
                .map(miss -> DynamicTest.dynamicTest(
                        miss.says(),
                        () -> assertThatThrownBy(miss.assertion())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(miss.says())));
    }

    @Test
    void whatIsPlannedAndWhatIsOpenIsListed() {
        int fd = device.backup()
                .getLocalCapabilities()
                .toCompletableFuture()
                .join()
                .fd();
        device.backup().getLocalCapabilities();
        assertThatThrownBy(() -> assertThat(device).isIdle()).hasMessageContaining("backup.getLocalCapabilities");
        assertThatThrownBy(() -> assertThat(device).hasNoOpenFds())
                .hasMessageContaining("fd " + fd + ": ")
                .hasMessageContaining("led to by dev.ohosbackup.junit.AssertionsTest.whatIsPlanned");
    }
}
