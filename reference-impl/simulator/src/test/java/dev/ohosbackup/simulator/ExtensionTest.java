package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.withoutExtension;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What extensions do wrong, and what they are asked. */
class ExtensionTest {
    @Test
    void anExtensionThatNeverConnectsIsGivenUpAfterTwentyFiveSeconds() {
        try (Phone phone = Phone.with(20, app("com.a", Script.that(Misbehaviour.NEVER_CONNECTS)), app("com.b"))) {
            Recorder client = phone.client();
            Instant start = phone.clock().now();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b")));
            phone.settle();
            assertThat(client.eventsOf("com.a")).containsExactly("begin com.a 13500002");
            assertThat(Duration.between(start, client.timeOf("begin com.a 13500002")))
                    .isEqualTo(Duration.ofSeconds(25));
            assertThat(client.eventsOf("com.b")).endsWith("end com.b");
            assertThat(client.events()).endsWith("begin com.a 13500002", "all end");
        }
    }

    @Test
    void anExtensionThatDiesEndsItsBundleOnceAndTheOthersComplete() {
        Script dying = Script.that(Misbehaviour.DIES_WORKING).works(Duration.ofMinutes(2));
        try (Phone phone = Phone.with(20, app("com.a", dying), app("com.b"))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b")));
            phone.settle();
            assertThat(client.eventsOf("com.a")).containsExactly("begin com.a", "end com.a 13500004");
            assertThat(Duration.between(client.timeOf("begin com.a"), client.timeOf("end com.a 13500004")))
                    .as("half way through")
                    .isEqualTo(Duration.ofMinutes(1));
            assertThat(client.eventsOf("com.b")).endsWith("end com.b");
        }
    }

    @Test
    void itDiesInARestoreTheSame() {
        try (Phone healthy = Phone.with(20, app("com.a"));
                Phone phone = Phone.with(20, app("com.a", Script.that(Misbehaviour.DIES_WORKING)))) {
            Recorder client = phone.restore("com.a", healthy.backUp("com.a"));
            assertThat(client.events()).endsWith("end com.a 13500004", "all end");
        }
    }

    @Test
    void atApi10ThreeWaysToGoWrongHaveCodesOfThatLevel() {
        try (Phone phone = Phone.with(
                10,
                app("com.a", Script.that(Misbehaviour.NEVER_CONNECTS)),
                app("com.b", Script.that(Misbehaviour.DIES_WORKING)),
                app("com.c", Script.that(Misbehaviour.NEVER_ANSWERS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a", "com.b", "com.c")));
            phone.settle();
            assertThat(client.events())
                    .containsOnlyOnce("begin ? 13600001", "all end")
                    .filteredOn("end ? 13900020"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void pollingStopsAtAnEmptyAnswerAndWhenTheWorkIsDone() {
        Script quiet = Script.plain().works(Duration.ofSeconds(30)).progresses("1", "", "3");
        Script short_ = Script.plain().works(Duration.ofSeconds(6)).progresses("1", "2", "3", "4");
        try (Phone phone = Phone.with(20, app("com.quiet", quiet), app("com.short", short_))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.quiet", "com.short")));
            phone.settle();
            assertThat(client.eventsOf("process com.quiet")).hasSize(1);
            assertThat(client.eventsOf("process com.short")).hasSize(2);
        }
    }

    @Test
    void aStorageThatIsFullEndsTheBundle() throws Exception {
        var spec = DeviceSpec.of(
                        new World("full", List.of(app("com.a", Script.plain(), TestApps.noise("a", 1024 * 1024, 1)))),
                        20)
                .withFreeBytes(64 * 1024);
        try (Phone phone = Phone.of(spec)) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(client.events()).containsExactly("begin com.a", "end com.a 13900025", "all end");
        }
    }

    @Test
    void getBackupInfoGivesTheApplicationsWordsAndTakesTheTimeToConnect() {
        try (Phone phone = Phone.with(
                20,
                app("com.a", Script.plain().informs("info of a{argument}")),
                app("com.b", Script.plain().informs("")),
                app("com.silent"),
                app("com.away", Script.that(Misbehaviour.NEVER_CONNECTS).informs("x")),
                withoutExtension("com.none"))) {
            Instant start = phone.clock().now();
            assertThat(phone.backup().getBackupInfo("com.a")).contains("info of a");
            assertThat(phone.clock().now()).isEqualTo(start.plusMillis(100));
            assertThat(phone.backup().getBackupInfo("com.b")).contains("");
            assertThat(phone.backup().getBackupInfo("com.silent")).isEmpty();
            assertThat(phone.backup().getBackupInfo("com.none")).isEmpty();
            assertThat(phone.backup().getBackupInfo("com.unknown")).isEmpty();
            Instant before = phone.clock().now();
            assertThat(phone.backup().getBackupInfo("com.away")).isEmpty();
            assertThat(Duration.between(before, phone.clock().now())).isEqualTo(Duration.ofSeconds(25));
            assertThat(refusal(() -> phone.backup().getBackupInfo(null))).isEqualTo(401);
        }
    }

    @Test
    void whileTheClientIsBlockedTheServiceGoesOnAndTheCallbacksWait() {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.away", Script.that(Misbehaviour.NEVER_CONNECTS)))) {
            Recorder client = phone.client();
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.backup().getBackupInfo("com.away");
            assertThat(client.events()).as("nobody listened").isEmpty();
            phone.pass(Duration.ZERO);
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void getBackupInfoWorksInsideACallback() {
        try (Phone phone =
                Phone.with(20, app("com.a"), app("com.b", Script.plain().informs("b")))) {
            Recorder client = phone.client();
            StringBuilder answer = new StringBuilder();
            client.onBegin(bundle ->
                    answer.append(phone.backup().getBackupInfo("com.b").orElse("none")));
            await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
            phone.settle();
            assertThat(answer).hasToString("b");
            assertThat(client.events()).endsWith("end com.a", "all end");
        }
    }

    @Test
    void compatibilityInfoIsThatOfTheSessionsDirection() {
        Script script = Script.plain().compatible("backs up {argument}", "restores {argument}");
        try (Phone phone = Phone.with(20, app("com.a", script), app("com.silent"))) {
            SessionBackup backup = phone.backup().newSessionBackup(phone.client());
            assertThat(await(backup.getCompatibilityInfo("com.a", "{\"x\":1}"))).isEqualTo("backs up {\"x\":1}");
            assertThat(await(backup.getCompatibilityInfo("com.silent", ""))).isEmpty();
            assertThat(await(backup.getCompatibilityInfo("com.unknown", ""))).isEmpty();
            await(backup.release());
            SessionRestore restore = phone.backup().newSessionRestore(phone.client());
            assertThat(await(restore.getCompatibilityInfo("com.a", "y"))).isEqualTo("restores y");
            assertThat(refusal(() -> restore.getCompatibilityInfo("com.a", null)))
                    .isEqualTo(401);
            assertThat(refusal(() -> restore.getCompatibilityInfo(null, ""))).isEqualTo(401);
        }
    }

    @Test
    void cleanBundleTempDirEmptiesBothFoldersAndNothingElse() throws Exception {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain().works(Duration.ofMinutes(1))))) {
            Map<String, String> before = phone.snapshot("com.a");
            SandboxEditor editor = phone.control(SandboxEditor.class);
            for (String folder : List.of("el1/base/.backup/backup", "el2/base/.backup/restore/sub")) {
                editor.write("com.a", "/data/storage/" + folder + "/left.over", new byte[1], TestApps.LONG_AGO);
            }
            SessionRestore session = phone.backup().newSessionRestore(phone.client());
            await(session.appendBundles(phone.capabilities(), List.of("com.a")));
            phone.pass(Duration.ofSeconds(1));
            await(session.getFileHandle(FileMeta.of("com.a", "f")));
            phone.pass(Duration.ZERO);
            assertThat(await(session.cleanBundleTempDir("com.a")))
                    .as("while it is at work")
                    .isFalse();
            assertThat(session.cancel("com.a")).isZero();
            phone.settle();
            assertThat(await(session.cleanBundleTempDir("com.a"))).isTrue();
            assertThat(phone.device().app("com.a").entries())
                    .noneMatch(entry -> entry.path().matches(".*/[.]backup/(backup|restore)/.*"));
            assertThat(phone.snapshot("com.a")).isEqualTo(before);
            assertThat(await(session.cleanBundleTempDir("com.unknown"))).isFalse();
            assertThat(refusal(() -> session.cleanBundleTempDir(null))).isEqualTo(401);
        }
    }
}
