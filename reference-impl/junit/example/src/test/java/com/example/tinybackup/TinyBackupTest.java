package com.example.tinybackup;

import static dev.ohosbackup.junit.BackupAssertions.assertThat;
import static dev.ohosbackup.simulator.world.AppBuilder.app;

import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.junit.WithDevice;
import dev.ohosbackup.simulator.testdouble.BackupClient;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDevice(apiLevel = 20)
class TinyBackupTest {
    private static final String NOTES = "com.example.notes";
    private static final String MAIL = "com.example.mail";

    /** The tool as a round trip wants it. */
    private static final class InRoundTrip implements BackupClient {
        private TinyBackup.Taken taken;

        @Override
        public void backUp(TestDevice device, List<String> bundles) {
            taken = await(device, tool(device).backUp(bundles));
        }

        @Override
        public void restore(TestDevice device, List<String> bundles) {
            await(device, tool(device).restore(taken));
        }
    }

    private static TinyBackup tool(TestDevice device) {
        return new TinyBackup(device.backup(), device.fileIo());
    }

    private static <T> T await(TestDevice device, CompletionStage<T> answer) {
        CompletableFuture<T> future = answer.toCompletableFuture();
        device.clock().runUntil(future::isDone, "the tool's answer");
        return future.join();
    }

    @BeforeEach
    void install(TestDevice device) {
        device.install(
                app(NOTES).file("today.txt", "milk, bread").noise("photo.jpg", 3_000_000),
                app(MAIL).file("inbox", "spam"));
    }

    @Test
    void whatItTakesComesBack(TestDevice device) {
        assertThat(device.roundTrip(NOTES, MAIL).with(new InRoundTrip()).run()).isExact();
        assertThat(device).hasNoOpenFds().isIdle();
    }

    @Test
    void oneBundleThatFailsDoesNotTakeTheOthersAlong(TestDevice device) {
        device.inject("{\"what\": \"errno\", \"error\": \"ENOSPC\", \"when\": \"PACK\", \"bundle\": \"" + NOTES + "\"}");
        TinyBackup.Taken taken = await(device, tool(device).backUp(List.of(NOTES, MAIL)));
        Assertions.assertThat(taken.files()).containsOnlyKeys(MAIL);
        Assertions.assertThat(taken.failures().get(NOTES).code()).isEqualTo(ErrorCode.NO_SPACE.code());
        assertThat(device).session(1).isReleased();
    }

    @Test
    void aNewPhoneGetsEverything(TestDevice device, @WithDevice(name = "new phone") TestDevice phone) {
        phone.install(app(NOTES).version(2, "2.0.0"), app(MAIL));
        assertThat(device.roundTrip(NOTES, MAIL).with(new InRoundTrip()).onto(phone).run()).isExact();
    }
}
