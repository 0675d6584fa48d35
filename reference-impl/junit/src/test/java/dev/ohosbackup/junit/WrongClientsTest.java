package dev.ohosbackup.junit;

import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.strict.Offence;
import dev.ohosbackup.simulator.strict.ProtocolException;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Clients each of which makes one mistake: the strict device names that mistake, where it was made, and no other.
 *
 * <p>That a client which makes none is left in peace is shown by {@link CorrectClientsTest}.
 */
class WrongClientsTest {
    private static final String NOTES = "com.example.notes";
    private static final String MAIL = "com.example.mail";

    /**
     * A client with one mistake.
     *
     * @param name  what it does wrong
     * @param rule  which rule that breaks
     * @param how   in which of its ways; empty where there is one
     * @param plays what it does
     */
    private record Wrong(String name, ProtocolRule rule, String how, Consumer<TestDevice> plays) {}

    private static final List<Wrong> ALL = List.of(
            new Wrong("appends twice to a backup", ProtocolRule.APPEND_TWICE, "", WrongClientsTest::appendsTwice),
            new Wrong(
                    "appends twice to a restore",
                    ProtocolRule.APPEND_TWICE,
                    "",
                    device -> restore(device, (session, client) -> {
                        int fd = client.capabilities();
                        refused(session.appendBundles(fd, List.of(MAIL)).toCompletableFuture()::join);
                        client.close(fd);
                    })),
            new Wrong("cancels after release", ProtocolRule.USED_AFTER_RELEASE, "", device -> {
                SessionBackup session = new Client(device).backUp(NOTES);
                session.cancel(NOTES);
            }),
            new Wrong("appends after the release of an increment", ProtocolRule.USED_AFTER_RELEASE, "", device -> {
                IncrementalBackupSession session = device.backup().newIncrementalBackupSession(new Client(device));
                session.release().toCompletableFuture().join();
                tried(session.appendBundles(List.of()).toCompletableFuture()::join);
            }),
            new Wrong("reads what it has closed", ProtocolRule.FD_CLOSED_EARLY, "used", device -> {
                new Client(device) {
                    @Override
                    void take(File file) {
                        super.take(file);
                        assertThatThrownBy(() -> device.fileIo().read(file.fd(), 0, 1))
                                .isInstanceOf(IOException.class);
                    }
                }.backUp(NOTES);
            }),
            new Wrong("closes what it has not read", ProtocolRule.FD_CLOSED_EARLY, "unread", device -> {
                new Client(device) {
                    @Override
                    void take(File file) {
                        close(file.fd());
                    }
                }.backUp(NOTES);
            }),
            new Wrong(
                    "publishes what it has closed unwritten",
                    ProtocolRule.FD_CLOSED_EARLY,
                    "unwritten",
                    device -> restoreWriting(device, (client, file) -> client.close(file.fd()))),
            new Wrong("never closes a file", ProtocolRule.FD_LEFT_OPEN, "", device -> {
                new Client(device) {
                    @Override
                    void take(File file) {
                        read(file.fd());
                    }
                }.backUp(NOTES);
            }),
            new Wrong(
                    "never closes a capability file",
                    ProtocolRule.FD_LEFT_OPEN,
                    "",
                    device -> new Client(device).capabilities()),
            new Wrong("cancels a bundle with a typing error", ProtocolRule.CANCEL_OF_NOTHING, "near", device -> {
                Client client = new Client(device);
                SessionBackup session = device.backup().newSessionBackup(client);
                session.appendBundles(List.of(NOTES, MAIL))
                        .toCompletableFuture()
                        .join();
                session.cancel("com.example.note");
                client.awaitEnd();
                session.release().toCompletableFuture().join();
            }),
            new Wrong("cancels before it has appended", ProtocolRule.CANCEL_OF_NOTHING, "none", device -> {
                SessionBackup session = device.backup().newSessionBackup(new Client(device));
                session.cancel(NOTES);
                session.release().toCompletableFuture().join();
            }),
            new Wrong("uses a file that an error came instead of", ProtocolRule.ERROR_IGNORED, "used", device -> {
                device.inject("{\"what\":\"errno\",\"error\":\"EIO\",\"when\":\"HAND_OUT\"}");
                Client client = new Client(device) {
                    @Override
                    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
                        take(file.orElseThrow());
                    }
                };
                SessionBackup session = device.backup().newSessionBackup(client);
                session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
                assertThatThrownBy(client::awaitEnd).isInstanceOf(NoSuchElementException.class);
                client.awaitEnd();
                session.release().toCompletableFuture().join();
            }),
            new Wrong("goes on with a bundle that has failed", ProtocolRule.ERROR_IGNORED, "failed", device -> {
                device.inject("{\"what\":\"errno\",\"error\":\"EIO\",\"when\":\"CONNECT\"}");
                restore(device, (session, client) -> {
                    client.awaitEnd();
                    refused(session.getFileHandle(FileMeta.of(NOTES, "part.0.tar"))
                            .toCompletableFuture()::join);
                });
            }),
            new Wrong("looks at no promise", ProtocolRule.ERROR_IGNORED, "unheard", device -> {
                SessionRestore session = device.backup().newSessionRestore(new Client(device));
                session.appendBundles(999, List.of(NOTES));
                device.clock().runUntilIdle();
                session.release().toCompletableFuture().join();
            }),
            new Wrong("never releases", ProtocolRule.NOT_RELEASED, "", device -> {
                Client client = new Client(device);
                device.backup()
                        .newSessionBackup(client)
                        .appendBundles(List.of(NOTES))
                        .toCompletableFuture()
                        .join();
                client.awaitEnd();
            }),
            new Wrong("goes on when the service has died", ProtocolRule.USED_AFTER_DEATH, "", device -> {
                Client client = new Client(device);
                SessionBackup session = device.backup().newSessionBackup(client);
                device.killService();
                client.awaitEnd();
                refused(session.appendBundles(List.of(NOTES)).toCompletableFuture()::join);
            }),
            new Wrong("publishes before its files have come", ProtocolRule.PUBLISHED_EARLY, "outstanding", device -> {
                restore(device, (session, client) -> {
                    session.getFileHandle(FileMeta.of(NOTES, "part.0.tar"))
                            .toCompletableFuture()
                            .join();
                    session.publishFile(FileMeta.of(NOTES, "")).whenComplete((nothing, refusal) -> {});
                    device.clock().runUntilIdle();
                });
            }),
            new Wrong("publishes before it has written", ProtocolRule.PUBLISHED_EARLY, "unwritten", device -> {
                restoreWriting(device, (client, file) -> client.later.add(file.fd()));
            }),
            new Wrong("writes on after it has published", ProtocolRule.PUBLISHED_EARLY, "late", device -> {
                Restorer client = new Restorer(device, (self, file) -> {
                    self.write(file.fd(), new byte[] {1});
                    self.later.add(file.fd());
                });
                restoreOneFile(
                        device, client, () -> client.later.forEach(fd -> client.writeAndClose(fd, new byte[] {2})));
            }),
            new Wrong("publishes although a file has failed", ProtocolRule.ERROR_IGNORED, "file", device -> {
                device.inject("{\"what\":\"errno\",\"error\":\"EIO\",\"when\":\"HAND_OUT\"}");
                restore(device, (session, client) -> {
                    session.getFileHandle(FileMeta.of(NOTES, "part.0.tar"))
                            .toCompletableFuture()
                            .join();
                    device.clock().advance(Duration.ofSeconds(1));
                    session.publishFile(FileMeta.of(NOTES, "")).whenComplete((nothing, refusal) -> {});
                    device.clock().runUntilIdle();
                });
            }),
            new Wrong("asks for files before it has appended", ProtocolRule.ASKED_BEFORE_APPEND, "", device -> {
                SessionRestore session = device.backup().newSessionRestore(new Client(device));
                refused(session.getFileHandle(FileMeta.of(NOTES, "part.0.tar")).toCompletableFuture()::join);
                session.release().toCompletableFuture().join();
            }),
            new Wrong("measures sizes after the append", ProtocolRule.SIZES_AFTER_APPEND, "", device -> {
                Client client = new Client(device);
                SessionBackup session = device.backup().newSessionBackup(client);
                session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
                tried(session.getBackupDataSize(false, List.of(IncrementalBackupTime.of(NOTES, 0)))
                        .toCompletableFuture()::join);
                client.awaitEnd();
                session.release().toCompletableFuture().join();
            }),
            new Wrong(
                    "changes the limit of a bundle that is not running",
                    ProtocolRule.UPDATED_OUT_OF_TIME,
                    "",
                    device -> device.backup().updateTimer(NOTES, 1000)),
            new Wrong("asks an application inside a callback", ProtocolRule.BLOCKED_IN_CALLBACK, "asked", device -> {
                new Client(device) {
                    @Override
                    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
                        device.backup().getBackupInfo(NOTES);
                    }
                }.backUp(NOTES);
            }),
            new Wrong("waits inside a callback", ProtocolRule.BLOCKED_IN_CALLBACK, "waited", device -> {
                SessionBackup[] own = new SessionBackup[1];
                Client client = new Client(device) {
                    @Override
                    public void onAllBundlesEnd(Optional<BusinessError> err) {
                        over = true;
                        own[0].release().toCompletableFuture().join();
                    }
                };
                own[0] = device.backup().newSessionBackup(client);
                own[0].appendBundles(List.of(NOTES)).toCompletableFuture().join();
                assertThatThrownBy(client::awaitEnd).isInstanceOf(IllegalStateException.class);
                device.clock().runUntilIdle();
            }));

    private static void appendsTwice(TestDevice device) {
        Client client = new Client(device);
        SessionBackup session = device.backup().newSessionBackup(client);
        session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
        refused(session.appendBundles(List.of(MAIL)).toCompletableFuture()::join);
        client.awaitEnd();
        session.release().toCompletableFuture().join();
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfAny(BusinessError.class, CompletionException.class);
    }

    /** A call that the device may refuse or not: that it is a mistake does not depend on that. */
    private static void tried(Runnable call) {
        try {
            call.run();
        } catch (BusinessError | CompletionException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private interface Restoring {
        void go(SessionRestore session, Restorer client);
    }

    private interface Writing {
        void write(Restorer client, File file);
    }

    /** A client of a restore, which does with a file what it is told. */
    private static class Restorer extends Client {
        final List<Integer> later = new ArrayList<>();
        private final Writing writing;

        Restorer(TestDevice device, Writing writing) {
            super(device);
            this.writing = writing;
        }

        @Override
        void take(File file) {
            writing.write(this, file);
            file.manifestFd().ifPresent(this::close);
        }
    }

    private static void restore(TestDevice device, Restoring mistake) {
        Restorer client = new Restorer(device, (self, file) -> self.writeAndClose(file.fd(), new byte[] {1}));
        SessionRestore session = device.backup().newSessionRestore(client);
        int fd = client.capabilities();
        session.appendBundles(fd, List.of(NOTES)).toCompletableFuture().join();
        client.close(fd);
        mistake.go(session, client);
        session.release().toCompletableFuture().join();
    }

    private static void restoreWriting(TestDevice device, Writing writing) {
        Restorer client = new Restorer(device, writing);
        restoreOneFile(device, client, () -> client.later.forEach(client::close));
    }

    /** A restore of one file that is published as soon as it has come. */
    private static void restoreOneFile(TestDevice device, Restorer client, Runnable afterwards) {
        SessionRestore session = device.backup().newSessionRestore(client);
        int fd = client.capabilities();
        session.appendBundles(fd, List.of(NOTES)).toCompletableFuture().join();
        client.close(fd);
        session.getFileHandle(FileMeta.of(NOTES, "part.0.tar"))
                .toCompletableFuture()
                .join();
        device.clock().advance(Duration.ofSeconds(1));
        session.publishFile(FileMeta.of(NOTES, "")).toCompletableFuture().join();
        afterwards.run();
        client.awaitEnd();
        session.release().toCompletableFuture().join();
    }

    private static TestDevice device() {
        return TestDevice.api20()
                .install(
                        app(NOTES).file("today.txt", "milk\n").worksFor(Duration.ofSeconds(1)),
                        app(MAIL).file("in", "spam"));
    }

    @TestFactory
    Stream<DynamicTest> eachIsFoundByItsOwnMistakeAlone() {
        return ALL.stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> {
                    TestDevice device = device();
                    wrong.plays().accept(device);
                    assertThatThrownBy(device::close).isInstanceOfSatisfying(ProtocolException.class, thrown -> {
                        assertThat(thrown.offences())
                                .as(thrown.getMessage())
                                .isNotEmpty()
                                .allSatisfy(offence -> {
                                    assertThat(offence.rule()).isEqualTo(wrong.rule());
                                    assertThat(offence.stack())
                                            .anyMatch(frame ->
                                                    frame.getClassName().startsWith("dev.ohosbackup.junit."));
                                });
                        assertThat(thrown)
                                .hasMessageContaining(wrong.rule().id())
                                .hasMessageContaining("->");
                        assertThat(thrown.offences().get(0).how()).isEqualTo(wrong.how());
                        thrown.offences().forEach(WrongClientsTest::speaksBothLanguages);
                    });
                }));
    }

    private static void speaksBothLanguages(Offence offence) {
        for (String text : List.of(offence.text(Locale.ENGLISH), offence.text(Locale.SIMPLIFIED_CHINESE))) {
            assertThat(text).contains(offence.rule().lines()).doesNotContain("{0}", "{1}", "{2}");
        }
        assertThat(offence.rule(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
        assertThat(offence.seen(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
        assertThat(offence.instead(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
        assertThat(offence.text(Locale.ENGLISH)).doesNotMatch("(?s).*\\p{IsHan}.*");
    }

    @Test
    void everyRuleHasAClientForEachWayToBreakIt() {
        Set<String> broken = new TreeSet<>();
        ALL.forEach(
                wrong -> broken.add(wrong.rule().id() + (wrong.how().isEmpty() ? "" : "." + wrong.how()) + ".seen"));
        ResourceBundle texts = ResourceBundle.getBundle("dev.ohosbackup.simulator.strict.rules", Locale.ROOT);
        Set<String> ways = new TreeSet<>(texts.keySet());
        ways.removeIf(key -> !key.endsWith(".seen"));
        assertThat(broken).isEqualTo(ways);
        assertThat(ALL).extracting(Wrong::rule).contains(ProtocolRule.values());
    }

    @TestFactory
    Stream<DynamicTest> eachMayBeLetOff() {
        return ALL.stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> {
                    TestDevice device = device().lenient(wrong.rule());
                    wrong.plays().accept(device);
                    device.close();
                }));
    }
}
