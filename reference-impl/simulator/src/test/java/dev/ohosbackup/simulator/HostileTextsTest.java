package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.Phone.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Texts that are not what they should be, wherever the device reads one: capability files, what a client says of a bundle,
 * and configurations. Each is read or refused, and the device stays usable.
 */
class HostileTextsTest {
    private final Phone phone =
            Phone.with(20, app("com.a", Script.plain().reports("{argument}", "{argument}")), app("com.b"));

    @AfterEach
    void theDeviceIsUsable() {
        Map<String, Received> good = phone.backUp("com.a", "com.b");
        assertThat(phone.restore("com.b", good).events()).endsWith("end com.b", "all end");
        phone.close();
    }

    @Test
    void aCapabilityFileOfWhateverElseIsReadOrRefused() {
        int good = phone.capabilities();
        byte[] file = phone.read(good);
        phone.close(good);
        String text = new String(file, StandardCharsets.UTF_8);
        // Without the second application, whose entry would have to be broken all over again.
        String one = text.replaceFirst("\"bundleInfos\":\\[(\\{.*?\\}\\}),\\{.*\\]", "\"bundleInfos\":[$1]");
        assertThat(one).contains("com.a").doesNotContain("com.b");
        Stream.concat(
                        HostileJson.texts().stream(),
                        HostileJson.mutants(one).stream().map(HostileJson::bytes))
                .forEach(this::isTakenOrRefused);
    }

    private void isTakenOrRefused(byte[] capabilities) {
        Recorder client = phone.client();
        SessionRestore session = phone.backup().newSessionRestore(client);
        int fd = phone.open(capabilities);
        try {
            await(session.appendBundles(fd, List.of("com.a")));
        } catch (CompletionException refused) {
            assertThat(refused.getCause())
                    .isInstanceOfSatisfying(
                            BusinessError.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT.code()));
        }
        phone.close(fd);
        phone.pass(Duration.ofSeconds(1));
        await(session.release());
        assertThat(client.events()).doesNotContain("end com.a");
    }

    private static final String OPTIONS =
            "{\"infos\":[{\"type\":\"unicast\",\"details\":[{\"type\":\"t\",\"detail\":[{\"source\":\"s\"}]}],"
                    + "\"isBroadcastOnly\":false}],\"clearBackupData\":\"true\",\"delayTime\":1,\"backupScene\":\"\"}";

    @Test
    void whateverTheClientSaysAboutABundleItIsBackedUpOrLeftOut() {
        Stream<byte[]> texts = Stream.concat(HostileJson.texts().stream(), HostileJson.cutOff(OPTIONS));
        Stream.concat(texts, HostileJson.mutants(OPTIONS).stream().map(HostileJson::bytes))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .forEach(said -> {
                    Recorder client = phone.client();
                    IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
                    await(session.appendBundles(
                            List.of(IncrementalBackupData.first("com.b").withParameters(said))));
                    phone.settle();
                    await(session.release());
                    assertThat(client.events()).endsWith("all end").doesNotHaveDuplicates();
                });
    }

    @Test
    void whatReachesTheApplicationIsWhatTheClientSaid() {
        String details = "[{\"n\":[1.10,1E+400,123456789012345678901234567890.5,9223372036854775808],\"\":null}]";
        Recorder client = phone.client();
        SessionBackup session = phone.backup().newSessionBackup(client);
        await(session.appendBundles(
                List.of("com.a"),
                Optional.of(List.of("{\"infos\":[{\"type\":\"unicast\",\"details\":" + details + "}]}"))));
        phone.settle();
        await(session.release());
        assertThat(client.eventsOf("result"))
                .containsExactly(
                        "result com.a " + details.replaceFirst("\\]$", ",{\"type\":\"userId\",\"detail\":\"100\"}]"));
    }

    /** Its extra information is what a device passes on; the other keys are the business of BackupConfigRowsTest. */
    @Test
    void whateverAConfigurationSaysItsDeviceIsUsable() {
        String config = "{\"allowToBackupRestore\":true,\"extraInfo\":{\"a\":[1]}}";
        Stream.concat(
                        HostileJson.mutants(config).stream(),
                        HostileJson.texts().stream().map(text -> new String(text, StandardCharsets.UTF_8)))
                .forEach(HostileTextsTest::assertUsableWith);
    }

    private static void assertUsableWith(String config) {
        AppSpec plain = app("com.c");
        AppSpec odd = new AppSpec("com.c", 1, "1", config, plain.extension(), plain.files());
        try (Phone other = Phone.of(DeviceSpec.of(new World("odd", List.of(odd, app("com.b"))), 20))) {
            Map<String, String> before = other.snapshot("com.b");
            // The device reads its own capability file, whatever it had to write into it.
            Recorder client = other.client();
            SessionRestore session = other.beginRestore(client, "com.b");
            assertThat(client.events()).containsExactly("begin com.b");
            await(session.release());
            other.backUp("com.c", "com.b");
            assertThat(other.snapshot("com.b")).isEqualTo(before);
        }
    }

    @Test
    void patternsThatLeadOutOfTheSandboxTakeNothingFromThere() throws Exception {
        for (String pattern : HostilePaths.KNOWN) {
            String quoted = new ObjectMapper().writeValueAsString(pattern);
            AppSpec plain = app("com.c");
            AppSpec greedy = new AppSpec(
                    "com.c",
                    1,
                    "1",
                    "{\"allowToBackupRestore\":true,\"includes\":[" + quoted + ",\"/../*\",\"/\"],\"excludes\":["
                            + quoted + "]}",
                    plain.extension(),
                    plain.files());
            try (Phone other = Phone.of(DeviceSpec.of(new World("greedy", List.of(greedy, app("com.b"))), 20))) {
                Map<String, String> before = other.snapshot("com.b");
                Map<String, Received> received = other.backUp("com.c");
                assertThat(received).containsKey("com.c manage.json");
                received.values()
                        .forEach(part -> assertThat(new String(part.content(), StandardCharsets.ISO_8859_1))
                                .doesNotContain("the file of com.b"));
                assertThat(other.snapshot("com.b")).isEqualTo(before);
                other.device().app("com.c").read(FILES + "a.txt");
            }
        }
    }
}
