package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.journal.Happening;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ClientDeathTest {
    private static final Script BUSY = Script.plain().works(Duration.ofSeconds(10));

    private static void kill(Phone phone) {
        phone.control(ClientControl.class).kill();
    }

    @Test
    void nothingIsHeardAfterwardsAndTheNextSessionMayBeOpened() {
        try (Phone phone = Phone.with(20, app("com.a", BUSY), app("com.b", BUSY))) {
            Recorder dead = phone.client();
            await(phone.backup().newSessionBackup(dead).appendBundles(List.of("com.a", "com.b")));
            phone.pass(Duration.ofSeconds(1));
            List<String> heard = dead.events();
            kill(phone);
            phone.settle();
            assertThat(heard).hasSize(2);
            assertThat(dead.events()).isEqualTo(heard);

            Recorder next = phone.client();
            await(phone.backup().newSessionBackup(next).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(next.events()).contains("begin com.a", "end com.a", "all end");
            assertThat(dead.events()).isEqualTo(heard);
        }
    }

    @Test
    void anAnswerOnItsWayReachesNobodyAndItsDescriptorIsClosed() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            List<String> settled = new ArrayList<>();
            CompletionStage<?> answer = phone.backup().getLocalCapabilities();
            answer.whenComplete((file, refusal) -> settled.add("settled"));
            kill(phone);
            phone.settle();
            assertThat(settled).isEmpty();
            assertThat(openOn(phone)).isEmpty();
        }
    }

    @Test
    void itsDescriptorsAreClosedWhereverTheyCameFrom() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Map<String, Integer> kept = new LinkedHashMap<>();
            Recorder keeper = new Recorder(phone.clock()::now).onFile(file -> kept.put(file.uri(), file.fd()));
            int own = phone.open("my own file");
            int capabilities = phone.capabilities();
            await(phone.backup().newSessionBackup(keeper).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(kept).isNotEmpty();
            kill(phone);
            kept.put("own", own);
            kept.put("capabilities", capabilities);
            for (int fd : kept.values()) {
                assertThatThrownBy(() -> phone.io().size(fd)).isInstanceOf(IOException.class);
            }
            assertThat(openOn(phone)).isEmpty();
        }
    }

    @Test
    void objectsOfTheDeadClientSaySo() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            kill(phone);
            assertThatThrownBy(() -> session.appendBundles(List.of("com.a")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("died")
                    .hasMessageContaining("construct another");
        }
    }

    @Test
    void aRestoreThatHasItsDataIsStillFinishedAsAfterARelease() {
        try (Phone phone = Phone.with(20, app("com.a", BUSY))) {
            var archive = phone.backUp("com.a");
            Map<String, String> before = phone.snapshot("com.a");
            Recorder client = new Recorder(phone.clock()::now);
            client.onFile(file -> {
                phone.write(file.fd(), archive.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore session = phone.beginRestore(client, "com.a");
            for (String key : archive.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(FileMeta.of("com.a", "")));
            phone.pass(Duration.ofSeconds(1));
            kill(phone);
            assertThat(Phone.refusal(() -> phone.backup().newSessionBackup(phone.client())))
                    .as("the restore is still going on")
                    .isEqualTo(13500013);
            phone.settle();
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            phone.backup().newSessionBackup(phone.client());
        }
    }

    @Test
    void aDeadClientIsNotToldThatTheServiceDied() {
        try (Phone phone = Phone.with(20, app("com.a", BUSY))) {
            Recorder dead = phone.client();
            await(phone.backup().newSessionBackup(dead).appendBundles(List.of("com.a")));
            kill(phone);
            phone.control(ServiceControl.class).kill();
            phone.settle();
            assertThat(dead.events()).isEmpty();
        }
    }

    private static List<FdTable.OpenFd> openOn(Phone phone) {
        SimulatedDevice device = phone.device();
        assertThat(device.journal()).anyMatch(entry -> entry.happening().equals(new Happening.Killed("client")));
        return device.openFds();
    }
}
