package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.simulator.Phone.Received;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client that hands back nonsense, by every way there is: the device answers with an outcome that a document lists and
 * stays usable, what a refused transfer was for is unchanged, and nobody else's files are touched.
 */
class HostileTransferTest {
    private final Phone phone = Phone.with(20, rich("com.a"), app("com.b"));
    private final Map<String, String> others = phone.snapshot("com.b");

    private static AppSpec rich(String name) {
        return app(name, Script.plain().reports("{argument}", "{argument}"), text("a.txt", "hello"));
    }

    @AfterEach
    void theOthersAreUntouchedAndTheDeviceIsUsable() {
        assertThat(phone.snapshot("com.b")).isEqualTo(others);
        Map<String, Received> good = phone.backUp("com.a", "com.b");
        assertThat(phone.restore("com.b", good).events()).endsWith("end com.b", "all end");
        phone.close();
    }

    private Map<String, Received> full() {
        return incremental(IncrementalBackupData.first("com.a"));
    }

    /** A full backup with a file that travels alone, though a small one, so that much can be tried in a short time. */
    private Map<String, Received> fullWithALoneFile() {
        Map<String, Received> full = full();
        String lone = ",{\"fileName\":\"0123456789abcdef\",\"information\":{\"path\":\"" + FILES
                + "lone\",\"stat\":{\"st_size\":4,\"st_mode\":33188,\"st_mtim\":{\"tv_sec\":7,\"tv_nsec\":0}}},"
                + "\"isUserTar\":false,\"isBigFile\":true}]";
        full.put("com.a 0123456789abcdef", new Received(new byte[4], new byte[0]));
        full.put(
                "com.a manage.json",
                new Received(HostileJson.bytes(index(full).replaceFirst("\\]$", lone)), new byte[0]));
        return full;
    }

    private Map<String, Received> incremental(IncrementalBackupData bundle) {
        Map<String, Received> received = new LinkedHashMap<>();
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(phone.client(received));
        await(session.appendBundles(List.of(bundle)));
        phone.settle();
        await(session.release());
        return received;
    }

    private static String index(Map<String, Received> transfer) {
        return new String(transfer.get("com.a manage.json").content(), StandardCharsets.UTF_8);
    }

    /** Restores a transfer in which one file has been changed; returns whether it was taken. */
    private boolean restores(Map<String, Received> transfer, String name, Received changed) {
        Map<String, String> before = phone.snapshot("com.a");
        Map<String, Received> mine = new LinkedHashMap<>(transfer);
        mine.put("com.a " + name, changed);
        List<String> events = phone.restore("com.a", mine).events();
        assertThat(events).endsWith("all end");
        String end = events.get(events.size() - 2);
        assertThat(end).isIn("end com.a", "end com.a 13900020", "end com.a 13900005");
        if (end.equals("end com.a 13900020")) {
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
        }
        return end.equals("end com.a");
    }

    private boolean restoresWithIndex(Map<String, Received> transfer, byte[] index) {
        return restores(transfer, "manage.json", new Received(index, new byte[0]));
    }

    private boolean restoresWithManifest(Map<String, Received> transfer, byte[] manifest) {
        return restores(
                transfer,
                "manage.json",
                new Received(transfer.get("com.a manage.json").content(), manifest));
    }

    @Test
    void anIndexCutOffAnywhereIsRefused() {
        Map<String, Received> full = fullWithALoneFile();
        HostileJson.cutOff(index(full))
                .forEach(bytes -> assertThat(restoresWithIndex(full, bytes)).isFalse());
        assertThat(restoresWithIndex(full, full.get("com.a manage.json").content()))
                .isTrue();
    }

    @Test
    void anIndexOfWhateverElseEndsInOneWayOrTheOther() {
        Map<String, Received> full = fullWithALoneFile();
        HostileJson.texts().forEach(bytes -> restoresWithIndex(full, bytes));
        // Of one file only, since what is wrong with the second one is wrong in the same way.
        String one = "[" + index(full).substring(index(full).indexOf("},{") + 2);
        HostileJson.mutants(one).forEach(text -> restoresWithIndex(full, HostileJson.bytes(text)));
    }

    /** The first and the last second there is, and what lies about the bounds of other types. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                -31557014167219200L,
                -(1L << 53) - 1,
                -62135596801L,
                -1,
                1L << 32,
                8589934592L,
                253402300800L,
                (1L << 53) + 1,
                31556889864403199L
            })
    void aTimeThatWasRestoredCanBeBackedUpAndComparedAgain(long seconds) {
        Map<String, Received> full = fullWithALoneFile();
        byte[] index = HostileJson.bytes(index(full).replace("\"tv_sec\":7", "\"tv_sec\":" + seconds));
        assertThat(restoresWithIndex(full, index)).isTrue();
        byte[] manifest = full().get("com.a manage.json").manifest();
        int fd = phone.open(manifest);
        Map<String, Received> increment = incremental(IncrementalBackupData.since("com.a", 1, fd));
        phone.close(fd);
        assertThat(increment).containsOnlyKeys("com.a manage.json");
        Map<String, String> before = phone.snapshot("com.a");
        assertThat(restoresWithManifest(full(), manifest)).isTrue();
        assertThat(phone.snapshot("com.a")).isEqualTo(before);
    }

    private static final List<String> COLUMNS = List.of(
            "",
            "-0",
            "-1",
            "2",
            "1.0",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1e400",
            "NaN",
            "\0",
            "..",
            "../../com.b",
            "%",
            "%zz",
            "%00",
            "%ff",
            "x".repeat(100_000),
            "9".repeat(100_000),
            "\uFEFF",
            ";",
            ";".repeat(100_000));

    /** A manifest with each column of each line replaced by everything that a column is not. */
    private static Stream<String> manifests(byte[] good) {
        String[] lines = new String(good, StandardCharsets.UTF_8).split("\n");
        List<String> mutants = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            String[] columns = lines[line].split(";", -1);
            for (int column = 0; column < columns.length; column++) {
                for (String value : COLUMNS) {
                    String[] changed = columns.clone();
                    changed[column] = value;
                    String[] all = lines.clone();
                    all[line] = String.join(";", changed);
                    mutants.add(String.join("\n", all) + "\n");
                }
            }
        }
        return mutants.stream();
    }

    @Test
    void aManifestOfWhateverElseEndsARestoreInOneWayOrTheOther() {
        Map<String, Received> full = full();
        byte[] manifest = full.get("com.a manage.json").manifest();
        HostileJson.texts().stream()
                .filter(text -> text.length > 0)
                .forEach(text -> assertThat(restoresWithManifest(full, text)).isFalse());
        manifests(manifest).forEach(text -> restoresWithManifest(full, HostileJson.bytes(text)));
        assertThat(restoresWithManifest(full, manifest)).isTrue();
    }

    @Test
    void aManifestOfWhateverElseEndsAnIncrementInOneWayOrTheOther() {
        byte[] manifest = full().get("com.a manage.json").manifest();
        Stream.concat(HostileJson.texts().stream(), manifests(manifest).map(HostileJson::bytes))
                .forEach(this::incrementEnds);
        HostileJson.cutOff(new String(manifest, StandardCharsets.UTF_8)).forEach(this::incrementEnds);
    }

    private void incrementEnds(byte[] manifest) {
        int fd = phone.open(manifest);
        Recorder client = phone.client();
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
        await(session.appendBundles(List.of(IncrementalBackupData.since("com.a", 1, fd))));
        phone.settle();
        await(session.release());
        phone.close(fd);
        assertThat(client.events()).endsWith("all end");
        assertThat(client.eventsOf("end com.a")).hasSize(1).first().isIn("end com.a", "end com.a 13900020");
    }

    @Test
    void aPublishWithoutAnyFileIsRefused() {
        Recorder client = phone.client();
        SessionRestore session = phone.beginRestore(client, "com.a");
        await(session.publishFile(FileMeta.of("com.a", "")));
        phone.settle();
        assertThat(client.events()).containsSequence("end com.a 13900020", "all end");
        assertThat(refusal(() -> session.publishFile(FileMeta.of("com.a", "")))).isEqualTo(13900020);
        await(session.release());
    }
}
