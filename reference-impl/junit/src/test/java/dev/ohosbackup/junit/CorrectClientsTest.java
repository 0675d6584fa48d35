package dev.ohosbackup.junit;

import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.OnBackupSizeReport;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Clients that do nothing wrong, in ways that differ, and some of which meet errors: the strict device says nothing. */
class CorrectClientsTest {
    private static final String NOTES = "com.example.notes";
    private static final String MAIL = "com.example.mail";

    /**
     * A client.
     *
     * @param name  what it does
     * @param level on a device of which level
     * @param plays what it does
     */
    private record Correct(String name, int level, Consumer<TestDevice> plays) {}

    private static final List<Correct> ALL = List.of(
            new Correct("backs up everything", 20, device -> new Client(device).backUp(NOTES, MAIL)),
            new Correct("backs up with callbacks instead of promises", 12, CorrectClientsTest::backsUpByCallbacks),
            new Correct("backs up at API 10, which has no release", 10, device -> new Client(device).backUp(NOTES)),
            new Correct("reads in small pieces and closes when all is over", 20, CorrectClientsTest::readsInPieces),
            new Correct("measures, then backs up", 18, CorrectClientsTest::measures),
            new Correct(
                    "gives an application more time while it runs",
                    20,
                    device -> new Client(device) {
                        @Override
                        public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
                            assertThat(device.backup().updateTimer(bundleName.orElseThrow(), 60_000))
                                    .isTrue();
                        }
                    }.backUp(NOTES)),
            new Correct("cancels a bundle of whose file it has read enough", 20, CorrectClientsTest::cancels),
            new Correct("is told that a file failed, and lets the bundle be", 20, device -> {
                device.inject("{\"what\":\"errno\",\"error\":\"EIO\",\"when\":\"HAND_OUT\"}");
                new Client(device).backUp(NOTES, MAIL);
            }),
            new Correct("gives up on a file whose transfer is cut short", 20, CorrectClientsTest::givesUp),
            new Correct("tries a refused append again", 20, CorrectClientsTest::triesAgain),
            new Correct("starts anew when the service has died", 20, CorrectClientsTest::startsAnew),
            new Correct("is killed and starts anew", 20, device -> {
                Client dead = new Client(device);
                device.backup()
                        .newSessionBackup(dead)
                        .appendBundles(List.of(NOTES))
                        .toCompletableFuture()
                        .join();
                device.killClient();
                new Client(device).backUp(NOTES);
            }),
            new Correct("backs up an increment, in two appends", 20, CorrectClientsTest::backsUpAnIncrement),
            new Correct("restores, and publishes once", 20, device -> restores(device, true)),
            new Correct("restores at API 10, and publishes each file", 10, device -> restores(device, false)),
            new Correct(
                    "goes round with the tool that is built in",
                    20,
                    device -> BackupAssertions.assertThat(device.roundTrip().run())
                            .isExact()),
            new Correct(
                    "goes round in increments with the tool that is built in",
                    12,
                    device -> BackupAssertions.assertThat(device.roundTrip()
                                    .then(changed -> changed.app(NOTES).write("new.txt", "new"))
                                    .then(changed -> changed.app(NOTES).delete("today.txt"))
                                    .run())
                            .isExact()));

    private static void backsUpByCallbacks(TestDevice device) {
        List<Optional<BusinessError>> answers = new ArrayList<>();
        Client client = new Client(device);
        device.backup().getLocalCapabilities((err, file) -> {
            answers.add(err);
            file.ifPresent(data -> client.readAndClose(data.fd()));
        });
        device.clock().runUntilIdle();
        SessionBackup session = device.backup().newSessionBackup(client);
        session.appendBundles(List.of(NOTES), (err, nothing) -> answers.add(err));
        client.awaitEnd();
        session.release().whenComplete((nothing, refusal) -> answers.add(Optional.empty()));
        device.clock().runUntilIdle();
        assertThat(answers).hasSize(3).allMatch(Optional::isEmpty);
    }

    private static void readsInPieces(TestDevice device) {
        List<Integer> open = new ArrayList<>();
        Client client = new Client(device) {
            @Override
            void take(File file) {
                open.add(file.fd());
                file.manifestFd().ifPresent(open::add);
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                try {
                    byte[] piece;
                    do {
                        piece = device.fileIo().read(file.fd(), all.size(), 700);
                        all.writeBytes(piece);
                    } while (piece.length > 0);
                    assertThat(all.size()).isEqualTo((int) device.fileIo().size(file.fd()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
        SessionBackup session = device.backup().newSessionBackup(client);
        session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
        client.awaitEnd();
        open.forEach(client::close);
        session.release().toCompletableFuture().join();
    }

    private static void measures(TestDevice device) {
        List<String> reports = new ArrayList<>();
        Client client = new Client(device) {
            @Override
            public Optional<OnBackupSizeReport> onBackupSizeReport() {
                return Optional.of(reports::add);
            }
        };
        SessionBackup session = device.backup().newSessionBackup(client);
        session.getBackupDataSize(true, List.of(IncrementalBackupTime.of(NOTES, 0)))
                .toCompletableFuture()
                .join();
        device.clock().runUntil(() -> !reports.isEmpty(), "a report of sizes");
        session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
        client.awaitEnd();
        session.release().toCompletableFuture().join();
    }

    private static void cancels(TestDevice device) {
        SessionBackup[] own = new SessionBackup[1];
        Client client = new Client(device) {
            @Override
            void take(File file) {
                close(file.fd());
                file.manifestFd().ifPresent(this::close);
                if (!received.containsKey(file.bundleName())) {
                    received.put(file.bundleName(), new byte[0]);
                    assertThat(own[0].cancel(file.bundleName())).isZero();
                }
            }
        };
        own[0] = device.backup().newSessionBackup(client);
        own[0].appendBundles(List.of(NOTES)).toCompletableFuture().join();
        client.awaitEnd();
        own[0].release().toCompletableFuture().join();
    }

    private static void givesUp(TestDevice device) {
        device.inject("{\"what\":\"cut-short\",\"bytes\":3,\"when\":\"TRANSFER\"}");
        List<String> cutShort = new ArrayList<>();
        new Client(device) {
            @Override
            void take(File file) {
                byte[] content = readAndClose(file.fd());
                file.manifestFd().ifPresent(this::close);
                if (content.length == 3) {
                    cutShort.add(file.uri());
                }
            }
        }.backUp(MAIL);
        assertThat(cutShort).hasSize(1);
    }

    private static void triesAgain(TestDevice device) {
        device.inject("{\"what\":\"broken-ipc\",\"when\":\"CALL\",\"member\":\"SessionBackup.appendBundles\"}");
        Client client = new Client(device);
        SessionBackup session = device.backup().newSessionBackup(client);
        Throwable refusal = session.appendBundles(List.of(NOTES))
                .handle((nothing, thrown) -> thrown)
                .toCompletableFuture()
                .join();
        assertThat(refusal).isInstanceOf(BusinessError.class);
        session.appendBundles(List.of(NOTES)).toCompletableFuture().join();
        client.awaitEnd();
        session.release().toCompletableFuture().join();
    }

    private static void startsAnew(TestDevice device) {
        Client first = new Client(device);
        device.backup()
                .newSessionBackup(first)
                .appendBundles(List.of(NOTES))
                .toCompletableFuture()
                .join();
        device.killService();
        first.awaitEnd();
        new Client(device).backUp(NOTES);
    }

    private static void backsUpAnIncrement(TestDevice device) {
        Client client = new Client(device);
        IncrementalBackupSession session = device.backup().newIncrementalBackupSession(client);
        session.appendBundles(List.of(IncrementalBackupData.first(NOTES)))
                .toCompletableFuture()
                .join();
        client.awaitEnd();
        client.over = false;
        session.appendBundles(List.of(IncrementalBackupData.first(MAIL)))
                .toCompletableFuture()
                .join();
        client.awaitEnd();
        session.release().toCompletableFuture().join();
    }

    private static void restores(TestDevice device, boolean allAtOnce) {
        Client taken = new Client(device);
        taken.backUp(NOTES);
        device.app(NOTES).wipe();
        SessionRestore[] own = new SessionRestore[1];
        Client client = new Client(device) {
            private int written;

            @Override
            public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
                taken.received
                        .keySet()
                        .forEach(name -> own[0].getFileHandle(FileMeta.of(NOTES, name.substring(NOTES.length() + 1)))
                                .whenComplete((nothing, refusal) ->
                                        assertThat(refusal).isNull()));
            }

            @Override
            void take(File file) {
                writeAndClose(file.fd(), taken.received.get(NOTES + " " + file.uri()));
                file.manifestFd().ifPresent(fd -> writeAndClose(fd, new byte[0]));
                written++;
                if (!allAtOnce || written == taken.received.size()) {
                    own[0].publishFile(FileMeta.of(NOTES, allAtOnce ? "" : file.uri()))
                            .whenComplete(
                                    (nothing, refusal) -> assertThat(refusal).isNull());
                }
            }
        };
        own[0] = device.backup().newSessionRestore(client);
        int fd = device.backup()
                .getLocalCapabilities()
                .toCompletableFuture()
                .join()
                .fd();
        own[0].appendBundles(fd, List.of(NOTES)).toCompletableFuture().join();
        client.close(fd);
        client.awaitEnd();
        if (allAtOnce) {
            own[0].release().toCompletableFuture().join();
        }
        assertThat(device.app(NOTES).text("today.txt")).isEqualTo("milk\n");
    }

    @TestFactory
    Stream<DynamicTest> eachIsLeftInPeace() {
        return ALL.stream()
                .map(correct -> DynamicTest.dynamicTest(correct.name(), () -> {
                    TestDevice device = TestDevice.at(correct.level())
                            .install(
                                    app(NOTES)
                                            .file("today.txt", "milk\n")
                                            .noise("photo.jpg", 3_000_000)
                                            .worksFor(Duration.ofSeconds(1)),
                                    app(MAIL).file("in", "spam"));
                    correct.plays().accept(device);
                    assertThat(device.offences())
                            .as(device.diagnostics().toString())
                            .isEmpty();
                    device.close();
                }));
    }
}
