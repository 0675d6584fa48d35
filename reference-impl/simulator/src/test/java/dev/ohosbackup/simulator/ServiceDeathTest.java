package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.ServiceControl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDeathTest {
    private static final Script SLOW =
            Script.plain().works(Duration.ofMinutes(1)).progresses("1", "2", "3");

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void theLiveSessionHearsOfItOnceAndOfNothingElse(int level) {
        try (Phone phone = Phone.with(level, app("com.a", SLOW))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            phone.control(ServiceControl.class).kill();
            int told = client.events().size();
            phone.settle();
            phone.control(ServiceControl.class).kill();
            phone.settle();
            assertThat(client.events().subList(told, client.events().size())).containsExactly("service died");
        }
    }

    @Test
    void laterCallsAreRefusedAndANewSessionWorks() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            phone.control(ServiceControl.class).kill();
            assertThat(refusal(() -> session.appendBundles(List.of("com.a")))).isEqualTo(13900001);
            assertThat(refusal(session::release)).isEqualTo(13900001);
            assertThat(refusal(() -> session.getCompatibilityInfo("com.a", "{}")))
                    .isEqualTo(13900001);
            assertThat(refusal(() -> session.getBackupDataSize(true, List.of(IncrementalBackupTime.of("com.a", 0)))))
                    .isEqualTo(13900001);
            assertThat(session.cancel("com.a")).isEqualTo(13500011);
            assertThat(phone.backup().updateTimer("com.a", 1)).isFalse();

            assertThat(phone.backUp("com.a")).containsKey("com.a manage.json");
        }
    }

    @Test
    void aReleasedSessionDoesNotHearOfIt() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).release());
            phone.control(ServiceControl.class).kill();
            phone.settle();
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void aReleaseThatWaitsForARestoreIsRefused() {
        try (Phone phone = Phone.with(20, app("com.a", SLOW))) {
            var received = phone.backUp("com.a");
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            for (String key : received.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(FileMeta.of("com.a", "")));
            CompletableFuture<Void> release = session.release().toCompletableFuture();
            phone.pass(Duration.ofSeconds(1));
            phone.control(ServiceControl.class).kill();
            assertThat(refusal(() -> release)).isEqualTo(13600001);
        }
    }

    @Test
    void whatTheServiceWasAboutToSayIsLost() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            client.onBegin(bundle -> phone.control(ServiceControl.class).kill());
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "service died");
        }
    }

    @Test
    void atApi10ASessionWhoseBundlesHaveEndedIsAliveUntilAnotherIsOpened() {
        try (Phone phone = Phone.with(10, app("com.a"))) {
            Recorder first = phone.client();
            await(phone.backup().newSessionBackup(first).appendBundles(List.of("com.a")));
            phone.settle();
            phone.control(ServiceControl.class).kill();
            phone.settle();
            assertThat(first.events()).endsWith("end com.a", "all end", "service died");

            Recorder second = phone.client();
            await(phone.backup().newSessionBackup(second).appendBundles(List.of("com.a")));
            phone.settle();
            Recorder third = phone.client();
            phone.backup().newSessionRestore(third);
            phone.control(ServiceControl.class).kill();
            phone.settle();
            assertThat(second.events()).doesNotContain("service died");
            assertThat(third.events()).containsExactly("service died");
        }
    }

    @Test
    void onADeviceThatIsClosedThereIsNothingToKill() {
        Phone phone = Phone.with(20, app("com.a", SLOW));
        Recorder client = phone.client();
        await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
        phone.pass(Duration.ofSeconds(1));
        ServiceControl service = phone.control(ServiceControl.class);
        int told = client.events().size();
        phone.close();
        service.kill();
        assertThat(client.events()).hasSize(told);
    }
}
