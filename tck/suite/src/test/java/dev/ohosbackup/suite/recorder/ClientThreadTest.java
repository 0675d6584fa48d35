package dev.ohosbackup.suite.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.BusinessError;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one thread that calls a device, and what becomes of a call that never returns. */
@Timeout(60)
class ClientThreadTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @Test
    void everyCallRunsOnTheSameThreadAndItsAnswerComesBack() {
        try (ClientThread thread = new ClientThread("client of device 1", PATIENT, new HungCalls())) {
            Thread first = thread.call("first", Thread::currentThread);
            Thread second = thread.call("second", Thread::currentThread);
            assertThat(first).isSameAs(second).isNotSameAs(Thread.currentThread());
            assertThat(first.getName()).isEqualTo("client of device 1");
        }
    }

    @Test
    void aCallFromWithinACallRunsAtOnce() {
        try (ClientThread thread = new ClientThread("client", PATIENT, new HungCalls())) {
            assertThat(thread.isCurrent()).isFalse();
            String nested = thread.call("outer", () -> thread.call("inner", () -> thread.isCurrent() ? "inside" : ""));
            assertThat(nested).isEqualTo("inside");
        }
    }

    @Test
    void whatACallThrowsIsThrown() {
        try (ClientThread thread = new ClientThread("client", PATIENT, new HungCalls())) {
            assertThatThrownBy(() -> thread.call("refused", () -> {
                        throw new BusinessError(401, "no");
                    }))
                    .isInstanceOf(BusinessError.class);
            assertThatThrownBy(() -> thread.call("read", () -> {
                        throw new IOException("disk on fire");
                    }))
                    .isInstanceOf(ImplementationFault.class)
                    .hasMessageContaining("read")
                    .hasMessageContaining("disk on fire");
            assertThatThrownBy(() -> thread.call("failed", () -> {
                        throw new AssertionError("told so");
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("told so");
        }
    }

    @Test
    void aCallThatNeverReturnsCostsItsLimitAndEveryLaterCallNothing() {
        CountDownLatch never = new CountDownLatch(1);
        try (ClientThread thread = new ClientThread("client", Duration.ofMillis(50), new HungCalls())) {
            assertThatThrownBy(() -> thread.call("SessionBackup.release", () -> {
                        never.await();
                        return true;
                    }))
                    .isInstanceOf(ImplementationFault.class)
                    .hasMessageContaining("SessionBackup.release to return");
            assertThat(thread.isStuck()).isTrue();
            assertThatThrownBy(() -> thread.call("SessionBackup.cancel", () -> true))
                    .isInstanceOf(ImplementationFault.class)
                    .hasMessageContaining("SessionBackup.cancel to be called")
                    .hasMessageContaining("an earlier call has not returned");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aCallThatHungOnSeveralDevicesIsNotMadeAgainAndAnyOtherIs() {
        CountDownLatch never = new CountDownLatch(1);
        HungCalls hung = new HungCalls();
        for (int device = 1; device <= 3; device++) {
            try (ClientThread thread = new ClientThread("client", Duration.ofMillis(50), hung)) {
                assertThatThrownBy(() -> thread.call(
                                "advance",
                                () -> thread.call("cancel", () -> {
                                    never.await();
                                    return true;
                                })))
                        .isInstanceOf(ImplementationFault.class)
                        .hasMessageContaining("cancel to return");
            }
        }
        try (ClientThread thread = new ClientThread("client", PATIENT, hung)) {
            assertThatThrownBy(() -> thread.call("cancel", () -> true))
                    .isInstanceOf(NotAskedException.class)
                    .hasMessageContaining("cancel did not return in 3 earlier checks");
            assertThat(thread.call("advance", () -> true)).isTrue();
        } finally {
            never.countDown();
        }
    }

    @Test
    void whateverThePlugThrowsOrLeavesOutIsTheImplementationsFault() {
        try (ClientThread thread = new ClientThread("client", PATIENT, new HungCalls())) {
            assertThatThrownBy(() -> thread.plugged("open", () -> {
                        throw new UnsatisfiedLinkError("no native library");
                    }))
                    .isInstanceOf(ImplementationFault.class)
                    .hasMessageContaining("open to return")
                    .hasMessageContaining("no native library");
            assertThatThrownBy(() -> thread.plugged("device.backup", () -> null))
                    .isInstanceOf(ImplementationFault.class)
                    .hasMessageContaining("it returned null");
        }
    }

    @Test
    void aCallThatReturnsInTimeLeavesTheThreadFree() {
        try (ClientThread thread = new ClientThread("client", PATIENT, new HungCalls())) {
            assertThat(thread.call("quick", () -> 1)).isEqualTo(1);
            assertThat(thread.isStuck()).isFalse();
        }
    }
}
