package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.noise;
import static dev.ohosbackup.simulator.TestApps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A restore that is cut in the middle, at whichever file: what is there afterwards is whole, and the next one works. */
class InterruptedRestoreTest {
    /** The index and the manifest, the part twice, four files of it. */
    private static final int FILES_OPENED = 8;

    private static AppSpec source() {
        return app(
                "com.a",
                Script.plain(),
                text("a.txt", "hello"),
                text("d/b.txt", "there"),
                text("d/e/c.txt", ""),
                noise("noise", 100_000, 3),
                noise("zz-big.bin", 3 << 20, 5));
    }

    static Stream<Mishap> mishaps() {
        return Stream.of(
                new Mishap.Die(),
                new Mishap.ServiceDeath(),
                new Mishap.Cancel(),
                new Mishap.BrokenIpc(),
                new Mishap.Malfunction(),
                new Mishap.Errno(SystemError.EIO),
                new Mishap.Errno(SystemError.ENOSPC));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void onlyWholeFilesAreThereAndNothingElseIsLeftBehind(Mishap mishap) throws Exception {
        Map<String, String> wanted;
        Map<String, Phone.Received> received;
        try (Phone phone = Phone.with(20, source());
                Snapshot snapshot = phone.device().snapshot()) {
            wanted = phone.snapshot("com.a");
            received = phone.backUp("com.a");
            for (int file = 1; file <= FILES_OPENED + 1; file++) {
                try (Phone struck = Phone.of(snapshot.open(), 20)) {
                    SandboxEditor editor = struck.control(SandboxEditor.class);
                    editor.wipe("com.a");
                    editor.write("com.a", FILES + "a.txt", new byte[] {'o', 'l', 'd'}, TestApps.LONG_AGO);
                    Map<String, String> old = struck.snapshot("com.a");
                    struck.control(FaultInjector.class)
                            .inject(new Fault(
                                    mishap, Phase.UNPACK, Trigger.of("com.a").occurrence(file)));
                    Recorder client = struck.restore("com.a", received);

                    boolean strikes = file <= FILES_OPENED;
                    assertThat(struck.control(FaultInjector.class).pending().isEmpty())
                            .isEqualTo(strikes);
                    assertThat(client.events().contains(end(mishap)))
                            .isEqualTo(strikes || mishap.equals(new Mishap.Cancel()));
                    assertWhole(struck.snapshot("com.a"), old, wanted);
                    assertThat(struck.device().openFiles()).isZero();
                    assertThat(struck.device().app("com.a").entries())
                            .extracting(SandboxEntry::path)
                            .noneMatch(path -> path.contains(".restoring") || path.contains("/.backup/restore/"));
                    assertTheJournalTellsWhatIsThere(struck, wanted);

                    if (strikes) {
                        assertThat(struck.restore("com.a", received).events()).contains("end com.a");
                        assertThat(struck.snapshot("com.a")).isEqualTo(wanted);
                    }
                }
            }
        }
    }

    private static String end(Mishap mishap) {
        if (mishap instanceof Mishap.ServiceDeath) {
            return "service died";
        }
        if (mishap instanceof Mishap.Cancel) {
            return "end com.a";
        }
        if (mishap instanceof Mishap.Errno errno) {
            return errno.error() == SystemError.EIO ? "end com.a 13900005" : "end com.a 13900025";
        }
        if (mishap instanceof Mishap.BrokenIpc) {
            return "end com.a 13600001";
        }
        return mishap instanceof Mishap.Die ? "end com.a 13500004" : "end com.a 13900042";
    }

    private static void assertWhole(Map<String, String> there, Map<String, String> old, Map<String, String> wanted) {
        there.forEach((path, seen) -> {
            boolean isOld = seen.equals(old.get(path));
            boolean isNew = seen.equals(wanted.get(path));
            assertThat(isOld || isNew).as(path + " is " + seen).isTrue();
        });
    }

    private static void assertTheJournalTellsWhatIsThere(Phone phone, Map<String, String> wanted) throws Exception {
        Map<String, String> there = phone.snapshot("com.a");
        List<String> restored = phone.device().app("com.a").entries().stream()
                .filter(entry -> !entry.directory())
                .map(SandboxEntry::path)
                .filter(path -> there.get(path).equals(wanted.get(path)))
                .toList();
        assertThat(phone.device().journal())
                .extracting(JournalEntry::happening)
                .filteredOn(happening -> happening instanceof Happening.FileWritten written && written.restored())
                .extracting(happening -> ((Happening.FileWritten) happening).path())
                .containsExactlyElementsOf(restored);
    }
}
