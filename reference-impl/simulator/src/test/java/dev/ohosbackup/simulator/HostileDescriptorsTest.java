package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.FileIo;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors that are closed, never were, or are of something else; and offsets of every size. */
class HostileDescriptorsTest {
    private final Phone phone = Phone.with(20, app("com.a"), app("com.b"));

    @AfterEach
    void theDeviceIsUsable() {
        assertThat(phone.backUp("com.b")).containsKey("com.b manage.json");
        phone.close();
    }

    static List<Integer> closedFds() {
        return List.of(-1, 0, 1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE, 3);
    }

    @ParameterizedTest
    @MethodSource("closedFds")
    void aDescriptorThatIsNotOpenIsRefused(int fd) {
        // Number 3 is the first one, and closed by now.
        phone.close(phone.capabilities());
        SessionRestore restore = phone.backup().newSessionRestore(phone.client());
        assertThat(refusal(() -> restore.appendBundles(fd, List.of("com.a")))).isEqualTo(13900020);
        await(restore.release());
        IncrementalBackupSession session = phone.backup().newIncrementalBackupSession(phone.client());
        assertThat(refusal(() -> session.appendBundles(List.of(IncrementalBackupData.since("com.a", 1, fd)))))
                .isEqualTo(13900020);
        await(session.release());
        FileIo io = phone.io();
        assertThatThrownBy(() -> io.read(fd, 0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> io.write(fd, 0, new byte[1])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> io.size(fd)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> io.close(fd)).isInstanceOf(IOException.class);
    }

    @Test
    void aDescriptorOfSomethingElseIsWhatIsInIt() {
        List<Integer> others = new ArrayList<>();
        Recorder client = new Recorder(phone.clock()::now).onFile(file -> {
            others.add(file.fd());
            file.manifestFd().ifPresent(others::add);
        });
        SessionRestore restore = phone.beginRestore(client, "com.b");
        await(restore.getFileHandle(FileMeta.of("com.b", "part.0.tar")));
        phone.pass(Duration.ofSeconds(1));
        await(restore.release());
        assertThat(others).hasSize(2);
        // Its own restore's files, empty and open for writing, and a file of another kind.
        others.add(phone.open("version=1.0&attrNum=8\n"));
        for (int fd : others) {
            SessionRestore next = phone.backup().newSessionRestore(phone.client());
            assertThat(refusal(() -> next.appendBundles(fd, List.of("com.b")))).isEqualTo(13900020);
            await(next.release());
        }
        try (Phone other = Phone.with(20, app("com.a"))) {
            int theirs =
                    IntStream.range(0, 50).map(i -> other.capabilities()).max().orElseThrow();
            SessionRestore next = phone.backup().newSessionRestore(phone.client());
            assertThat(refusal(() -> next.appendBundles(theirs, List.of("com.b"))))
                    .isEqualTo(13900020);
            await(next.release());
        }
        others.forEach(phone::close);
    }

    static List<Long> offsets() {
        return List.of(
                Long.MIN_VALUE,
                -1L,
                0L,
                1L,
                (long) Integer.MAX_VALUE,
                Integer.MAX_VALUE + 1L,
                1L << 40,
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE);
    }

    /** Behind the end there is nothing to read, and for what would be written there is no space. */
    @ParameterizedTest
    @MethodSource("offsets")
    void anOffsetOfAnySizeIsReadOrRefused(long offset) throws Exception {
        List<Integer> fds = new ArrayList<>(List.of(phone.open("12")));
        Recorder client = new Recorder(phone.clock()::now).onFile(file -> fds.add(file.fd()));
        SessionRestore restore = phone.beginRestore(client, "com.b");
        await(restore.getFileHandle(FileMeta.of("com.b", "part.0.tar")));
        phone.pass(Duration.ofSeconds(1));
        phone.write(fds.get(1), new byte[] {'1', '2'});
        for (int fd : fds) {
            if (offset < 0) {
                assertThatThrownBy(() -> phone.io().read(fd, offset, 1)).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> phone.io().write(fd, offset, new byte[1]))
                        .isInstanceOf(IOException.class);
            } else {
                assertThat(phone.io().read(fd, offset, Integer.MAX_VALUE)).hasSize((int) Math.max(0, 2 - offset));
                if (offset > 1) {
                    assertThatThrownBy(() -> phone.io().write(fd, offset, new byte[1]))
                            .isInstanceOf(IOException.class);
                }
            }
            assertThat(phone.io().size(fd)).isEqualTo(2);
        }
        await(restore.release());
        fds.forEach(phone::close);
    }
}
