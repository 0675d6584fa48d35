package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.manyFiles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import dev.ohosbackup.plug.SandboxEditor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelTest {
    private static final int UNSTARTED = 13500011;
    private static final int NO_TASK = 13500012;

    @Test
    void aRunningBundleEndsWithoutAnErrorAndTheOthersGoOn() {
        Script slow = Script.plain().works(Duration.ofMinutes(1)).progresses("1", "2", "3");
        try (Phone phone = Phone.with(20, app("com.a", slow), app("com.b"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a", "com.b")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(session.cancel("com.a")).isZero();
            assertThat(client.eventsOf("com.a"))
                    .as("the callback comes after the call")
                    .doesNotContain("end com.a");
            phone.settle();
            assertThat(client.eventsOf("com.a")).filteredOn("end com.a"::equals).hasSize(1);
            assertThat(client.eventsOf("com.a")).noneMatch(event -> event.startsWith("file"));
            assertThat(client.eventsOf("com.b")).endsWith("end com.b");
            assertThat(client.events()).endsWith("all end");
            assertThat(session.cancel("com.a")).as("afterwards").isEqualTo(NO_TASK);
        }
    }

    @Test
    void inTheMiddleOfTheFilesNoOtherFileFollows() {
        try (Phone phone = Phone.with(20, manyFiles("com.a", 100))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            client.onFile(file -> {
                phone.closeAll(file);
                if (file.uri().length() == 20 && client.events().size() == 11) {
                    assertThat(session.cancel("com.a")).isZero();
                }
            });
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).hasSize(13).endsWith("end com.a", "all end");
        }
    }

    @Test
    void aQueuedBundleIsNotStartedYetAndStaysQueued() {
        Script slow = Script.plain().works(Duration.ofMinutes(1));
        try (Phone phone = Phone.with(20, app("com.a", slow), app("com.b", slow), app("com.c", slow), app("com.d"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a", "com.b", "com.c", "com.d")));
            assertThat(session.cancel("com.a"))
                    .as("its extension is being started")
                    .isEqualTo(UNSTARTED);
            phone.pass(Duration.ofSeconds(1));
            assertThat(session.cancel("com.d")).as("it waits").isEqualTo(UNSTARTED);
            phone.settle();
            assertThat(client.eventsOf("com.d")).endsWith("end com.d");
        }
    }

    @Test
    void whatIsNotInTheSessionIsNoTask() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            assertThat(session.cancel("com.a")).isEqualTo(NO_TASK);
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(session.cancel("com.a")).as("ended").isEqualTo(NO_TASK);
            assertThat(session.cancel("com.unknown")).isEqualTo(NO_TASK);
            await(session.release());
            assertThat(session.cancel("com.a")).as("released").isEqualTo(UNSTARTED);
        }
    }

    @Test
    void aRestoreIsCancelledTheSameAndItsFolderIsEmptied() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            await(session.getFileHandle(FileMeta.of("com.a", "manage.json")));
            phone.pass(Duration.ZERO);
            assertThat(session.cancel("com.a")).isZero();
            phone.settle();
            assertThat(client.events())
                    .containsExactly("begin com.a", "file com.a manage.json", "end com.a", "all end");
            assertThat(phone.device().app("com.a").entries())
                    .noneMatch(entry -> entry.path().contains("/.backup/restore/"));
        }
    }

    @Test
    void anIncrementalBackupIsCancelledTheSame() {
        Script slow = Script.plain().works(Duration.ofMinutes(1));
        try (Phone phone = Phone.with(20, app("com.a", slow))) {
            Recorder client = phone.client();
            var session = phone.backup().newIncrementalBackupSession(client);
            await(session.appendBundles(List.of(IncrementalBackupData.first("com.a"))));
            phone.pass(Duration.ofSeconds(1));
            assertThat(session.cancel("com.a")).isZero();
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a", "all end");
        }
    }

    @Test
    void aMissingNameIsRefused() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            assertThat(refusal(() -> session.cancel(null))).isEqualTo(401);
        }
    }

    @Test
    void anErrorOfAFileThatIsStillOnItsWayIsNotToldEither() throws Exception {
        try (Phone phone =
                Phone.with(20, manyFiles("com.a", 100), app("com.away", Script.that(Misbehaviour.NEVER_CONNECTS)))) {
            Recorder client = phone.client();
            client.onBegin(bundle -> phone.backup().updateSendRate(bundle, 0));
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            for (int i = 0; i < 100; i++) {
                phone.control(SandboxEditor.class).delete("com.a", TestApps.FILES + "big" + i + ".bin");
            }
            phone.backup().updateSendRate("com.a", 2);
            assertThat(phone.backup().getBackupInfo("com.away"))
                    .as("meanwhile the errors wait for the client")
                    .isEmpty();
            assertThat(session.cancel("com.a")).isZero();
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a", "all end");
        }
    }

    @Test
    void insideOnBundleBeginItIsInTime() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().progresses("1")), app("com.b"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            client.onBegin(
                    bundle -> assertThat(session.cancel("com.a")).isEqualTo(bundle.equals("com.a") ? 0 : NO_TASK));
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events())
                    .filteredOn(event -> !event.startsWith("process"))
                    .containsExactly("begin com.a", "end com.a", "all end");
        }
    }

    @Test
    void whileItsExtensionIsBeingStartedItIsNotStartedYet() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a")));
            phone.pass(Duration.ofMillis(20));
            assertThat(session.cancel("com.a")).isEqualTo(UNSTARTED);
            phone.settle();
            assertThat(client.events()).startsWith("begin com.a").endsWith("end com.a", "all end");
        }
    }

    @Test
    void insideTheLastOnFileReadyItIsStillInTime() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            client.onFile(file -> {
                phone.closeAll(file);
                if (file.uri().equals("manage.json")) {
                    assertThat(session.cancel("com.a")).isZero();
                    assertThat(session.cancel("com.a")).as("a second time").isEqualTo(NO_TASK);
                }
            });
            await(session.appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).filteredOn("end com.a"::equals).hasSize(1);
        }
    }
}
