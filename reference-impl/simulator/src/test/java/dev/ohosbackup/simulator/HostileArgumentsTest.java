package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.plug.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments at and past their bounds: each call gives what its documents list, and the device goes on. */
class HostileArgumentsTest {
    private static final int MANY = 10_000;

    private final Phone phone =
            Phone.with(20, app("com.a", Script.plain().works(Duration.ofMinutes(10))), app("com.b"));
    private final Map<String, String> before = everything();

    private Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>(phone.snapshot("com.a"));
        phone.snapshot("com.b").forEach((path, what) -> all.put("com.b" + path, what));
        return all;
    }

    @AfterEach
    void nothingHasChangedAndTheDeviceIsUsable() {
        assertThat(everything()).isEqualTo(before);
        assertThat(phone.backUp("com.b")).containsKey("com.b manage.json");
        phone.close();
    }

    static List<String> names() {
        return List.of(
                "",
                " ",
                ".",
                "..",
                "/",
                "../com.b",
                "com.a/../com.b",
                "com.a/",
                "com.a\0",
                "com.a\n",
                "com.a ",
                "COM.A",
                "com.a,com.b",
                "\0",
                "名",
                "\uD800",
                "-rf",
                "%",
                "x".repeat(MANY),
                "../".repeat(MANY));
    }

    /** What onBundleBegin says of such a name: that nobody is called so, or that nobody could be. */
    private static String refused(String name) {
        boolean possible = name.length() <= 256 && name.matches("[0-9A-Za-z_.]+");
        return "begin " + name + (possible ? " 13500005" : " 401");
    }

    private static IncrementalBackupTime time(String name, long seconds) {
        return IncrementalBackupTime.of(name, seconds);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatNobodyHasIsUnknownToEveryMember(String name) {
        Recorder client = phone.client();
        SessionBackup session = phone.backup().newSessionBackup(client);
        await(session.appendBundles(List.of(name)));
        assertThat(session.cancel(name)).isEqualTo(13500012);
        assertThat(await(session.cleanBundleTempDir(name))).isFalse();
        assertThat(await(session.getCompatibilityInfo(name, name))).isEmpty();
        assertThat(phone.backup().getBackupInfo(name)).isEmpty();
        assertThat(phone.backup().updateTimer(name, 1)).isFalse();
        assertThat(phone.backup().updateSendRate(name, 1)).isFalse();
        await(session.getBackupDataSize(true, List.of(time(name, 0))));
        phone.close(await(phone.backup().getLocalCapabilities(List.of(time(name, 0))))
                .fd());
        phone.settle();
        assertThat(client.events()).contains(refused(name), "all end").doesNotContain("end " + name);
        assertThat(client.sizeReports().get(client.sizeReports().size() - 1)).contains("\"dataSize\":-1");
        await(session.release());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatNobodyHasIsUnknownToARestore(String name) {
        Recorder client = phone.client();
        SessionRestore session = phone.beginRestore(client, name);
        assertThat(client.events()).containsExactly(refused(name), "all end");
        assertThat(refusal(() -> session.getFileHandle(FileMeta.of(name, "manage.json"))))
                .isEqualTo(13900020);
        assertThat(refusal(() -> session.publishFile(FileMeta.of(name, "")))).isEqualTo(13900020);
        await(session.release());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "../com.b", "a/b", "a\0b", ".hidden"})
    void aWorldWithAnApplicationOfNoNameIsRefused(String name) {
        AppSpec nameless = app(name);
        assertThatThrownBy(() -> Phone.of(DeviceSpec.of(new World("odd", List.of(nameless)), 20)))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("not a bundle name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "../a", "/../com.b/a", "/a\0b", "/\uD800", "/", "/data"})
    void aWorldWithAFileOfNoPathIsRefused(String path) {
        FileSpec file = new FileSpec(path, new Content.Text(""), 0644, Instant.EPOCH);
        AppSpec misplaced = app("com.a", Script.plain(), text("a.txt", ""), file);
        assertThatThrownBy(() -> Phone.of(DeviceSpec.of(new World("odd", List.of(misplaced)), 20)))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("com.a: " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, 401",
        "-1, 401",
        "0, 0",
        "1, 0",
        "14400000, 0",
        "14400001, 401",
        "9223372036854775807, 401"
    })
    void aLimitHasItsBounds(long limit, int code) {
        SessionBackup session = begunBackup();
        if (code == 0) {
            assertThat(phone.backup().updateTimer("com.a", limit)).isTrue();
        } else {
            assertThat(refusal(() -> phone.backup().updateTimer("com.a", limit)))
                    .isEqualTo(code);
        }
        phone.settle();
        await(session.release());
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, 401",
        "-1, 401",
        "0, 0",
        "1, 0",
        "800, 0",
        "801, 0",
        "2147483648, 0",
        "9223372036854775807, 0"
    })
    void aRateHasItsBound(long rate, int code) {
        SessionBackup session = begunBackup();
        if (code == 0) {
            assertThat(phone.backup().updateSendRate("com.a", rate)).isTrue();
        } else {
            assertThat(refusal(() -> phone.backup().updateSendRate("com.a", rate)))
                    .isEqualTo(code);
        }
        phone.settle();
        await(session.release());
    }

    private SessionBackup begunBackup() {
        SessionBackup session = phone.backup().newSessionBackup(phone.client());
        await(session.appendBundles(List.of("com.a")));
        phone.pass(Duration.ofSeconds(1));
        return session;
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 1748779199, 1748779200, 1L << 53, Long.MAX_VALUE})
    void anyNumberIsATimeOfABackup(long seconds) {
        Recorder client = phone.client();
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
        phone.close(await(phone.backup().getLocalCapabilities(List.of(time("com.b", seconds))))
                .fd());
        await(session.getBackupDataSize(true, List.of(time("com.b", seconds))));
        phone.settle();
        await(session.getBackupDataSize(false, List.of(time("com.b", seconds))));
        await(session.appendBundles(List.of(new IncrementalBackupData(
                "com.b", seconds, OptionalInt.empty(), Optional.empty(), OptionalInt.empty()))));
        phone.settle();
        // The one file was modified at 1748779200: what is not later than that time is not sent, but 0 sends
        // everything.
        boolean sent = seconds == 0 || seconds < 1748779200;
        assertThat(client.eventsOf("part.0.tar").isEmpty()).isNotEqualTo(sent);
        assertThat(client.events()).contains("file com.b manage.json", "end com.b", "all end");
        long changed = seconds <= 0 ? -1 : sent ? "the file of com.b".length() : 0;
        assertThat(client.sizeReports()).first().asString().contains("\"incDataSize\":" + changed + "}");
        await(session.release());
    }

    @Test
    void prioritiesOfEverySizeAreCompared() {
        List<Integer> priorities = List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 1, Integer.MIN_VALUE, 0);
        AppSpec[] apps = IntStream.range(0, priorities.size())
                .mapToObj(i -> app("com.x" + i))
                .toArray(AppSpec[]::new);
        try (Phone other = Phone.with(20, apps)) {
            Recorder client = other.client();
            IncrementalBackupSession session = other.backup().newIncrementalBackupSession(client);
            await(session.appendBundles(IntStream.range(0, priorities.size())
                    .mapToObj(i -> IncrementalBackupData.first("com.x" + i).withPriority(priorities.get(i)))
                    .toList()));
            other.settle();
            List<String> inOrder = IntStream.range(0, priorities.size())
                    .boxed()
                    .sorted(Comparator.comparing(priorities::get, Comparator.reverseOrder()))
                    .map(i -> "begin com.x" + i)
                    .toList();
            assertThat(client.eventsOf("begin")).isEqualTo(inOrder);
        }
    }

    @Test
    void noBundlesAreNoWork() {
        Recorder client = phone.client();
        SessionBackup backup = phone.backup().newSessionBackup(client);
        await(backup.appendBundles(List.of()));
        phone.settle();
        await(backup.release());
        SessionRestore restore = phone.beginRestore(client);
        await(restore.release());
        IncrementalBackupSession incremental = phone.backup().newIncrementalBackupSession(client);
        await(incremental.appendBundles(List.of()));
        await(incremental.appendBundles(List.of(), List.of()));
        assertThat(refusal(() -> incremental.getBackupDataSize(true, List.of())))
                .isEqualTo(13900020);
        phone.settle();
        await(incremental.release());
        phone.close(await(phone.backup().getLocalCapabilities(List.of())).fd());
        assertThat(client.events()).isEmpty();
    }

    @Test
    void tenThousandBundlesAreAnsweredOneByOne() {
        List<String> names = new ArrayList<>(
                IntStream.range(0, MANY).mapToObj(i -> "com.none" + i).toList());
        names.set(MANY / 2, "com.b");
        Recorder client = phone.client();
        SessionBackup session = phone.backup().newSessionBackup(client);
        assertThat(refusal(() -> session.appendBundles(names, Optional.of(Collections.nCopies(MANY - 1, "")))))
                .isEqualTo(13900020);
        await(session.getBackupDataSize(
                false, names.stream().map(name -> time(name, 0)).toList()));
        await(session.appendBundles(names, Optional.of(Collections.nCopies(MANY, "{}"))));
        phone.settle();
        await(session.release());
        assertThat(client.eventsOf("begin")).hasSize(MANY);
        assertThat(client.events()).contains("end com.b").containsOnlyOnce("all end");
        phone.close(await(phone.backup()
                        .getLocalCapabilities(
                                names.stream().map(name -> time(name, 0)).toList()))
                .fd());
    }

    @Test
    void aBundleThatIsNamedTenThousandTimesTakesPartOnce() {
        Recorder client = phone.client();
        SessionBackup session = phone.backup().newSessionBackup(client);
        await(session.getBackupDataSize(false, Collections.nCopies(MANY, time("com.b", 0))));
        await(session.appendBundles(Collections.nCopies(MANY, "com.b")));
        phone.settle();
        await(session.release());
        assertThat(client.eventsOf("com.b"))
                .startsWith("begin com.b")
                .endsWith("end com.b")
                .doesNotHaveDuplicates();
        assertThat(client.sizeReports()).hasSize(1);
        SessionRestore restore =
                phone.beginRestore(client, Collections.nCopies(MANY, "com.b").toArray(String[]::new));
        for (int i = 0; i < MANY; i++) {
            await(restore.getFileHandle(FileMeta.of("com.b", "same")));
        }
        await(restore.release());
    }
}
