package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.SandboxEditor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as a restore's data: what its own client wrote before it published, nothing from before or after. */
class PublishedFilesTest {
    @Test
    void whatIsWrittenAfterThePublishGoesNowhere() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain(), TestApps.noise("big", 3_000_000, 5)))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Map<String, String> before = phone.snapshot("com.a");
            List<File> files = new ArrayList<>();
            Recorder client = phone.client().onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                files.add(file);
            });
            SessionRestore session = phone.beginRestore(client, "com.a");
            for (String key : received.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(FileMeta.of("com.a", "")));
            phone.settle();
            assertThat(client.events()).endsWith("end com.a", "all end");
            assertThat(files).hasSize(3).allSatisfy(file -> phone.write(file.fd(), new byte[100]));
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            files.forEach(phone::closeAll);
        }
    }

    @Test
    void whatIsWrittenThroughAnEarlierDescriptorOfTheSameFileGoesNowhereEither() {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain(), TestApps.noise("big", 3_000_000, 5)))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Map<String, String> before = phone.snapshot("com.a");
            List<File> files = new ArrayList<>();
            SessionRestore session = phone.beginRestore(phone.client().onFile(files::add), "com.a");
            for (int twice = 0; twice < 2; twice++) {
                for (String key : received.keySet()) {
                    await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
                }
            }
            phone.pass(Duration.ofSeconds(1));
            assertThat(files).hasSize(6);
            for (File file : files.subList(3, 6)) {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            }
            await(session.publishFile(FileMeta.of("com.a", "")));
            phone.settle();
            assertThat(files.subList(0, 3)).allSatisfy(file -> phone.write(file.fd(), new byte[100]));
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            files.subList(0, 3).forEach(phone::closeAll);
        }
    }

    @Test
    void whatAClientStillHasOpenFromACancelledRestoreIsNotInTheNextOnesWay() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Map<String, String> before = phone.snapshot("com.a");
            List<File> files = new ArrayList<>();
            SessionRestore cancelled = phone.beginRestore(phone.client().onFile(files::add), "com.a");
            await(cancelled.getFileHandle(FileMeta.of("com.a", "left_open")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(cancelled.cancel("com.a")).isZero();
            await(cancelled.release());
            phone.control(SandboxEditor.class).wipe("com.a");

            Recorder client = phone.restore("com.a", received);

            assertThat(client.events()).endsWith("end com.a", "all end");
            assertThat(phone.snapshot("com.a")).containsAllEntriesOf(before);
            assertThat(files).singleElement().satisfies(file -> phone.write(file.fd(), new byte[1]));
            files.forEach(phone::closeAll);
        }
    }

    @Test
    void whatAnEarlierRestoreLeftBehindIsNotDataOfTheNext() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Map<String, Phone.Received> received = phone.backUp("com.a");
            Recorder writer = phone.client();
            writer.onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                phone.closeAll(file);
            });
            SessionRestore cancelled = phone.backup().newSessionRestore(writer);
            List<String> keepsItsFiles = List.of("{\"clearBackupData\":\"false\"}");
            await(cancelled.appendBundles(phone.capabilities(), List.of("com.a"), Optional.of(keepsItsFiles)));
            for (String key : received.keySet()) {
                await(cancelled.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            assertThat(cancelled.cancel("com.a")).isZero();
            await(cancelled.release());

            Recorder client = phone.client();
            await(phone.beginRestore(client, "com.a").publishFile(FileMeta.of("com.a", "")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13900020", "all end");
        }
    }
}
