package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.extension.BundleVersion;
import dev.ohosbackup.simulator.service.Quirk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Applications that are written in Java. */
class AbilityTest {
    private static final String FILES = "/data/storage/el2/base/files/";

    private final List<String> called = new ArrayList<>();

    private static Phone phone(int level, Supplier<? extends BackupExtensionAbility> maker, AppSpec... others) {
        return phone(level, Set.of(), maker, others);
    }

    private static Phone phone(
            int level, Set<Quirk> quirks, Supplier<? extends BackupExtensionAbility> maker, AppSpec... others) {
        List<AppSpec> apps = new ArrayList<>(List.of(app("com.a")));
        apps.addAll(List.of(others));
        Simulator simulator = new Simulator(quirks).withAbility("com.a", maker);
        return Phone.of(simulator.open(DeviceSpec.of(new World("test", apps), level)), level);
    }

    private static Recorder backedUp(Phone phone) {
        Recorder client = phone.client();
        await(phone.backup().newSessionBackup(client).appendBundles(List.of("com.a")));
        phone.settle();
        return client;
    }

    /** Notes every callback; the Ex ones answer what they are made with. */
    private class Noting extends BackupExtensionAbility {
        private final String answer;

        Noting(String answer) {
            this.answer = answer;
        }

        @Override
        public CompletionStage<Void> onBackup() {
            called.add("onBackup");
            return done();
        }

        @Override
        public CompletionStage<String> onBackupEx(String backupInfo) {
            called.add("onBackupEx " + backupInfo);
            return answer(answer);
        }

        @Override
        public CompletionStage<Void> onRestore(BundleVersion version) {
            called.add("onRestore " + version.name());
            return done();
        }

        @Override
        public CompletionStage<String> onRestoreEx(BundleVersion version, String restoreInfo) {
            called.add("onRestoreEx " + version.name());
            return answer(answer);
        }

        @Override
        public CompletionStage<String> onProcess() {
            called.add("onProcess");
            return answer("");
        }

        @Override
        public CompletionStage<Void> onRelease(int scenario) {
            called.add("onRelease " + scenario);
            return done();
        }
    }

    @Test
    void onBackupExComesFirstAndOnBackupOnlyWhereItHasNothingToSay() {
        try (Phone phone = phone(20, () -> new Noting("{\"made\":1}"))) {
            assertThat(backedUp(phone).events()).contains("result com.a {\"made\":1}", "end com.a");
        }
        assertThat(called)
                .containsExactly("onProcess", "onBackupEx [{\"type\":\"userId\",\"detail\":\"100\"}]", "onRelease 1");
        called.clear();
        try (Phone phone = phone(20, () -> new Noting(""))) {
            assertThat(backedUp(phone).events()).noneMatch(event -> event.startsWith("result"));
        }
        assertThat(called).contains("onBackup").endsWith("onBackup", "onRelease 1");
    }

    @Test
    void whatCameLaterIsNotCalledAtAnOlderLevel() {
        try (Phone phone = phone(10, () -> new Noting("x"))) {
            backedUp(phone);
        }
        assertThat(called).containsExactly("onBackup");
        called.clear();
        try (Phone phone = phone(18, () -> new Noting("x"))) {
            backedUp(phone);
        }
        assertThat(called)
                .noneMatch(name -> name.startsWith("onRelease"))
                .anyMatch(name -> name.startsWith("onBackupEx"));
    }

    @Test
    void aRestoreHandsOverTheVersionAndReleasesWithItsOwnScenario() {
        try (Phone phone = phone(20, () -> new Noting(""))) {
            var archive = phone.backUp("com.a");
            called.clear();
            assertThat(phone.restore("com.a", archive).events()).contains("end com.a");
        }
        assertThat(called).containsExactly("onProcess", "onRestoreEx 1.0.0", "onRestore 1.0.0", "onRelease 2");
    }

    @Test
    void anAnswerMayTakeTimeOfTheDevice() {
        class Slow extends BackupExtensionAbility {
            @Override
            public CompletionStage<String> onBackupEx(String info) {
                return context().after(Duration.ofMinutes(10)).thenApply(passed -> "slow but sure");
            }
        }
        try (Phone phone = phone(20, Slow::new)) {
            Recorder client = backedUp(phone);
            assertThat(client.events()).contains("result com.a slow but sure", "end com.a");
            assertThat(Duration.between(client.timeOf("begin com.a"), client.timeOf("end com.a")))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void anAbilityThatThrowsIsReportedAsTheFrameworkDoesAndEndsWithADocumentedCode() {
        class Throwing extends BackupExtensionAbility {
            @Override
            public CompletionStage<Void> onBackup() {
                throw new IllegalStateException("no notes today");
            }
        }
        String report = "result com.a {\"resultInfo\":{\"errorCode\":13500007,\"errorInfo\":\"no notes today\","
                + "\"type\":\"ErrorInfo\"}}";
        try (Phone phone = phone(20, Throwing::new)) {
            assertThat(backedUp(phone).events())
                    .containsExactly("begin com.a", report, "end com.a 13900042", "all end");
        }
    }

    @Test
    void theCodeOfABusinessErrorThatItThrowsIsTheClients() {
        class Refusing extends BackupExtensionAbility {
            @Override
            public CompletionStage<String> onBackupEx(String info) {
                return CompletableFuture.failedFuture(new BusinessError(13900025, "no room for the export"));
            }
        }
        try (Phone phone = phone(20, Refusing::new)) {
            assertThat(backedUp(phone).events()).contains("end com.a 13900025");
        }
    }

    @Test
    void nullInsteadOfAStageIsAMistakeThatCountsAsThrown() {
        class Careless extends BackupExtensionAbility {
            @Override
            public CompletionStage<String> onBackupEx(String info) {
                return null;
            }
        }
        try (Phone phone = phone(20, Careless::new)) {
            assertThat(backedUp(phone).events())
                    .anyMatch(event -> event.contains("onBackupEx") && event.contains("returned null"))
                    .contains("end com.a 13900042");
        }
    }

    @Test
    void anAbilityThatCannotBeMadeDoesNotStart() {
        Supplier<BackupExtensionAbility> broken = () -> {
            throw new IllegalStateException("no constructor");
        };
        try (Phone phone = phone(20, broken)) {
            assertThat(backedUp(phone).events()).containsExactly("begin com.a 13500002", "all end");
        }
        try (Phone phone = phone(20, () -> null)) {
            assertThat(backedUp(phone).events()).containsExactly("begin com.a 13500002", "all end");
        }
    }

    @Test
    void theFourthProgressThatTakesLongerThanASecondEndsTheBundle() {
        class Sluggish extends BackupExtensionAbility {
            @Override
            public CompletionStage<String> onProcess() {
                called.add("onProcess");
                return context().after(Duration.ofMinutes(30)).thenApply(passed -> "too late");
            }

            @Override
            public CompletionStage<Void> onBackup() {
                return context().after(Duration.ofMinutes(5));
            }
        }
        try (Phone phone = phone(20, Sluggish::new)) {
            Recorder client = backedUp(phone);
            assertThat(client.events()).contains("end com.a 13500003").noneMatch(event -> event.contains("too late"));
            assertThat(called).hasSize(4);
        }
    }

    @Test
    void progressIsAskedEveryFiveSecondsUntilThereIsNoMoreToSay() {
        class Counting extends BackupExtensionAbility {
            private int asked;

            @Override
            public CompletionStage<String> onProcess() {
                asked++;
                return answer(asked < 4 ? "step " + asked : "");
            }

            @Override
            public CompletionStage<Void> onBackup() {
                return context().after(Duration.ofMinutes(1));
            }
        }
        try (Phone phone = phone(20, Counting::new)) {
            List<Recorder.Told> told = backedUp(phone).timed().stream()
                    .filter(one -> one.what().startsWith("process"))
                    .toList();
            assertThat(told).hasSize(3);
            assertThat(Duration.between(told.get(0).at(), told.get(2).at())).isEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void compatibilityIsAnEmptyTextAfterASecond() {
        class Thinking extends BackupExtensionAbility {
            @Override
            public CompletionStage<String> getBackupCompatibilityInfo(String extInfo) {
                return context()
                        .after(Duration.ofMillis(extInfo.equals("hurry") ? 900 : 1100))
                        .thenApply(passed -> "{\"ok\":true}");
            }
        }
        try (Phone phone = phone(20, Thinking::new)) {
            SessionBackup session = phone.backup().newSessionBackup(phone.client());
            assertThat(await(session.getCompatibilityInfo("com.a", "hurry"))).isEqualTo("{\"ok\":true}");
            assertThat(await(session.getCompatibilityInfo("com.a", "take your time")))
                    .isEmpty();
        }
    }

    @Test
    void aGoodbyeIsWaitedForFiveSecondsAndNoLonger() {
        class Clinging extends BackupExtensionAbility {
            @Override
            public CompletionStage<Void> onRelease(int scenario) {
                called.add("onRelease");
                return new CompletableFuture<>();
            }
        }
        try (Phone phone = phone(20, Clinging::new)) {
            Recorder client = backedUp(phone);
            assertThat(called).containsExactly("onRelease");
            assertThat(Duration.between(client.timeOf("begin com.a"), client.timeOf("end com.a")))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        }
    }

    @Test
    void oneThatDiesInTheMiddleEndsAsDeadAndSaysNoGoodbye() {
        class Dying extends Noting {
            Dying() {
                super("x");
            }

            @Override
            public CompletionStage<String> onBackupEx(String info) {
                context().die();
                return answer("last words");
            }
        }
        try (Phone phone = phone(20, Dying::new)) {
            assertThat(backedUp(phone).events()).containsExactly("begin com.a", "end com.a 13500004", "all end");
        }
        assertThat(called).doesNotContain("onRelease 1");
    }

    @Test
    void anAnswerThatComesAfterTheEndChangesNothing() {
        CompletableFuture<Void> late = new CompletableFuture<>();
        class Late extends BackupExtensionAbility {
            @Override
            public CompletionStage<Void> onBackup() {
                return late;
            }
        }
        try (Phone phone = phone(20, Late::new)) {
            Recorder client = backedUp(phone);
            List<String> told = client.events();
            assertThat(told).contains("end com.a 13500003");
            late.complete(null);
            phone.settle();
            assertThat(client.events()).isEqualTo(told);
            assertThat(phone.clock().untilNextEvent()).isEmpty();
        }
    }

    @Test
    void itsOwnFilesAreInReachAndThoseOfOthersAreNot() {
        class Exporting extends BackupExtensionAbility {
            @Override
            public CompletionStage<Void> onBackup() {
                context().write(FILES + "export.txt", "exported".getBytes(StandardCharsets.UTF_8));
                called.add(new String(context().read(FILES + "a.txt"), StandardCharsets.UTF_8));
                try {
                    context().read("/data/../com.b/secret");
                } catch (IllegalArgumentException outside) {
                    called.add("outside");
                }
                return done();
            }
        }
        try (Phone phone = phone(20, Exporting::new, app("com.b"))) {
            var archive = phone.backUp("com.a");
            assertThat(called).containsExactly("the file of com.a", "outside");
            phone.restore("com.a", archive);
            assertThat(phone.text("com.a", FILES + "export.txt")).isEqualTo("exported");
        }
    }

    @Test
    void getBackupInfoIsAnsweredOverAConnectionOfItsOwn() {
        class Informing extends BackupExtensionAbility {
            @Override
            public Optional<String> getBackupInfo() {
                return Optional.of("three notes");
            }
        }
        try (Phone phone = phone(20, Informing::new)) {
            assertThat(phone.backup().getBackupInfo("com.a")).contains("three notes");
        }
    }

    @Test
    void anAbilityForAnApplicationThatIsNotThereIsRefused() {
        Simulator simulator = new Simulator().withAbility("com.nowhere", () -> new Noting(""));
        DeviceSpec spec = DeviceSpec.of(new World("test", List.of(app("com.a"))), 20);
        assertThatThrownBy(() -> simulator.open(spec))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("com.nowhere");
    }

    @Test
    void theUndocumentedCodeOfAThrownErrorIsReportedWithTheQuirk() {
        class Throwing extends BackupExtensionAbility {
            @Override
            public CompletionStage<Void> onBackup() throws Exception {
                throw new IOException("disk");
            }
        }
        List<Integer> codes = new ArrayList<>();
        try (Phone phone = phone(20, Set.of(Quirk.UNDOCUMENTED_CODES), Throwing::new)) {
            await(phone.backup().newSessionBackup(new EndCodes(codes)).appendBundles(List.of("com.a")));
            phone.settle();
        }
        assertThat(codes).containsExactly(13500007);
    }
}
