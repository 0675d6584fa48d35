package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code getFileHandle} and {@code publishFile}. */
class RestoreFilesTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 12, 20})
    void aFileComesToBeWrittenFromApi12WithAManifest(int level) {
        try (Phone phone = Phone.with(level, app("com.a"))) {
            List<File> files = new ArrayList<>();
            SessionRestore session = phone.beginRestore(phone.client().onFile(files::add), "com.a");
            await(session.getFileHandle(FileMeta.of("com.a", "part.0.tar")));
            phone.pass(Duration.ZERO);
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.uri()).isEqualTo("part.0.tar");
                assertThat(file.manifestFd().isPresent()).isEqualTo(level >= 12);
                phone.write(file.fd(), new byte[] {1, 2, 3});
                assertThat(phone.read(file.fd())).containsExactly(1, 2, 3);
            });
            files.forEach(phone::closeAll);
        }
    }

    @Test
    void whatIsAskedForBeforeTheBeginningComesAfterItInOrderOfName() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            await(session.getFileHandle(FileMeta.of("com.a", "z")));
            await(session.getFileHandle(FileMeta.of("com.a", "a")));
            await(session.getFileHandle(FileMeta.of("com.a", "z")));
            assertThat(client.events()).isEmpty();
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a", "file com.a a", "file com.a z");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../a", "a/b", "a/../b", "/a", "a b", "ä", "a\u0000", "a\n", "*"})
    void aNameThatIsNotOneIsRefusedAndNothingIsTouched(String uri) throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionRestore session = phone.beginRestore(client, "com.a");
            List<SandboxEntry> before = phone.device().app("com.a").entries();
            assertThat(refusal(() -> session.getFileHandle(FileMeta.of("com.a", uri))))
                    .isEqualTo(13900020);
            if (!uri.isEmpty()) {
                assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", uri))))
                        .isEqualTo(13900020);
            }
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a");
            assertThat(phone.device().app("com.a").entries()).isEqualTo(before);
        }
    }

    @Test
    void aNameTooLongForTheStorageIsRefused() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionRestore session = phone.beginRestore(phone.client(), "com.a");
            assertThat(refusal(() -> session.getFileHandle(FileMeta.of("com.a", "x".repeat(253)))))
                    .isEqualTo(13900020);
            await(session.getFileHandle(FileMeta.of("com.a", "x".repeat(252))));
        }
    }

    @Test
    void withoutTheBundleInTheSessionThereIsNoFile() {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            FileMeta before = FileMeta.of("com.a", "a");
            assertThat(refusal(() -> session.getFileHandle(before))).isEqualTo(13900020);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            assertThat(refusal(() -> session.getFileHandle(FileMeta.of("com.b", "a"))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", ""))))
                    .as("before it has begun")
                    .isEqualTo(13900020);
        }
    }

    @Test
    void fromApi12APublishNamesNoFileAndHappensOnce() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofMinutes(1))))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore session = phone.beginRestore(client, "com.a");
            for (String key : received.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", "manage.json"))))
                    .isEqualTo(13900001);
            await(session.publishFile(FileMeta.of("com.a", "")));
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", ""))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.getFileHandle(FileMeta.of("com.a", "late"))))
                    .isEqualTo(13900020);
            phone.settle();
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void atApi10EachFileIsPublishedAndTheLastOneStartsTheRestore() {
        try (Phone phone = Phone.with(10, app("com.a"))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore session = phone.beginRestore(client, "com.a");
            await(session.getFileHandle(FileMeta.of("com.a", "manage.json")));
            await(session.getFileHandle(FileMeta.of("com.a", "part.0.tar")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", ""))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", "unasked"))))
                    .isEqualTo(13900020);
            await(session.publishFile(FileMeta.of("com.a", "manage.json")));
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", "manage.json"))))
                    .isEqualTo(13900020);
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).doesNotContain("end com.a");
            await(session.publishFile(FileMeta.of("com.a", "part.0.tar")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 20})
    void dataThatIsNoBackupEndsTheBundleAndLeavesTheApplicationAlone(int level) {
        try (Phone phone = Phone.with(level, app("com.a"), app("com.b"))) {
            Map<String, String> before = phone.snapshot("com.a");
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.write(file.fd(), "[{".getBytes(StandardCharsets.UTF_8));
                phone.closeAll(file);
            });
            SessionRestore session = phone.beginRestore(client, "com.a");
            await(session.getFileHandle(FileMeta.of("com.a", "manage.json")));
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(FileMeta.of("com.a", level >= 12 ? "" : "manage.json")));
            phone.settle();
            assertThat(client.events().get(2)).startsWith("end ").endsWith(" 13900020");
            assertThat(client.events()).hasSize(4).endsWith("all end");
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
        }
    }

    @Test
    void withNothingWrittenThereIsNothingToRestore() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            SessionRestore session = phone.beginRestore(client, "com.a");
            await(session.publishFile(FileMeta.of("com.a", "")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13900020", "all end");
        }
    }

    @Test
    void missingArgumentsAreRefused() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            assertThat(refusal(() -> session.getFileHandle(null))).isEqualTo(13900020);
            assertThat(refusal(() -> session.getFileHandle(FileMeta.of(null, "a"))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", null))))
                    .isEqualTo(13900020);
            assertThat(Phone.thrownBy(() -> session.getFileHandle(FileMeta.of("com.a", "a"), null))
                            .code())
                    .isEqualTo(13900020);
        }
    }

    @Test
    void whoMovesItsFilesItselfFindsThemInTheRestoreFolder() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            phone.control(SandboxEditor.class).wipe("com.a");
            Recorder client = phone.client();
            client.onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore session = phone.backup().newSessionRestore(client);
            String entry = """
                    {"bundleInfos":[{"name":"com.a","versionCode":7,"versionName":"7.0","spaceOccupied":0,\
                    "allToBackup":true,"fullBackupOnly":true,"extensionName":"BackupExtensionAbility"}]}""";
            await(session.appendBundles(phone.open(entry), List.of("com.a")));
            for (String key : received.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(FileMeta.of("com.a", "")));
            phone.settle();
            assertThat(client.events()).endsWith("end com.a", "all end");
            assertThat(phone.text("com.a", "/data/storage/el2/base/.backup/restore" + TestApps.FILES + "a.txt"))
                    .isEqualTo("the file of com.a");
            assertThat(phone.snapshot("com.a")).doesNotContainKey(TestApps.FILES + "a.txt");
        }
    }
}
