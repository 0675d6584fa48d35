package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.LONG_AGO;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.forbidden;
import static dev.ohosbackup.simulator.TestApps.noise;
import static dev.ohosbackup.simulator.TestApps.withoutExtension;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.SandboxEditor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code getLocalCapabilities} and what a restore makes of such a file. */
class CapabilitiesTest {
    private static final String ENTRY = """
            {"name":"com.a","versionCode":7,"versionName":"7.0","spaceOccupied":0,"allToBackup":true,\
            "extensionName":"BackupExtensionAbility"}""";

    private static Phone phone(int level) {
        return Phone.with(
                level,
                app("com.a", Script.plain(), noise("a", 5000, 1)),
                forbidden("com.no"),
                withoutExtension("com.none"));
    }

    private static JsonNode parse(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void theGlobalFileDescribesEveryApplication(int level) throws Exception {
        try (Phone phone = phone(level)) {
            JsonNode file = parse(phone.readAndClose(await(phone.backup().getLocalCapabilities())));
            assertThat(file.path("deviceType").isTextual()).isTrue();
            assertThat(file.path("systemFullName").asText()).startsWith("OpenHarmony-");
            assertThat(file.path("backupVersion").asText()).isEqualTo(level + ".0");
            assertThat(file.path("bundleInfos")).hasSize(3);
            JsonNode first = file.path("bundleInfos").path(0);
            assertThat(first.path("name").asText()).isEqualTo("com.a");
            assertThat(first.path("versionCode").asLong()).isEqualTo(1000000);
            assertThat(first.path("versionName").asText()).isEqualTo("1.0.0");
            assertThat(first.path("spaceOccupied").asLong()).isEqualTo(5000);
            assertThat(first.path("allToBackup").asBoolean()).isTrue();
            assertThat(first.path("extensionName").asText()).isEqualTo("BackupExtensionAbility");
            assertThat(first.has("needToInstall")).isFalse();
            assertThat(file.path("bundleInfos").path(1).path("allToBackup").asBoolean())
                    .isFalse();
            assertThat(file.path("bundleInfos").path(2).path("extensionName").asText())
                    .isEmpty();
        }
    }

    @Test
    void theCallbackFormGivesTheSameFile() {
        try (Phone phone = phone(20)) {
            List<String> texts = new ArrayList<>();
            phone.backup().getLocalCapabilities((err, file) -> texts.add(phone.readAndClose(file.orElseThrow())));
            phone.pass(Duration.ZERO);
            assertThat(texts)
                    .containsExactly(phone.readAndClose(await(phone.backup().getLocalCapabilities())));
        }
    }

    @Test
    void withTimesItTellsWhatHasChangedSince() throws Exception {
        try (Phone phone = phone(20)) {
            phone.control(SandboxEditor.class).write("com.a", FILES + "new", new byte[9], LONG_AGO.plusSeconds(1));
            JsonNode file = parse(phone.readAndClose(await(phone.backup()
                    .getLocalCapabilities(List.of(IncrementalBackupTime.of("com.a", LONG_AGO.getEpochSecond()))))));
            JsonNode first = file.path("bundleInfos").path(0);
            assertThat(first.path("spaceOccupied").asLong()).isEqualTo(5009);
            assertThat(first.path("increSpaceOccupied").asLong()).isEqualTo(9);
            assertThat(refusal(() -> phone.backup().getLocalCapabilities((List<IncrementalBackupTime>) null)))
                    .isEqualTo(401);
        }
    }

    @Test
    void sinceNeverEverythingHasChangedHoweverOld() throws Exception {
        try (Phone phone = phone(20)) {
            phone.control(SandboxEditor.class)
                    .write("com.a", FILES + "old", new byte[9], Instant.EPOCH.minusSeconds(1));
            JsonNode file = parse(phone.readAndClose(
                    await(phone.backup().getLocalCapabilities(List.of(IncrementalBackupTime.of("com.a", 0))))));
            JsonNode first = file.path("bundleInfos").path(0);
            assertThat(first.path("increSpaceOccupied").asLong())
                    .isEqualTo(first.path("spaceOccupied").asLong())
                    .isEqualTo(5009);
        }
    }

    @Test
    void theFileOfASessionListsThoseThatTakePartAndNoVersion() throws Exception {
        try (Phone phone = phone(20)) {
            JsonNode file = parse(phone.readAndClose(
                    await(phone.backup().newSessionBackup(phone.client()).getLocalCapabilities())));
            assertThat(file.path("bundleInfos")).hasSize(1);
            assertThat(file.path("bundleInfos").path(0).path("spaceOccupied").asLong())
                    .isZero();
            assertThat(file.has("backupVersion")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"bundleInfos\":{}}",
                "{\"bundleInfos\":[]}",
                "{\"bundleInfos\":[1]}",
                "{\"bundleInfos\":[{\"name\":\"com.a\"}]}"
            })
    void aFileThatIsNoneIsRefusedAndTheSessionMayTryAgain(String content) {
        try (Phone phone = phone(20)) {
            Recorder client = phone.client();
            SessionRestore session = phone.backup().newSessionRestore(client);
            assertThat(refusal(() -> session.appendBundles(phone.open(content), List.of("com.a"))))
                    .isEqualTo(13900020);
            phone.settle();
            assertThat(client.events()).isEmpty();
            await(session.appendBundles(phone.open("{\"bundleInfos\":[" + ENTRY + "]}"), List.of("com.a")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "versionCode", "versionName", "spaceOccupied", "allToBackup", "extensionName"})
    void oneEntryWithoutAKeyOrWithItInAnotherTypeSpoilsTheFile(String key) throws Exception {
        try (Phone phone = phone(20)) {
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            for (String broken : List.of("{}", "[]", "1.5", "null")) {
                var entry = (ObjectNode) parse(ENTRY);
                entry.set(key, parse(broken));
                int fd = phone.open("{\"bundleInfos\":[" + ENTRY + "," + entry + "]}");
                assertThat(refusal(() -> session.appendBundles(fd, List.of("com.a"))))
                        .as(broken)
                        .isEqualTo(13900020);
            }
        }
    }

    @Test
    void aDescriptorThatIsNotOpenIsRefused() {
        try (Phone phone = phone(20)) {
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            assertThat(refusal(() -> session.appendBundles(-1, List.of("com.a"))))
                    .isEqualTo(13900020);
            assertThat(refusal(() -> session.appendBundles(999, List.of("com.a"))))
                    .isEqualTo(13900020);
        }
    }

    @Test
    void theDescriptorStaysTheClientsAndMayBeClosedRightAfterTheCall() {
        try (Phone phone = phone(20)) {
            Recorder client = phone.client();
            SessionRestore session = phone.backup().newSessionRestore(client);
            int fd = phone.capabilities();
            var promise = session.appendBundles(fd, List.of("com.a"));
            phone.close(fd);
            await(promise);
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a");
        }
    }

    @Test
    void entriesDecideWhoIsRestored() {
        try (Phone phone = phone(20)) {
            Recorder client = phone.client();
            String notAllowed = ENTRY.replace("\"allToBackup\":true", "\"allToBackup\":false");
            String none = ENTRY.replace("com.a", "com.none");
            String unknown = ENTRY.replace("com.a", "com.unknown");
            int fd = phone.open("{\"bundleInfos\":[" + notAllowed + "," + none + "," + unknown + "]}");
            await(phone.backup()
                    .newSessionRestore(client)
                    .appendBundles(fd, List.of("com.a", "com.none", "com.unknown", "com.no")));
            phone.settle();
            assertThat(client.events())
                    .containsExactly(
                            "begin com.a 13500001",
                            "begin com.none 13500001",
                            "begin com.unknown 13500005",
                            "begin com.no 13500005",
                            "all end");
        }
    }

    @Test
    void theEntryOfACloneIsNotTheApplications() {
        try (Phone phone = phone(20)) {
            Recorder client = phone.client();
            String clone = ENTRY.replace("\"allToBackup\":true", "\"appIndex\":1,\"allToBackup\":false");
            String onlyCloned = ENTRY.replace("com.a", "com.none").replace("{", "{\"appIndex\":1,");
            int fd = phone.open("{\"bundleInfos\":[" + clone + "," + ENTRY + "," + onlyCloned + "]}");
            await(phone.backup().newSessionRestore(client).appendBundles(fd, List.of("com.a", "com.none")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.none 13500005", "begin com.a");
        }
    }
}
