package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.simulator.Phone.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullBackupTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void aBundleBeginsHandsOverItsFilesAndEnds(int level) {
        try (Phone phone = Phone.with(level, app("com.a"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events())
                    .containsExactly(
                            "begin com.a", "file com.a part.0.tar", "file com.a manage.json", "end com.a", "all end");
        }
    }

    @Test
    void resultAndProgressComeBeforeTheFiles() {
        Script script = Script.plain()
                .works(Duration.ofSeconds(7))
                .reports("backed up", "")
                .progresses("1", "2");
        try (Phone phone = Phone.with(20, app("com.a", script))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events())
                    .containsExactly(
                            "begin com.a",
                            "process com.a {\"processResult\":{\"timeInfo\":\"1767225600\",\"resultInfo\":\"1\"}}",
                            "process com.a {\"processResult\":{\"timeInfo\":\"1767225605\",\"resultInfo\":\"2\"}}",
                            "result com.a backed up",
                            "file com.a part.0.tar",
                            "file com.a manage.json",
                            "end com.a",
                            "all end");
        }
    }

    @Test
    void atApi10ThereIsNeitherResultNorProgress() {
        Script script = Script.plain()
                .works(Duration.ofSeconds(7))
                .reports("backed up", "")
                .progresses("1", "2");
        try (Phone phone = Phone.with(10, app("com.a", script))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).noneMatch(event -> event.startsWith("result") || event.startsWith("process"));
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void itsFilesCarryNoManifest() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            List<File> files = new ArrayList<>();
            Recorder client = phone.client().onFile(files::add);
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(files).isNotEmpty().allMatch(file -> file.manifestFd().isEmpty());
        }
    }

    @Test
    void aDescriptorStaysReadableAfterTheBundleHasEndedAndAnotherWasClosed() {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            List<File> files = new ArrayList<>();
            Recorder client = phone.client().onFile(files::add);
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.appendBundles(List.of("com.a", "com.b")));
            phone.settle();
            await(session.release());
            phone.close(files.get(0).fd());
            assertThat(files.subList(1, files.size()))
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(phone.read(file.fd())).isNotEmpty());
        }
    }

    @Test
    void threeBundlesAreAtWorkAtOnce() {
        Script busy = Script.plain().works(Duration.ofMinutes(1));
        try (Phone phone =
                Phone.with(20, app("com.a", busy), app("com.b", busy), app("com.c", busy), app("com.d", busy))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b", "com.c", "com.d")));
            phone.pass(Duration.ofSeconds(30));
            assertThat(client.events()).containsExactlyInAnyOrder("begin com.a", "begin com.b", "begin com.c");
            phone.settle();
            assertThat(client.events()).filteredOn("all end"::equals).hasSize(1);
            assertThat(client.events()).endsWith("end com.d", "all end");
        }
    }

    @Test
    void aBundleThatIsNamedTwiceIsBackedUpOnce() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.a")));
            phone.settle();
            assertThat(client.events()).filteredOn("begin com.a"::equals).hasSize(1);
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void theCallbackFormAnswersThroughItsCallback() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            Recorder client = phone.client();
            List<String> answers = new ArrayList<>();
            phone.backup()
                    .newSessionBackup(client)
                    .appendBundles(List.of("com.a"), (err, data) -> answers.add(err + " " + data));
            assertThat(answers).as("before the loop turns").isEmpty();
            phone.pass(Duration.ZERO);
            assertThat(answers).containsExactly("Optional.empty Optional.empty");
            assertThat(client.events()).isEmpty();
            phone.settle();
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void theBackupFolderIsEmptyAfterwardsUnlessTheClientWantsItKept() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            Map<String, Received> received = new LinkedHashMap<>();
            SessionBackup session = phone.backup().newSessionBackup(phone.client(received));
            await(session.appendBundles(
                    List.of("com.a", "com.b"), Optional.of(List.of("{}", "{\"clearBackupData\":\"false\"}"))));
            phone.settle();
            assertThat(phone.device().app("com.a").entries())
                    .noneMatch(entry -> entry.path().contains("/.backup/backup/"));
            assertThat(phone.device().app("com.b").entries())
                    .anyMatch(entry -> entry.path().contains("/.backup/backup/manage.json"));
        }
    }
}
