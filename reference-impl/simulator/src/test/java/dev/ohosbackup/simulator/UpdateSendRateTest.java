package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.manyFiles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateSendRateTest {
    @Test
    void sixtyFilesGoOutInASecondUnlessTheClientSaysOtherwise() {
        assertThat(mostInASecond(150, 60, -1)).isEqualTo(60);
    }

    @Test
    void theClientMayWantFewerOrMore() {
        assertThat(mostInASecond(150, 7, 7)).isEqualTo(7);
        assertThat(mostInASecond(150, 100, 100)).isEqualTo(100);
    }

    @Test
    void whatIsAboveEightHundredCountsAsEightHundred() {
        assertThat(mostInASecond(900, 800, 100_000)).isEqualTo(800);
    }

    private static long mostInASecond(int files, int expected, long rate) {
        try (Phone phone = Phone.with(20, manyFiles("com.a", files))) {
            Recorder client = phone.client().onBegin(bundle -> {
                if (rate >= 0) {
                    assertThat(phone.backup().updateSendRate(bundle, rate)).isTrue();
                }
            });
            client.onFile(phone::closeAll);
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            List<Instant> deliveries = deliveries(client);
            assertThat(deliveries).as("all are delivered").hasSize(files + 2);
            return deliveries.stream()
                    .mapToLong(start -> deliveries.stream()
                            .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(1)))
                            .count())
                    .max()
                    .orElseThrow();
        }
    }

    private static List<Instant> deliveries(Recorder client) {
        return client.timed().stream()
                .filter(told -> told.what().startsWith("file "))
                .map(Recorder.Told::at)
                .toList();
    }

    @Test
    void zeroHoldsTheFilesBackUntilAnotherValueIsSet() {
        try (Phone phone = Phone.with(20, manyFiles("com.a", 5))) {
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.closeAll(file);
                if (deliveries(client).size() == 2) {
                    assertThat(phone.backup().updateSendRate("com.a", 0)).isTrue();
                }
            });
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.pass(Duration.ofMinutes(10));
            assertThat(deliveries(client))
                    .as("it takes effect before the next file")
                    .hasSize(2);
            assertThat(phone.backup().updateSendRate("com.a", 60)).isTrue();
            phone.pass(Duration.ofSeconds(1));
            assertThat(deliveries(client)).hasSize(7);
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void filesThatAreHeldBackDoNotHoldUpTheLimitOfTime() {
        try (Phone phone = Phone.with(20, manyFiles("com.a", 5))) {
            Recorder client = phone.client();
            client.onBegin(bundle -> phone.backup().updateSendRate(bundle, 0));
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13500003", "all end");
        }
    }

    @Test
    void itCanBeSetWhileABackupOfTheBundleRunsAndOnlyThen() {
        Script slow = Script.plain().works(Duration.ofMinutes(1));
        try (Phone phone = Phone.with(20, app("com.a", slow))) {
            assertThat(phone.backup().updateSendRate("com.a", 1))
                    .as("no session")
                    .isFalse();
            var session = phone.backup().newSessionBackup(phone.client());
            await(session.appendBundles(List.of("com.a")));
            assertThat(phone.backup().updateSendRate("com.a", 1)).as("queued").isFalse();
            phone.pass(Duration.ofSeconds(1));
            assertThat(phone.backup().updateSendRate("com.a", 1)).as("running").isTrue();
            assertThat(phone.backup().updateSendRate("com.b", 1)).as("another").isFalse();
            phone.settle();
            assertThat(phone.backup().updateSendRate("com.a", 1)).as("ended").isFalse();
            await(session.release());

            var restore = phone.backup().newSessionRestore(phone.client());
            await(restore.appendBundles(phone.capabilities(), List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(phone.backup().updateSendRate("com.a", 1))
                    .as("a restore")
                    .isFalse();
        }
    }

    @Test
    void aNegativeRateIsRefused() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            assertThat(refusal(() -> phone.backup().updateSendRate("com.a", -1)))
                    .isEqualTo(401);
        }
    }
}
