package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.noise;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.simulator.Phone.Received;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private static AppSpec rich(String name) {
        return app(
                name,
                Script.plain().reports("", "restored"),
                text("a.txt", "hello"),
                text("deep/er/empty", ""),
                text("中文 name.txt", "你好"),
                noise("big.bin", 3 * 1024 * 1024 + 17, 42),
                noise("small.bin", 70_001, 43));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 18, 20})
    void whatWasBackedUpAndWipedComesBackToTheLastByte(int level) throws Exception {
        try (Phone phone = Phone.with(level, rich("com.a"))) {
            Map<String, String> before = phone.snapshot("com.a");
            Map<String, Received> received = phone.backUp("com.a");
            phone.control(SandboxEditor.class).wipe("com.a");
            assertThat(phone.snapshot("com.a")).isNotEqualTo(before);

            Recorder client = phone.restore("com.a", received);

            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            assertThat(client.events()).endsWith("end com.a", "all end");
            assertThat(client.events().contains("result com.a restored")).isEqualTo(level >= 12);
        }
    }

    @Test
    void anIncrementOnTopOfAFullBackupRestoresToTheFinalState() throws Exception {
        try (Phone phone = Phone.with(20, rich("com.a"))) {
            SandboxEditor editor = phone.control(SandboxEditor.class);
            Map<String, Received> full = incremental(phone, IncrementalBackupData.first("com.a"));
            long time = phone.clock().now().getEpochSecond();
            editor.write(
                    "com.a",
                    FILES + "a.txt",
                    bytes("changed"),
                    phone.clock().now().plusSeconds(5));
            editor.write(
                    "com.a",
                    FILES + "new.txt",
                    bytes("new"),
                    phone.clock().now().plusSeconds(5));
            editor.delete("com.a", FILES + "small.bin");
            int manifest = phone.open(full.get("com.a manage.json").manifest());
            Map<String, Received> increment = incremental(phone, IncrementalBackupData.since("com.a", time, manifest));
            Map<String, String> finalState = phone.snapshot("com.a");

            assertThat(increment.values().stream()
                            .mapToLong(part -> part.content().length)
                            .sum())
                    .as("only what changed is sent")
                    .isLessThan(100_000);
            editor.wipe("com.a");
            phone.restore("com.a", full);
            phone.restore("com.a", increment);

            assertThat(phone.snapshot("com.a")).isEqualTo(finalState);
            phone.close(manifest);
        }
    }

    @Test
    void everyFileOfAnIncrementCarriesAReadableManifestAlsoWhenNothingChanged() {
        try (Phone phone = Phone.with(20, rich("com.a"))) {
            Map<String, Received> full = incremental(phone, IncrementalBackupData.first("com.a"));
            assertThat(full.values())
                    .allSatisfy(part -> assertThat(part.manifest()).isNotEmpty());
            int manifest = phone.open(full.get("com.a manage.json").manifest());
            Map<String, Received> nothing = incremental(
                    phone,
                    IncrementalBackupData.since("com.a", phone.clock().now().getEpochSecond(), manifest));
            assertThat(nothing).containsOnlyKeys("com.a manage.json");
            assertThat(nothing.get("com.a manage.json").manifest()).isNotEmpty();
        }
    }

    private static Map<String, Received> incremental(Phone phone, IncrementalBackupData bundle) {
        Map<String, Received> received = new LinkedHashMap<>();
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(phone.client(received));
        await(session.appendBundles(List.of(bundle)));
        phone.settle();
        await(session.release());
        return received;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
