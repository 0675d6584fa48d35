package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.SessionInState.BUNDLE;
import static dev.ohosbackup.simulator.SessionInState.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.simulator.Phone.Received;
import dev.ohosbackup.simulator.SessionInState.Kind;
import dev.ohosbackup.simulator.SessionInState.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A release may come at any moment: it resolves, afterwards nothing is told, no descriptor is left that the client has not
 * heard of, and the device is free for the next session (R24, R25).
 */
class ReleaseAtEveryMomentTest {

    static Stream<Arguments> openStates() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(
                                State.NOT_APPENDED, State.QUEUED, State.STARTING, State.RUNNING, State.FINISHED)
                        .map(state -> Arguments.of(kind, state)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("openStates")
    void inEveryStateOfABundle(Kind kind, State state) {
        try (SessionInState it = SessionInState.of(kind, state)) {
            Instant before = it.phone.clock().now();
            await(it.session.release());
            assertThat(it.phone.clock().now()).as("it waits for nothing").isEqualTo(before);
            assertOver(it.phone, it.client, it.session);
        }
    }

    /** What must be so once a release has resolved. */
    private static void assertOver(Phone phone, Recorder client, Session session) {
        int told = client.events().size();
        assertThat(phone.device().openFds()).isEmpty();
        assertThat(refusal(session::release)).isEqualTo(13900001);
        SessionBackup next = phone.backup().newSessionBackup(phone.client());
        await(next.release());
        // An extension that was being started comes up, to nobody.
        phone.settle();
        assertThat(phone.clock().untilNextEvent()).isEmpty();
        assertThat(client.events()).hasSize(told);
        assertThat(phone.device().openFds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void beforeTheAppendIsAnswered(Kind kind) {
        try (SessionInState it = SessionInState.of(kind, State.NOT_APPENDED)) {
            CompletionStage<Void> append = it.append(List.of(BUNDLE));
            CompletionStage<Void> release = it.session.release();
            await(append);
            await(release);
            assertThat(it.client.events()).isEmpty();
            assertOver(it.phone, it.client, it.session);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whileABundleWaitsForItsDelay(Kind kind) {
        String delay = "{\"delayTime\":100}";
        try (SessionInState it = SessionInState.of(kind, State.NOT_APPENDED)) {
            if (it.session instanceof SessionBackup backup) {
                await(backup.appendBundles(List.of(BUNDLE), Optional.of(List.of(delay))));
            } else if (it.session instanceof IncrementalBackupSession incremental) {
                await(incremental.appendBundles(
                        List.of(IncrementalBackupData.first(BUNDLE).withParameters(delay))));
            } else {
                int capabilities = it.phone.capabilities();
                await(it.restore().appendBundles(capabilities, List.of(BUNDLE), Optional.of(List.of(delay))));
                it.phone.close(capabilities);
            }
            it.phone.pass(Duration.ofSeconds(99));
            await(it.session.release());
            assertThat(it.client.events()).isEmpty();
            assertOver(it.phone, it.client, it.session);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 999, 1000, 1001, 5000, 7000})
    void whileFilesAreBeingSent(long millisecondsOfSending) {
        try (Phone phone = Phone.with(20, TestApps.manyFiles(BUNDLE, 20))) {
            Recorder client = phone.client();
            SessionBackup session = phone.backup()
                    .newSessionBackup(client.onBegin(bundle ->
                            assertThat(phone.backup().updateSendRate(bundle, 2)).isTrue()));
            await(session.appendBundles(List.of(BUNDLE)));
            while (client.eventsOf("begin").isEmpty()) {
                phone.pass(Duration.ofMillis(1));
            }
            phone.pass(Duration.ofMillis(millisecondsOfSending));
            assertThat(client.eventsOf("end")).isEmpty();
            await(session.release());
            assertOver(phone, client, session);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4999, 5000, 5001})
    void duringASizeScan(long milliseconds) {
        try (SessionInState it = SessionInState.of(Kind.BACKUP, State.NOT_APPENDED)) {
            List<IncrementalBackupTime> bundles = Stream.of("com.x1", "com.x2", "com.x3", BUNDLE)
                    .map(name -> IncrementalBackupTime.of(name, 0))
                    .toList();
            await(((SessionBackup) it.session).getBackupDataSize(true, bundles));
            it.phone.pass(Duration.ofMillis(milliseconds));
            await(it.session.release());
            assertOver(it.phone, it.client, it.session);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whileAnApplicationIsAskedSomething(Kind kind) {
        try (SessionInState it = SessionInState.of(kind, State.RUNNING)) {
            CompletionStage<String> answer = it.session.getCompatibilityInfo(BUNDLE, "{}");
            CompletionStage<Boolean> cleaned = it.session.cleanBundleTempDir("com.x1");
            await(it.session.release());
            // The question has a connection of its own, and was asked in time.
            assertThat(await(answer)).startsWith("in a");
            assertThat(await(cleaned)).isTrue();
            assertOver(it.phone, it.client, it.session);
        }
    }

    /** A restore whose data is published but for the time in between. */
    private static final class Published implements AutoCloseable {
        final Phone phone = Phone.with(
                20,
                TestApps.app(
                        BUNDLE, Script.plain().works(Duration.ofMinutes(10)).progresses("1", "2", "3")));
        final Map<String, Received> received = phone.backUp(BUNDLE);
        final Recorder client = new Recorder(phone.clock()::now).onFile(ready -> {
            phone.write(ready.fd(), received.get(BUNDLE + " " + ready.uri()).content());
            phone.closeAll(ready);
        });
        final SessionRestore session = phone.beginRestore(client, BUNDLE);

        Published() {
            received.keySet().forEach(key -> await(session.getFileHandle(file(key.substring(BUNDLE.length() + 1)))));
            phone.pass(Duration.ofSeconds(1));
            await(session.publishFile(file("")));
        }

        @Override
        public void close() {
            phone.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 599})
    void whileItsDataIsPublishedOrRestoredARestoreIsWaitedFor(long seconds) {
        try (Published it = new Published()) {
            it.phone.pass(Duration.ofSeconds(seconds));
            Instant before = it.phone.clock().now();
            CompletableFuture<Void> release = it.session.release().toCompletableFuture();
            assertThat(refusal(it.session::release))
                    .as("a second time while it waits")
                    .isEqualTo(13900001);
            await(release);
            assertThat(Duration.between(before, it.phone.clock().now())).isEqualTo(Duration.ofSeconds(600 - seconds));
            assertThat(it.client.eventsOf("end")).startsWith("end " + BUNDLE);
            assertOver(it.phone, it.client, it.session);
        }
    }

    @Test
    void theServiceDiesWhileAReleaseWaits() {
        try (Published it = new Published()) {
            CompletableFuture<Void> release = it.session.release().toCompletableFuture();
            it.phone.pass(Duration.ofSeconds(1));
            it.phone.control(ServiceControl.class).kill();
            assertThat(refusal(() -> release)).isEqualTo(13600001);
            it.phone.pass(Duration.ZERO);
            assertThat(it.client.events()).endsWith("service died");
            assertOver(it.phone, it.client, it.session);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void afterTheServicesDeathThereIsNothingToRelease(Kind kind) {
        try (SessionInState it = SessionInState.of(kind, State.DIED)) {
            assertThat(refusal(it.session::release)).isEqualTo(13900001);
            assertOver(it.phone, it.client, it.session);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "process", "result", "file", "end", "all end", "sizes"})
    void insideACallback(String callback) {
        Script script = Script.plain().reports("{}", "{}").progresses("1").works(Duration.ofSeconds(1));
        try (Phone phone = Phone.with(20, TestApps.app(BUNDLE, script))) {
            List<Session> session = new ArrayList<>();
            List<CompletionStage<Integer>> toldWhenReleased = new ArrayList<>();
            Recorder client = phone.client();
            client.onEvent(event -> {
                if (event.startsWith(callback) && toldWhenReleased.isEmpty()) {
                    toldWhenReleased.add(session.get(0)
                            .release()
                            .thenApply(nothing -> client.events().size()));
                }
            });
            SessionBackup backup = phone.backup().newSessionBackup(client);
            session.add(backup);
            await(backup.getBackupDataSize(false, List.of(IncrementalBackupTime.of(BUNDLE, 0))));
            await(backup.appendBundles(List.of(BUNDLE)));
            phone.settle();
            assertThat(toldWhenReleased).hasSize(1);
            // What was on its way to the client when it called may come before the release resolves, but not after.
            assertThat(await(toldWhenReleased.get(0))).isEqualTo(client.events().size());
            assertOver(phone, client, backup);
        }
    }

    @Test
    void insideTheCallbackOfARestoresEnd() {
        try (Published it = new Published()) {
            Map<String, CompletionStage<Void>> released = new LinkedHashMap<>();
            Consumer<String> releaseOnce = event -> {
                if (event.startsWith("end")) {
                    released.put(event, it.session.release());
                }
            };
            it.client.onEvent(releaseOnce);
            it.phone.settle();
            assertThat(released).containsOnlyKeys("end " + BUNDLE);
            released.values().forEach(Phone::await);
            assertOver(it.phone, it.client, it.session);
        }
    }
}
