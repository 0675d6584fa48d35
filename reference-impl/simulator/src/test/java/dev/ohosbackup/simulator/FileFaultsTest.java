package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.noise;
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
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.Phone.Received;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client meets when files fail: while they are packed, handed over, transferred, measured. */
class FileFaultsTest {
    private static final Instant LATER = TestApps.LONG_AGO.plusSeconds(60);

    private static AppSpec source() {
        return app(
                "com.a", Script.plain(), text("a.txt", "hello"), text("b.txt", "there"), noise("big.bin", 3 << 20, 5));
    }

    private static void arm(Phone phone, Mishap mishap, Phase phase, int occurrence) {
        phone.control(FaultInjector.class)
                .inject(new Fault(mishap, phase, Trigger.of("com.a").occurrence(occurrence)));
    }

    private static void assertAllHasStruck(Phone phone) {
        assertThat(phone.control(FaultInjector.class).pending()).isEmpty();
    }

    private static Recorder backUp(Phone phone, Map<String, Received> received) {
        Recorder client = phone.client(received);
        SessionBackup session = phone.backup().newSessionBackup(client);
        await(session.appendBundles(List.of("com.a", "com.b")));
        phone.settle();
        return client;
    }

    static Stream<Arguments> mishapsOfTheBundle() {
        return Stream.of(
                Arguments.of(new Mishap.Errno(SystemError.EIO), "end com.a 13900005"),
                Arguments.of(new Mishap.Errno(SystemError.ENOMEM), "end com.a 13900011"),
                Arguments.of(new Mishap.Errno(SystemError.ENOSPC), "end com.a 13900025"),
                Arguments.of(new Mishap.Errno(SystemError.ENOENT), "end com.a 13900020"),
                Arguments.of(new Mishap.BrokenIpc(), "end com.a 13600001"),
                Arguments.of(new Mishap.Malfunction(), "end com.a 13900042"),
                Arguments.of(new Mishap.Die(), "end com.a 13500004"),
                Arguments.of(new Mishap.Cancel(), "end com.a"));
    }

    @ParameterizedTest
    @MethodSource("mishapsOfTheBundle")
    void packingThatFailsEndsTheBundleAndLeavesNothingBehind(Mishap mishap, String end) throws Exception {
        // The part is written, two files are read into it, the index is written.
        for (int file = 1; file <= 4; file++) {
            try (Phone phone = Phone.with(20, source(), app("com.b"))) {
                arm(phone, mishap, Phase.PACK, file);
                Recorder client = backUp(phone, new LinkedHashMap<>());
                assertThat(client.eventsOf("com.a")).containsExactly("begin com.a", end);
                assertThat(client.eventsOf("com.b")).endsWith("end com.b");
                assertThat(client.events()).endsWith("all end");
                assertAllHasStruck(phone);
                assertNothingIsLeft(phone);
            }
        }
    }

    private static void assertNothingIsLeft(Phone phone) throws IOException {
        assertThat(phone.device().app("com.a").entries())
                .noneMatch(entry -> entry.path().contains("/.backup/backup/"));
        assertThat(phone.device().openFiles()).isZero();
    }

    @Test
    void afterTheLastFileThereIsNoTimeLeftToFail() {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.Die(), Phase.PACK, 5);
            Recorder client = backUp(phone, new LinkedHashMap<>());
            assertThat(client.eventsOf("com.a")).endsWith("end com.a");
        }
    }

    @Test
    void theServiceCanDieWhilePacking() throws Exception {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.ServiceDeath(), Phase.PACK, 2);
            Recorder client = backUp(phone, new LinkedHashMap<>());
            assertThat(client.events()).endsWith("service died").doesNotContain("all end", "end com.a");
            assertNothingIsLeft(phone);
            assertThat(phone.backUp("com.a")).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"EIO, 13900005", "EMFILE, 13900011", "ENOENT, 13900020", "ENOSPC, 13900025"})
    void aFileThatCannotBeOpenedForTheClientIsToldAndTheOthersCome(SystemError error, int code) {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.Errno(error), Phase.HAND_OUT, 2);
            Map<String, Received> received = new LinkedHashMap<>();
            Recorder client = backUp(phone, received);
            assertThat(client.events()).contains("file error " + code, "end com.a");
            assertThat(received).containsKeys("com.a part.0.tar", "com.a manage.json");
            assertThat(received.keySet().stream().filter(key -> key.startsWith("com.a")))
                    .hasSize(2);
        }
    }

    static Stream<Arguments> mishapsOfTheFile() {
        return Stream.of(
                Arguments.of(new Mishap.BrokenIpc(), 13600001), Arguments.of(new Mishap.Malfunction(), 13900042));
    }

    @ParameterizedTest
    @MethodSource("mishapsOfTheFile")
    void soIsOneThatIsLostOnTheWayInARestore(Mishap mishap, int code) throws Exception {
        try (Phone phone = Phone.with(20, source())) {
            Recorder client = phone.client();
            SessionRestore session = phone.beginRestore(client, "com.a");
            // The second file that is opened is the manifest of the first: then neither is handed over.
            arm(phone, mishap, Phase.HAND_OUT, 2);
            await(session.getFileHandle(FileMeta.of("com.a", "one")));
            await(session.getFileHandle(FileMeta.of("com.a", "two")));
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a", "file error " + code, "file com.a two");
            assertThat(phone.device().openFiles()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("mishapsOfTheBundle")
    void whatStrikesTheBundleAtAHandOverEndsItAndNoFileFollows(Mishap mishap, String end) {
        if (mishap instanceof Mishap.Die || mishap instanceof Mishap.Cancel) {
            try (Phone phone = Phone.with(20, source(), app("com.b"))) {
                arm(phone, mishap, Phase.HAND_OUT, 2);
                Recorder client = backUp(phone, new LinkedHashMap<>());
                assertThat(client.eventsOf("com.a")).containsExactly("begin com.a", "file com.a part.0.tar", end);
                assertThat(client.events()).endsWith("all end");
                assertThat(phone.device().openFiles()).isZero();
            }
        }
    }

    @Test
    void theServiceCanDieAtAHandOver() {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.ServiceDeath(), Phase.HAND_OUT, 1);
            Recorder client = backUp(phone, new LinkedHashMap<>());
            assertThat(client.events()).endsWith("service died");
            assertThat(client.eventsOf("file com.a")).isEmpty();
        }
    }

    @Test
    void theClientsOwnTransferFailsAndTheBundleGoesOn() {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.Errno(SystemError.EIO), Phase.TRANSFER, 1);
            List<String> failed = new ArrayList<>();
            Recorder client = phone.client().onFile(file -> {
                try {
                    phone.io().read(file.fd(), 0, 10);
                } catch (IOException trouble) {
                    failed.add(file.uri());
                }
                phone.closeAll(file);
            });
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(failed).containsExactly("part.0.tar");
            assertThat(client.events()).contains("end com.a");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 600})
    void whatAClientWroteInPartIsRefusedAndChangesNothing(long bytes) {
        try (Phone phone = Phone.with(20, source())) {
            Map<String, Received> received = phone.backUp("com.a");
            Map<String, String> before = phone.snapshot("com.a");
            for (int transfer = 1; transfer <= received.size(); transfer++) {
                Recorder client = phone.client();
                client.onFile(file -> {
                    try {
                        phone.io()
                                .write(
                                        file.fd(),
                                        0,
                                        received.get("com.a " + file.uri()).content());
                    } catch (IOException cutShort) {
                        assertThat(cutShort).hasMessageContaining("cut short");
                    }
                    phone.closeAll(file);
                });
                arm(phone, new Mishap.CutShort(bytes), Phase.TRANSFER, transfer);
                restore(phone, client, received);
                boolean whole = bytes == 600 && transfer == received.size();
                assertThat(client.events()).contains(whole ? "end com.a" : "end com.a 13900020");
                assertThat(phone.snapshot("com.a")).isEqualTo(before);
                assertAllHasStruck(phone);
            }
        }
    }

    private static void restore(Phone phone, Recorder client, Map<String, Received> received) {
        SessionRestore session = phone.beginRestore(client, "com.a");
        for (String key : received.keySet()) {
            await(session.getFileHandle(FileMeta.of("com.a", key.substring("com.a ".length()))));
        }
        phone.pass(Duration.ofSeconds(1));
        await(session.publishFile(FileMeta.of("com.a", "")));
        phone.settle();
        await(session.release());
    }

    @Test
    void aDamagedIndexIsRefused() {
        try (Phone phone = Phone.with(20, source())) {
            Map<String, Received> received = phone.backUp("com.a");
            phone.control(FaultInjector.class)
                    .inject(new Fault(new Mishap.Corrupt(), Phase.TRANSFER, Trigger.of("com.a")));
            Recorder client = phone.client().onFile(file -> {
                if (file.uri().equals("manage.json")) {
                    phone.write(file.fd(), received.get("com.a manage.json").content());
                }
                phone.closeAll(file);
            });
            restore(phone, client, received);
            assertThat(client.events()).contains("end com.a 13900020");
        }
    }

    /** A full transfer, and an increment in which one file is new and one is gone. */
    private record Increments(Map<String, Received> full, Map<String, Received> changes) {}

    private static Increments increments(Phone phone) throws IOException {
        Map<String, Received> full = increment(phone, IncrementalBackupData.first("com.a"));
        phone.control(SandboxEditor.class).write("com.a", FILES + "new.txt", new byte[] {'n'}, LATER);
        phone.control(SandboxEditor.class).delete("com.a", FILES + "b.txt");
        return new Increments(full, increment(phone, since(phone, full)));
    }

    private static IncrementalBackupData since(Phone phone, Map<String, Received> earlier) {
        return IncrementalBackupData.since(
                "com.a",
                TestApps.LONG_AGO.getEpochSecond(),
                phone.open(earlier.get("com.a manage.json").manifest()));
    }

    private static Map<String, Received> increment(Phone phone, IncrementalBackupData bundle) {
        Map<String, Received> received = new LinkedHashMap<>();
        Recorder client = phone.client(received);
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
        await(session.appendBundles(List.of(bundle)));
        phone.settle();
        await(session.release());
        assertThat(client.events()).contains("end com.a");
        return received;
    }

    @Test
    void anEarlierManifestThatIsDamagedEndsTheBackupOfTheBundle() throws Exception {
        try (Phone phone = Phone.with(20, source())) {
            Map<String, Received> full = increments(phone).full();
            arm(phone, new Mishap.Corrupt(), Phase.PACK, 1);
            Recorder client = phone.client();
            IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(client);
            await(session.appendBundles(List.of(since(phone, full))));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13900020", "all end");
            assertNothingIsLeft(phone);
        }
    }

    @Test
    void withoutTheEarlierManifestTheTimeDecides() throws Exception {
        try (Phone phone = Phone.with(20, source())) {
            Map<String, Received> full = increments(phone).full();
            // Not newer than the earlier backup, so that only the manifest can tell that it is new.
            phone.control(SandboxEditor.class)
                    .write("com.a", FILES + "old.txt", new byte[] {'o'}, TestApps.LONG_AGO.minusSeconds(1));
            assertThat(sent(increment(phone, since(phone, full)))).contains(FILES + "old.txt", FILES + "new.txt");
            arm(phone, new Mishap.Lose(), Phase.PACK, 1);
            assertThat(sent(increment(phone, since(phone, full))))
                    .contains(FILES + "new.txt")
                    .doesNotContain(FILES + "old.txt");
            assertAllHasStruck(phone);
        }
    }

    private static String sent(Map<String, Received> received) {
        StringBuilder sent = new StringBuilder();
        received.forEach((name, file) -> {
            if (name.endsWith(".tar")) {
                new String(file.manifest(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> sent.append('/').append(line).append('\n'));
            }
        });
        return sent.toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aManifestOfAnIncrementThatIsDamagedOrLostIsRefusedAndChangesNothing(boolean damaged) throws Exception {
        try (Phone phone = Phone.with(20, source())) {
            Increments backups = increments(phone);
            phone.restore("com.a", backups.full());
            Map<String, String> before = phone.snapshot("com.a");
            arm(phone, damaged ? new Mishap.Corrupt() : new Mishap.Lose(), Phase.UNPACK, 1);
            Recorder client = phone.restore("com.a", backups.changes());
            assertThat(client.events()).contains("end com.a 13900020");
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            assertAllHasStruck(phone);
        }
    }

    @Test
    void aManifestThatNothingElseTellsOfIsAsIfItHadNotBeenGiven() throws Exception {
        try (Phone phone = Phone.with(20, source())) {
            increments(phone);
            Map<String, Received> all = increment(phone, IncrementalBackupData.first("com.a"));
            Map<String, Received> nothing = increment(
                    phone,
                    IncrementalBackupData.since(
                            "com.a",
                            LATER.getEpochSecond(),
                            phone.open(all.get("com.a manage.json").manifest())));
            assertThat(nothing).containsOnlyKeys("com.a manage.json");
            phone.control(SandboxEditor.class).write("com.a", FILES + "later.txt", new byte[1], LATER);
            Map<String, String> before = phone.snapshot("com.a");
            arm(phone, new Mishap.Lose(), Phase.UNPACK, 1);
            assertThat(phone.restore("com.a", nothing).events()).contains("end com.a");
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            assertThat(phone.restore("com.a", nothing).events()).contains("end com.a");
            assertThat(phone.snapshot("com.a"))
                    .as("now it is there, and lists no later.txt")
                    .isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EIO", "EACCES", "ENOMEM"})
    void aBundleThatCannotBeMeasuredIsReportedWithUnknownSizes(SystemError error) {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.Errno(error), Phase.SCAN, 1);
            Recorder client = scan(phone);
            phone.settle();
            assertThat(String.join("", client.sizeReports()))
                    .contains("{\"bundleName\":\"com.a\",\"dataSize\":-1,\"incDataSize\":-1}")
                    .containsPattern("\"com.b\",\"dataSize\":\\d+");
        }
    }

    private static Recorder scan(Phone phone) {
        Recorder client = phone.client();
        await(phone.backup()
                .newSessionBackup(client)
                .getBackupDataSize(
                        true, List.of(IncrementalBackupTime.of("com.a", 0), IncrementalBackupTime.of("com.b", 0))));
        return client;
    }

    @Test
    void aScanThatStallsTakesLongerAndIsReportedMeanwhile() {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.Stall(Optional.of(Duration.ofMinutes(1))), Phase.SCAN, 1);
            Recorder client = scan(phone);
            phone.pass(Duration.ofSeconds(60));
            assertThat(client.sizeReports()).hasSize(12).allMatch(report -> report.contains("\"scanning\":\"com.a\""));
            phone.pass(Duration.ofSeconds(10));
            assertThat(client.sizeReports()).last().asString().contains("\"scanning\":\"\"");
        }
    }

    @Test
    void oneThatStallsForEverIsReportedUntilTheRelease() {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.Stall(Optional.empty()), Phase.SCAN, 1);
            Recorder client = phone.client();
            SessionBackup session = phone.backup().newSessionBackup(client);
            await(session.getBackupDataSize(true, List.of(IncrementalBackupTime.of("com.a", 0))));
            phone.pass(Duration.ofHours(1));
            assertThat(client.sizeReports()).hasSize(720);
            await(session.release());
            assertThat(phone.clock().untilNextEvent()).isEmpty();
        }
    }

    @Test
    void theServiceCanDieMeasuring() {
        try (Phone phone = Phone.with(20, source(), app("com.b"))) {
            arm(phone, new Mishap.ServiceDeath(), Phase.SCAN, 1);
            Recorder client = scan(phone);
            phone.settle();
            assertThat(client.events()).containsExactly("service died");
        }
    }

    @Test
    void restoredAndEditedFilesAreWrittenDownWithWhatIsInThem() throws Exception {
        try (Phone phone = Phone.with(20, source())) {
            Map<String, Received> received = phone.backUp("com.a");
            phone.control(SandboxEditor.class).write("com.a", FILES + "/./a.txt", new byte[] {'x'}, LATER);
            phone.restore("com.a", received);
            List<Happening> written = phone.device().journal().stream()
                    .map(JournalEntry::happening)
                    .filter(Happening.FileWritten.class::isInstance)
                    .toList();
            assertThat(written).hasSize(4);
            assertThat(written.get(0))
                    .isEqualTo(new Happening.FileWritten(
                            "com.a",
                            FILES + "a.txt",
                            "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                            false));
            assertThat(written.get(1))
                    .isEqualTo(new Happening.FileWritten(
                            "com.a",
                            FILES + "a.txt",
                            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                            true));
            assertThat(written.get(3))
                    .isInstanceOfSatisfying(
                            Happening.FileWritten.class,
                            big -> assertThat(big.path()).isEqualTo(FILES + "big.bin"));
        }
    }

    @Test
    void fdsThatTheClientClosesAreWrittenDownAndThoseThatItKeepsAreNot() {
        try (Phone phone = Phone.with(20, app("com.a"))) {
            List<Integer> kept = new ArrayList<>();
            Recorder client = phone.client().onFile(file -> kept.add(file.fd()));
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            phone.close(kept.get(0));
            List<Happening> journal = phone.device().journal().stream()
                    .map(JournalEntry::happening)
                    .toList();
            assertThat(journal)
                    .contains(new Happening.FdHandedOut(kept.get(1), "onFileReady of com.a manage.json"))
                    .contains(new Happening.FdClosed(kept.get(0)))
                    .doesNotContain(new Happening.FdClosed(kept.get(1)));
            assertThatThrownBy(() -> phone.io().close(kept.get(0))).isInstanceOf(IOException.class);
        }
    }
}
