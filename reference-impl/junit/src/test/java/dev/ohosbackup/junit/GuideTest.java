package dev.ohosbackup.junit;

import static dev.ohosbackup.junit.BackupAssertions.assertThat;
import static dev.ohosbackup.simulator.world.AppBuilder.FILES;
import static dev.ohosbackup.simulator.world.AppBuilder.app;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.record.Recording;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.testdouble.BackupClient;
import dev.ohosbackup.simulator.testdouble.Limit;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides show, in both languages: it runs, and it is what stands there. */
@WithDevice
class GuideTest {

    /** A backup tool of somebody who reads a guide; it is not the one that is built in. */
    private static final class MyBackupTool implements BackupClient {
        private final Map<String, byte[]> kept = new LinkedHashMap<>();

        @Override
        public void backUp(TestDevice device, List<String> bundles) {
            Client client = new Client(device);
            client.backUp(bundles.toArray(new String[0]));
            kept.putAll(client.received);
        }

        @Override
        public void restore(TestDevice device, List<String> bundles) {
            Restorer client = new Restorer(device, kept);
            client.session = device.backup().newSessionRestore(client);
            int fd = device.backup()
                    .getLocalCapabilities()
                    .toCompletableFuture()
                    .join()
                    .fd();
            client.session.appendBundles(fd, bundles).toCompletableFuture().join();
            client.close(fd);
            client.awaitEnd();
            client.session.release().toCompletableFuture().join();
        }
    }

    private static final class Restorer extends Client {
        private final Map<String, byte[]> kept;
        private final List<String> left = new ArrayList<>();
        private SessionRestore session;

        Restorer(TestDevice device, Map<String, byte[]> kept) {
            super(device);
            this.kept = kept;
        }

        @Override
        public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
            String prefix = bundleName.orElseThrow() + " ";
            kept.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
                left.add(name);
                String uri = name.substring(prefix.length());
                session.getFileHandle(FileMeta.of(bundleName.orElseThrow(), uri))
                        .whenComplete((done, refusal) -> {});
            });
        }

        @Override
        void take(File file) {
            writeAndClose(file.fd(), kept.get(file.bundleName() + " " + file.uri()));
            file.manifestFd().ifPresent(fd -> writeAndClose(fd, new byte[0]));
            left.remove(file.bundleName() + " " + file.uri());
            if (left.isEmpty()) {
                session.publishFile(FileMeta.of(file.bundleName(), "")).whenComplete((done, refusal) -> {});
            }
        }
    }

    @Test
    void whatItTakesComesBack(TestDevice device) {
        device.install(app("com.example.notes").file("today.txt", "milk, bread").noise("photo.jpg", 3_000_000));
        assertThat(device.roundTrip("com.example.notes")
                        .with(new MyBackupTool())
                        .run())
                .isExact();
        assertThat(device).bundle("com.example.notes").restored(2);
        assertThat(device).hasNoOpenFds().isIdle();
    }

    @Test
    void withoutJUnit() {
        try (TestDevice device =
                TestDevice.api20().install(app("com.example.notes").file("a.txt", "hello"))) {
            new MyBackupTool().backUp(device, List.of("com.example.notes"));
            assertThat(device)
                    .session(1)
                    .isA(SessionBackup.class)
                    .hasAllBundlesEnd(1)
                    .isReleased();
        }
    }

    @Test
    void stepByStep(TestDevice device) {
        GeneralCallbacks callbacks = new Client(device);
        SessionBackup session = device.backup().newSessionBackup(callbacks);
        session.appendBundles(List.of("com.example.notes"))
                .toCompletableFuture()
                .join();
        device.clock().runUntilIdle();
        session.release().toCompletableFuture().join();
        assertThat(device).bundle("com.example.notes").began().endedWell();
    }

    @Test
    @WithDevice(apiLevel = 12, lenient = ProtocolRule.NOT_RELEASED)
    void oneRuleIsLetOff(TestDevice device) {
        device.backup().newSessionBackup(new Client(device));
    }

    private static final class NotesAbility extends BackupExtensionAbility {
        @Override
        public CompletionStage<String> onBackupEx(String backupInfo) {
            return context().after(Duration.ofSeconds(3)).thenApply(passed -> "{\"notes\": 1}");
        }
    }

    @Test
    void keepsItsKeyToItself(TestDevice device) {
        device.install(app("com.example.notes")
                .backupConfig("""
                        {"allowToBackupRestore": true,
                         "includes": ["/data/storage/el2/base/files/"],
                         "excludes": ["/data/storage/el2/base/files/key", "/data/storage/el2/base/files/cache/"]}
                        """)
                .file("today.txt", "milk")
                .file("cache/thumbnail", "…")
                .mustNotComeBack("key", "secret of this device")
                .ability(NotesAbility::new));
        assertThat(device.roundTrip("com.example.notes").run()).isExact();
        assertThat(device).file("com.example.notes", "key").doesNotExist();
        String why =
                device.explain("com.example.notes", FILES + "cache/thumbnail").toString();
        Assertions.assertThat(why).contains("is not taken", "cache/");
    }

    @Test
    void comesBackOnANewPhone(TestDevice device, @WithDevice(name = "new phone", apiLevel = 20) TestDevice phone) {
        device.install(app("com.example.notes").file("today.txt", "milk"));
        phone.install(app("com.example.notes").version(2, "2.0.0"));
        assertThat(device.roundTrip("com.example.notes")
                        .then(changed -> changed.app("com.example.notes").write("today.txt", "bread"))
                        .onto(phone)
                        .run())
                .isExact();
        assertThat(phone).file("com.example.notes", "today.txt").hasText("bread");
    }

    @Test
    void aFullDiskIsToldAndNothingIsLeftOpen(TestDevice device) {
        device.install(app("com.example.notes").file("today.txt", "milk").worksFor(Duration.ofSeconds(3)))
                .inject(
                        "{\"what\": \"errno\", \"error\": \"ENOSPC\", \"when\": \"PACK\", \"bundle\": \"com.example.notes\"}");
        new MyBackupTool().backUp(device, List.of("com.example.notes"));
        assertThat(device).bundle("com.example.notes").began().endedWith(13900025);
        assertThat(device).hasNoOpenFds().hasPassedAtMost(Duration.ofSeconds(10));
    }

    @TempDir
    private Path folder;

    @Test
    void theSameFailureAgain(TestDevice device) {
        device.inject("{\"what\": \"service-death\", \"when\": \"HAND_OUT\"}");
        device.backup().newSessionBackup(new Client(device)).appendBundles(List.of("com.example.notes"));
        device.clock().runUntilIdle();
        device.recording().write(folder.resolve("field-failure.json"));
        Recording.read(folder.resolve("field-failure.json")).replay().requireSame();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.zh-CN.md",
                "reference-impl/junit/README.md",
                "reference-impl/junit/README.zh-CN.md"
            })
    void everySnippetStandsHere(String guide) {
        String here = words(text(Path.of("src/test/java/dev/ohosbackup/junit/GuideTest.java")));
        List<String> snippets = Pattern.compile("(?ms)^```java\\n(.*?)^```$")
                .matcher(text(Path.of("../..").resolve(guide)))
                .results()
                .map(snippet -> words(snippet.group(1)))
                .toList();
        Assertions.assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> Assertions.assertThat(here).contains(snippet));
    }

    @Test
    void bothLanguagesShowTheSame() {
        for (String folder : List.of("", "reference-impl/junit/")) {
            Assertions.assertThat(code(folder + "README.zh-CN.md")).isEqualTo(code(folder + "README.md"));
        }
    }

    @Test
    void theGuideNamesEveryRuleAndEveryLimit() {
        String english = text(Path.of("README.md"));
        String chinese = text(Path.of("README.zh-CN.md"));
        for (ProtocolRule rule : ProtocolRule.values()) {
            Assertions.assertThat(english).contains("`" + rule.id() + "`");
            Assertions.assertThat(chinese).contains("`" + rule.id() + "`");
        }
        for (Limit limit : Limit.values()) {
            Assertions.assertThat(english).contains(limit.text(Locale.ENGLISH));
            Assertions.assertThat(chinese).contains(limit.text(Locale.SIMPLIFIED_CHINESE));
        }
    }

    private static List<String> code(String guide) {
        return Pattern.compile("(?ms)^```(?:java|xml)\\n(.*?)^```$")
                .matcher(text(Path.of("../..").resolve(guide)))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
