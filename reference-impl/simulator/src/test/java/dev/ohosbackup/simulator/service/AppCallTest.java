package dev.ohosbackup.simulator.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AppCallTest {
    private final EventLoop loop = new EventLoop();

    private void callWhoseAnswerBreaksTheSimulator(Throwable broken) {
        CompletableFuture<String> application = new CompletableFuture<>();
        new AppCall<String>(loop, "onBackup", answer -> raise(broken), thrown -> {}).make(() -> application);
        loop.service("the application answers", () -> application.complete("done"));
    }

    private static void raise(Throwable broken) {
        if (broken instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) broken;
    }

    @Test
    void aFailureOfTheSimulatorsOwnIsNotTakenForAnApplicationThatNeverAnswers() {
        callWhoseAnswerBreaksTheSimulator(new IllegalStateException("a bug"));
        assertThatThrownBy(() -> loop.advance(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");
    }

    @Test
    void norIsAnError() {
        callWhoseAnswerBreaksTheSimulator(new NoSuchMethodError("a wrong library"));
        assertThatThrownBy(() -> loop.advance(Duration.ZERO)).isInstanceOf(NoSuchMethodError.class);
    }
}
