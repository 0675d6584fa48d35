package dev.ohosbackup.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two storages that share what is the same in both, and look as if they shared nothing. */
class ForkTest {
    private static final String APP = "com.example.a";
    private static final Instant THEN = Instant.parse("2024-05-06T07:08:09Z");
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant OTHER_NOW = Instant.parse("2025-02-02T00:00:00Z");
    private static final long FREE = 1 << 20;

    private Storage origin;
    private Storage fork;

    /** What is done in a storage's turn. */
    private interface Doing<T> {
        T in(Storage storage) throws IOException;
    }

    private static <T> T inTurn(Storage storage, Doing<T> doing) {
        storage.enter();
        try {
            return doing.in(storage);
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        } finally {
            storage.leave();
        }
    }

    private static FileSpec file(String path, Content content) {
        return new FileSpec(path, content, 0640, THEN);
    }

    @BeforeEach
    void open() {
        AppSpec app = new AppSpec(
                APP,
                1,
                "1",
                "{}",
                Optional.empty(),
                List.of(
                        file("/d/a", new Content.Text("hello")),
                        file("/d/twin", new Content.SameAs("/d/a")),
                        file("/d/e/big", new Content.Noise(100_000, 1))));
        origin = Storage.of(DeviceSpec.of(new World("test", List.of(app)), 20).withFreeBytes(FREE), () -> NOW);
        // In a directory of another time than the others.
        write(origin, "/d/f/later", "");
        fork = origin.fork(Storage.Owner.quiet(() -> OTHER_NOW));
    }

    @AfterEach
    void close() {
        fork.close();
        origin.close();
    }

    private static List<SandboxEntry> entries(Storage storage) {
        return inTurn(storage, in -> in.view(APP).entries());
    }

    private static String text(Storage storage, String path) {
        return inTurn(storage, in -> new String(in.view(APP).read(path), StandardCharsets.UTF_8));
    }

    private static Path write(Storage storage, String path, String text) {
        return inTurn(storage, in -> {
            in.editor().write(APP, path, text.getBytes(StandardCharsets.UTF_8), THEN);
            return in.resolve(APP, path);
        });
    }

    @Test
    void aForkHasWhatTheOriginHadDownToModesAndTimesAndCopiesNoContent() {
        assertThat(entries(fork)).isEqualTo(entries(origin)).hasSize(7);
        assertThat(entries(fork))
                .contains(new SandboxEntry("/d/f", true, 0, 0755, NOW))
                .contains(new SandboxEntry("/d/e", true, 0, 0755, Instant.EPOCH));
        assertThat(text(fork, "/d/a")).isEqualTo("hello");
        boolean same =
                inTurn(fork, in -> Files.isSameFile(in.resolve(APP, "/d/e/big"), origin.resolve(APP, "/d/e/big")));
        assertThat(same).isTrue();
    }

    @Test
    void neitherSeesWhatTheOtherWritesDeletesOrAdds() {
        List<SandboxEntry> before = entries(origin);
        write(fork, "/d/a", "changed there");
        write(fork, "/d/new", "new there");
        inTurn(fork, in -> {
            in.editor().delete(APP, "/d/e");
            return in;
        });
        assertThat(entries(origin)).isEqualTo(before);
        assertThat(text(origin, "/d/a")).isEqualTo("hello");

        List<SandboxEntry> there = entries(fork);
        write(origin, "/d/twin", "changed here");
        inTurn(origin, in -> {
            in.editor().wipe(APP);
            return in;
        });
        assertThat(entries(fork)).isEqualTo(there);
        assertThat(text(fork, "/d/twin")).isEqualTo("hello");
    }

    @Test
    void whatIsOverwrittenInPlaceIsOverwrittenInOneOfThem() {
        inTurn(fork, in -> {
            FdTable fds = new FdTable(in);
            int fd = fds.openForWriting(in.resolve(APP, "/d/a"), APP, "test");
            assertThat(fds.size(fd)).isZero();
            fds.write(fd, 0, "there".getBytes(StandardCharsets.UTF_8));
            fds.close(fd);
            return fd;
        });
        assertThat(text(fork, "/d/a")).isEqualTo("there");
        assertThat(text(origin, "/d/a")).isEqualTo("hello");
        assertThat(text(fork, "/d/twin")).as("a twin is a file of its own").isEqualTo("hello");
    }

    @Test
    void aFileKeepsItsModeWhenItIsOverwrittenAndItsDirectoryItsTime() {
        List<SandboxEntry> before = entries(fork);
        inTurn(fork, in -> in.disk().write(in.resolve(APP, "/d/a"), new byte[5]));
        assertThat(entries(fork))
                .filteredOn(entry -> !entry.path().equals("/d/a"))
                .isEqualTo(before.stream()
                        .filter(entry -> !entry.path().equals("/d/a"))
                        .toList());
        assertThat(entries(fork)).contains(new SandboxEntry("/d/a", false, 5, 0640, OTHER_NOW));
    }

    @Test
    void modeAndTimeAreChangedInOneOfThemOnlyAndOfOneTwinOnly() {
        List<SandboxEntry> before = entries(origin);
        inTurn(fork, in -> {
            Path file = in.resolve(APP, "/d/a");
            in.disk().own(file);
            Files.setPosixFilePermissions(file, PermissionBits.toSet(0600));
            Files.setLastModifiedTime(file, FileTime.from(NOW));
            return file;
        });
        assertThat(entries(origin)).isEqualTo(before);
        assertThat(entries(fork))
                .contains(new SandboxEntry("/d/a", false, 5, 0600, NOW))
                .contains(new SandboxEntry("/d/twin", false, 5, 0640, THEN));
    }

    @Test
    void aFileThatIsBeingWrittenGoesOnInOneOfThem() {
        inTurn(origin, in -> {
            FdTable fds = new FdTable(in);
            int fd = fds.openForWriting(in.resolve(APP, "/d/open"), APP, "test");
            fds.write(fd, 0, "half".getBytes(StandardCharsets.UTF_8));
            try (Storage later = in.fork(Storage.Owner.quiet(() -> OTHER_NOW))) {
                fds.write(fd, 4, " and whole".getBytes(StandardCharsets.UTF_8));
                assertThat(text(later, "/d/open")).isEqualTo("half");
                assertThat(text(in, "/d/open")).isEqualTo("half and whole");
            }
            fds.close(fd);
            return fd;
        });
    }

    @Test
    void newFilesGetTheTimeOfTheDeviceTheyAreMadeOn() {
        inTurn(origin, in -> {
            in.disk().write(in.resolve(APP, "/a"), new byte[1]);
            write(fork, "/d/nested", "in the middle of the other's turn");
            inTurn(fork, other -> other.disk().write(other.resolve(APP, "/b"), new byte[1]));
            return in.disk().write(in.resolve(APP, "/c"), new byte[1]);
        });
        assertThat(entries(origin))
                .contains(new SandboxEntry("/a", false, 1, 0644, NOW), new SandboxEntry("/c", false, 1, 0644, NOW));
        assertThat(entries(fork)).contains(new SandboxEntry("/b", false, 1, 0644, OTHER_NOW));
    }

    @Test
    void inNobodysTurnThereIsNoTimeToTakeSoItIsRefused() {
        assertThatThrownBy(() -> fork.editor().write(APP, "/x", new byte[1], THEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("enter the storage first");
    }

    @Test
    void eachHasItsOwnFreeSpace() {
        assertThat(inTurn(fork, Storage::freeBytes)).isEqualTo(FREE).isEqualTo(inTurn(origin, Storage::freeBytes));
        inTurn(fork, in -> {
            in.editor().write(APP, "/fills", new byte[(int) FREE], THEN);
            assertThatThrownBy(() -> in.editor().write(APP, "/too-much", new byte[1], THEN))
                    .isInstanceOf(NoSpaceException.class);
            return in;
        });
        assertThat(inTurn(fork, Storage::freeBytes)).isZero();
        assertThat(inTurn(origin, Storage::freeBytes)).isEqualTo(FREE);
        write(origin, "/fits", "x".repeat((int) FREE));
    }

    @Test
    void aFileOfItsOwnTakesNoSpaceThatTheFileDidNotTakeBefore() {
        inTurn(fork, in -> {
            in.editor().write(APP, "/fills", new byte[(int) FREE], THEN);
            in.disk().own(in.resolve(APP, "/d/e/big"));
            in.disk().own(in.resolve(APP, "/d/twin"));
            return in;
        });
        assertThat(text(fork, "/d/twin")).isEqualTo("hello");
    }

    @Test
    void aSymbolicLinkLeadsToTheTwinOfWhatItLedTo() {
        inTurn(origin, in -> {
            Path root = in.sandbox(APP);
            Files.createSymbolicLink(root.resolve("absolute"), root.resolve("d/a"));
            Files.createSymbolicLink(
                    root.resolve("d/relative"), root.getFileSystem().getPath("a"));
            Files.createSymbolicLink(root.resolve("out"), root.getRoot().resolve("service"));
            return root;
        });
        try (Storage later = inTurn(origin, in -> in.fork(Storage.Owner.quiet(() -> OTHER_NOW)))) {
            write(origin, "/d/a", "changed");
            assertThat(text(later, "/absolute")).isEqualTo("hello");
            assertThat(text(later, "/d/relative")).isEqualTo("hello");
            assertThatThrownBy(() -> text(later, "/out/x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theForkLivesOnAfterItsOriginAndTheOtherWayRound() {
        try (Storage third = inTurn(fork, in -> in.fork(Storage.Owner.quiet(() -> OTHER_NOW)))) {
            origin.close();
            origin.close();
            assertThat(text(fork, "/d/a")).isEqualTo("hello");
            fork.close();
            assertThat(text(third, "/d/a")).isEqualTo("hello");
            assertThat(inTurn(third, Storage::freeBytes)).isEqualTo(FREE);
            assertThatThrownBy(() -> entries(fork))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(() -> fork.fork(Storage.Owner.quiet(() -> NOW)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingAStorageFreesWhatItAloneHadAndClosesItsFiles() throws IOException {
        FdTable fds = new FdTable(fork);
        int fd = inTurn(fork, in -> fds.openForReading(in.resolve(APP, "/d/a"), APP, "test"));
        assertThat(fork.openFiles()).isOne();
        Path root = fork.sandbox(APP);
        fork.close();
        assertThatThrownBy(() -> fds.read(fd, 0, 1)).isInstanceOf(IOException.class);
        assertThat(Files.exists(root.getParent().getParent())).isFalse();
        assertThat(text(origin, "/d/a")).isEqualTo("hello");
    }

    @Test
    void whatIsFrozenStaysAsItWas() {
        List<SandboxEntry> before = entries(origin);
        FrozenStorage frozen = inTurn(origin, Storage::freeze);
        write(origin, "/d/a", "changed");
        inTurn(origin, in -> in.disk().write(in.resolve(APP, "/d/twin"), new byte[3]));
        for (int i = 0; i < 2; i++) {
            try (Storage thawed = frozen.fork(Storage.Owner.quiet(() -> OTHER_NOW))) {
                assertThat(entries(thawed)).isEqualTo(before);
                assertThat(text(thawed, "/d/a")).isEqualTo("hello");
                assertThat(text(thawed, "/d/twin")).isEqualTo("hello");
                write(thawed, "/d/a", "changed too");
                inTurn(thawed, in -> in.disk().write(in.resolve(APP, "/d/e/big"), new byte[3]));
            }
        }
        frozen.close();
        assertThatThrownBy(() -> frozen.fork(Storage.Owner.quiet(() -> NOW)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
