package dev.ohosbackup.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of both READMEs: it runs, and it is the one that stands there. */
class ReadmeExampleTest {
    private final List<String> received = new ArrayList<>();

    private final GeneralCallbacks callbacks = new GeneralCallbacks() {
        @Override
        public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
            file.ifPresent(it -> received.add(it.uri()));
        }

        @Override
        public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {}

        @Override
        public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
            received.add("end of " + bundleName.orElseThrow());
        }

        @Override
        public void onAllBundlesEnd(Optional<BusinessError> err) {}

        @Override
        public void onBackupServiceDied() {}
    };

    @Test
    void handsOverEveryFile() {
        World world = new World(
                "mine",
                List.of(new AppSpec(
                        "com.example.hiworld",
                        1,
                        "1.0.0",
                        "{\"allowToBackupRestore\": true}",
                        Optional.of(ExtensionScript.plain()),
                        List.of(new FileSpec(
                                "/data/storage/el2/base/files/a.txt",
                                new Content.Text("hello"),
                                0644,
                                Instant.EPOCH)))));

        try (Device device = new Simulator().open(DeviceSpec.of(world, 20))) {
            SessionBackup session = device.backup().newSessionBackup(callbacks);
            session.appendBundles(List.of("com.example.hiworld"))
                    .toCompletableFuture()
                    .join();
            device.control(VirtualClock.class).orElseThrow().advance(Duration.ofMinutes(1));
        }

        assertThat(received).containsExactly("part.0.tar", "manage.json", "end of com.example.hiworld");
    }

    /** An application of one's own. */
    private static final class Notes extends BackupExtensionAbility {
        @Override
        public CompletionStage<String> onBackupEx(String backupInfo) {
            return context().after(Duration.ofSeconds(3)).thenApply(passed -> "{\"notes\":1}");
        }
    }

    @Test
    void tellsWhatWentWrong() {
        List<String> told = new ArrayList<>();
        World world = new World(
                "mine",
                List.of(new AppSpec(
                        "com.example.hiworld",
                        1,
                        "1.0.0",
                        "{\"allowToBackupRestore\": true}",
                        Optional.of(ExtensionScript.plain()),
                        List.of(new FileSpec(
                                "/data/storage/el2/base/files/a.txt",
                                new Content.Text("hello"),
                                0644,
                                Instant.EPOCH)))));

        Simulator simulator = new Simulator().withAbility("com.example.hiworld", Notes::new);
        try (SimulatedDevice device = simulator.open(DeviceSpec.of(world, 20))) {
            device.control(FaultInjector.class)
                    .orElseThrow()
                    .inject(new Fault(
                            new Mishap.Errno(SystemError.ENOSPC), Phase.PACK, Trigger.of("com.example.hiworld")));
            device.backup().newSessionBackup(callbacks).appendBundles(List.of("com.example.hiworld"));
            device.control(VirtualClock.class).orElseThrow().advance(Duration.ofMinutes(1));
            device.journal().forEach(entry -> told.add(entry.toString()));
            told.add(device.explain("com.example.hiworld", "/data/storage/el2/base/files/a.txt")
                    .toString());
        }

        assertThat(told).anyMatch(line -> line.contains("onBundleEnd") && line.contains("13900025"));
        assertThat(told.get(told.size() - 1)).startsWith("/data/storage/el2/base/files/a.txt is taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void isTheOneThatStandsInThe(String readme) throws IOException {
        Path root = Path.of("../..").toRealPath();
        String page = Files.readString(root.resolve(readme));
        String here = words(Files.readString(Path.of("src/test/java/dev/ohosbackup/simulator/ReadmeExampleTest.java")));
        List<String> examples = Pattern.compile("(?ms)^```java\\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(example -> words(example.group(1)))
                .toList();

        assertThat(examples).hasSize(2).allSatisfy(example -> assertThat(here).contains(example));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
