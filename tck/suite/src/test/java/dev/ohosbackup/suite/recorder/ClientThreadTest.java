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
    void aCallThatReturnsInTimeLeavesTheThreadFree() {
        try (ClientThread thread = new ClientThread("client", PATIENT, new HungCalls())) {
            assertThat(thread.call("quick", () -> 1)).isEqualTo(1);
            assertThat(thread.isStuck()).isFalse();
        }
    }
}
