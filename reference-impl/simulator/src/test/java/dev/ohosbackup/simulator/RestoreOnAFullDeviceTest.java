package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.noise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore whose device has room for what the client writes, and not for what comes of it. */
class RestoreOnAFullDeviceTest {
    private static final int FREE = 1 << 20;

    private static AppSpec source() {
        return app(
                "com.a",
                Script.plain(),
                IntStream.range(0, 6).mapToObj(i -> noise("f" + i, 100_000, i)).toArray(FileSpec[]::new));
    }

    @ParameterizedTest
    @CsvSource({"10, true", "10, false", "12, true", "20, true", "20, false"})
    void whatIsThereAfterwardsIsWholeAndNothingElseTakesRoom(int level, boolean keepsOpen) throws Exception {
        Map<String, Phone.Received> received;
        Map<String, String> wanted;
        try (Phone other = Phone.with(level, source())) {
            received = other.backUp("com.a");
            wanted = other.snapshot("com.a");
        }
        AppSpec target = app("com.a", Script.plain(), new FileSpec[0]);
        try (Phone phone = Phone.of(
                DeviceSpec.of(new World("full", List.of(target)), level).withFreeBytes(FREE))) {
            List<File> open = new ArrayList<>();
            Recorder client = phone.client().onFile(file -> {
                phone.write(file.fd(), received.get("com.a " + file.uri()).content());
                if (keepsOpen) {
                    open.add(file);
                } else {
                    phone.closeAll(file);
                }
            });
            SessionRestore session = phone.backup().newSessionRestore(client);
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            for (String key : received.keySet()) {
                await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
            }
            phone.pass(Duration.ofSeconds(1));
            for (String uri : level >= 12 ? List.of("") : List.of("part.0.tar", "manage.json")) {
                await(session.publishFile(FileMeta.of("com.a", uri)));
            }
            phone.settle();
            assertThat(client.events().get(3)).startsWith("end ").endsWith(" 13900025");
            assertThat(client.events()).hasSize(5).endsWith("all end");

            open.forEach(phone::closeAll);
            Map<String, String> there = phone.snapshot("com.a");
            assertThat(wanted).containsAllEntriesOf(there);
            SandboxEditor editor = phone.control(SandboxEditor.class);
            editor.wipe("com.a");
            editor.write("com.a", TestApps.FILES + "all", new byte[FREE], TestApps.LONG_AGO);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 20})
    void whatAClientCouldNotWriteWholeStaysAsItIsAndIsNotRestored(int level) throws Exception {
        AppSpec target = app("com.a", Script.plain(), TestApps.text("mine.txt", "mine"));
        Map<String, Phone.Received> received;
        try (Phone other = Phone.with(level, source())) {
            received = other.backUp("com.a");
        }
        int room = 100 * 4096;
        try (Phone phone = Phone.of(
                DeviceSpec.of(new World("full", List.of(target)), level).withFreeBytes(room))) {
            Map<String, String> before = phone.snapshot("com.a");
            List<Long> written = new ArrayList<>();
            Recorder client = phone.client().onFile(file -> {
                byte[] content = received.get("com.a " + file.uri()).content();
                try {
                    phone.io().write(file.fd(), 0, content);
                } catch (IOException full) {
                    assertThat(full).hasMessageContaining("no space left");
                }
                written.add((long) phone.read(file.fd()).length);
                phone.closeAll(file);
            });
            SessionRestore session = phone.beginRestore(client, "com.a");
            for (String uri : List.of("manage.json", "part.0.tar")) {
                await(session.getFileHandle(FileMeta.of("com.a", uri)));
            }
            phone.pass(Duration.ofSeconds(1));
            assertThat(written).last().isEqualTo(room - 4096L);
            for (String uri : level >= 12 ? List.of("") : List.of("part.0.tar", "manage.json")) {
                await(session.publishFile(FileMeta.of("com.a", uri)));
            }
            phone.settle();
            assertThat(client.events()).anyMatch(event -> event.startsWith("end ") && event.endsWith(" 13900020"));
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
        }
    }
}
