package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.manyFiles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    @Test
    void afterItHasResolvedNothingIsToldAnyMore() {
        Script slow = Script.plain().works(Duration.ofMinutes(1)).progresses("1", "2", "3", "4", "5");
        try (Phone phone = Phone.with(20, app("com.a", slow), app("com.b", slow), app("com.c"), app("com.d"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a", "com.b", "com.c", "com.d")));
            phone.pass(Duration.ofMillis(110));
            await(session.release());
            int told = client.events().size();
            phone.settle();
            assertThat(client.events()).hasSize(told);
            assertThat(phone.clock().untilNextEvent())
                    .as("nothing is left behind")
                    .isEmpty();
        }
    }

    @Test
    void inTheMiddleOfTheFilesItTakesBackThoseThatNobodyHasHeardOf() throws Exception {
        try (Phone phone = Phone.with(20, manyFiles("com.a", 200))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            long heard = client.events().size();
            await(session.release());
            phone.settle();
            assertThat(client.events()).hasSize((int) heard);
        }
    }

    @Test
    void anotherSessionMayBeOpenedAfterwards() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionBackup first = phone.backup().newSessionBackup(phone.client());
            assertThat(refusal(() -> phone.backup().newSessionBackup(phone.client())))
                    .isEqualTo(13500013);
            assertThat(refusal(() -> phone.backup().newSessionRestore(phone.client())))
                    .isEqualTo(13500013);
            assertThat(Phone.thrownBy(() -> phone.backup().newIncrementalBackupSession(phone.client())))
                    .hasMessage("{\"sessionInfo\":{\"error\":\"Session Conflict\",\"userId\":\"100\","
                            + "\"name\":\"com.example.backuptool\",\"activeTime\":\"2026-01-01 00:00:00:000\","
                            + "\"scenario\":\"BACKUP\"}}");
            await(first.release());
            await(phone.backup().newSessionRestore(phone.client()).release());
        }
    }

    @Test
    void aReleasedSessionRefusesEverythingThatNeedsOne() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.release());
            assertThat(refusal(session::release)).isEqualTo(13900001);
            assertThat(refusal(() -> session.appendBundles(List.of("com.a")))).isEqualTo(13900020);
            assertThat(refusal(() -> session.getCompatibilityInfo("com.a", "{}")))
                    .isEqualTo(13900020);
            await(session.getBackupDataSize(false, List.of(IncrementalBackupTime.of("com.a", 0))));
            assertThat(phone.readAndClose(await(session.getLocalCapabilities())))
                    .contains("com.a");
            assertThat(await(session.cleanBundleTempDir("com.a"))).isTrue();
            phone.settle();
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void aReleasedRestoreRefusesFiles() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            await(session.release());
            assertThat(refusal(() -> session.getFileHandle(FileMeta.of("com.a", "f"))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", ""))))
                    .isEqualTo(13900020);
        }
    }

    @Test
    void aRestoreThatHasItsDataIsWaitedForAndTheOthersDropOut() throws Exception {
        Script slow = Script.plain().works(Duration.ofMinutes(1));
        try (Phone phone = Phone.with(20, app("com.a", slow), app("com.b", slow))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a", "com.b")));
            for (String key : received.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(FileMeta.of("com.a", "")));
            CompletableFuture<Void> release = session.release().toCompletableFuture();
            phone.pass(Duration.ofSeconds(30));
            assertThat(release).isNotDone();
            phone.pass(Duration.ofMinutes(1));
            assertThat(release).isCompleted();
            phone.settle();
            assertThat(client.events()).endsWith("end com.a").doesNotContain("end com.b", "all end");
        }
    }
}
