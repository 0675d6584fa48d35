package dev.ohosbackup.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.faults.SystemErrorException;
import dev.ohosbackup.simulator.files.FdTable.Holder;
import dev.ohosbackup.simulator.files.FdTable.OpenFd;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Journal;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Descriptors: each number once, and every use after closing found. */
class FdTableTest {
    private final Journal journal = new Journal(() -> Instant.EPOCH);
    private final FaultPlan faults = new FaultPlan(journal);
    private final Storage storage = Storage.of(
            DeviceSpec.of(new World("empty", List.of()), 20).withFreeBytes(8192),
            new Storage.Owner(() -> Instant.EPOCH, faults, journal));
    private final FdTable fds = new FdTable(storage);

    @AfterEach
    void close() throws IOException {
        fds.closeAll();
        storage.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void numbersBeginAtThreeAndAreNeverUsedTwice() throws IOException {
        assertThat(fds.open(bytes("a"))).isEqualTo(3);
        fds.close(3);
        assertThat(fds.open(bytes("b"))).isEqualTo(4);
        assertThat(fds.isOpen(3)).isFalse();
        assertThat(fds.isOpen(4)).isTrue();
    }

    @Test
    void useAfterClosingSaysWhatItWas() throws IOException {
        int fd = fds.openAnonymous(bytes("a"), "the capability file");
        fds.close(fd);
        assertThatThrownBy(() -> fds.read(fd, 0, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("fd 3 is not open: it was opened for the capability file and has been closed since");
        assertThatThrownBy(() -> fds.close(fd)).hasMessageContaining("has been closed since");
        assertThatThrownBy(() -> fds.size(99)).hasMessageContaining("fd 99 is not open: no descriptor");
        assertThatThrownBy(() -> fds.write(-1, 0, new byte[0])).hasMessageContaining("fd -1 is not open");
    }

    @Test
    void readsAndWritesAnywhere() throws IOException {
        int fd = fds.open(bytes("hello"));
        fds.write(fd, 3, bytes("XYZ"));
        assertThat(fds.readAll(fd)).asString().isEqualTo("helXYZ");
        assertThat(fds.read(fd, 1, 3)).asString().isEqualTo("elX");
        assertThat(fds.read(fd, 4, 100)).asString().isEqualTo("YZ");
        assertThat(fds.read(fd, 100, 5)).isEmpty();
        fds.write(fd, 8, bytes("!"));
        assertThat(fds.readAll(fd)).isEqualTo(bytes("helXYZ\0\0!"));
        assertThatThrownBy(() -> fds.read(fd, -1, 5)).isInstanceOf(IOException.class);
    }

    @Test
    void oneFileCanBeReadThroughTwoDescriptorsAfterItIsDeleted() throws IOException {
        Path file = Files.writeString(storage.newTemporary("a"), "content");
        int one = fds.openForReading(file, "com.a", "one");
        int two = fds.openForReading(file, "com.a", "two");
        Files.delete(file);
        fds.close(one);
        assertThat(fds.readAll(two)).asString().isEqualTo("content");
        assertThatThrownBy(() -> fds.write(two, 0, bytes("x")))
                .isInstanceOf(IOException.class)
                .hasMessage("fd 4 can only be read, not written: it was opened for two");
    }

    @Test
    void openingForWritingEmptiesTheFile() throws IOException {
        Path file = Files.writeString(storage.newTemporary("a"), "content");
        int fd = fds.openForWriting(file, "com.a", "restore");
        assertThat(fds.size(fd)).isZero();
        fds.write(fd, 0, bytes("new"));
        assertThat(fds.readAll(fd)).asString().isEqualTo("new");
        assertThat(file).hasContent("new");
        assertThat(fds.open()).containsExactly(new OpenFd(3, Holder.SERVICE, "restore"));
    }

    @Test
    void aFullDeviceIsSaid() throws IOException {
        int fd = fds.openForWriting(storage.newTemporary("a"), "com.a", "restore");
        fds.write(fd, 0, new byte[8192]);
        assertThatThrownBy(() -> fds.write(fd, 8192, new byte[1])).isInstanceOf(NoSpaceException.class);
        int own = fds.open(new byte[100_000]);
        assertThat(fds.size(own))
                .as("the client's own files take no space of the device")
                .isEqualTo(100_000);
    }

    @Test
    void whoseADescriptorIsCanBeTold() throws IOException {
        Path file = Files.writeString(storage.newTemporary("a"), "content");
        int onItsWay = fds.openForReading(file, "com.a", "on its way");
        int handedOut = fds.openForReading(file, "com.a", "handed out");
        fds.handOver(handedOut);
        int own = fds.open(bytes("own"));
        assertThat(fds.open())
                .containsExactly(
                        new OpenFd(onItsWay, Holder.SERVICE, "on its way"),
                        new OpenFd(handedOut, Holder.CLIENT, "handed out"),
                        new OpenFd(own, Holder.CLIENT, "the client's own file"));
        fds.closeHandedOut();
        assertThat(fds.open()).containsExactly(new OpenFd(onItsWay, Holder.SERVICE, "on its way"));
    }

    @Test
    void whatComesIntoTheClientsHandsAndWhatIsClosedIsWrittenDown() throws IOException {
        int fd = fds.openAnonymous(bytes("a"), "the capability file");
        fds.handOver(fd);
        fds.close(fd);
        int left = fds.open(bytes("b"));
        fds.closeAll();
        assertThat(journal.entries())
                .extracting(JournalEntry::happening)
                .as("nobody closed what the end of the device closed")
                .containsExactly(
                        new Happening.FdHandedOut(fd, "the capability file"),
                        new Happening.FdClosed(fd),
                        new Happening.FdHandedOut(left, "the client's own file"));
    }

    private int written(String text) throws IOException {
        int fd = fds.openForWriting(storage.newTemporary("a"), "com.a", "restore");
        fds.write(fd, 0, bytes(text));
        return fd;
    }

    private void arm(Mishap mishap, int occurrence) {
        faults.inject(new Fault(mishap, Phase.TRANSFER, Trigger.of("com.a").occurrence(occurrence)));
    }

    @Test
    void aTransferFailsAsAFaultSaysAndTheNextOnePasses() throws IOException {
        int fd = written("hello");
        arm(new Mishap.Errno(SystemError.EIO), 2);
        fds.read(fd, 0, 5);
        assertThatThrownBy(() -> fds.write(fd, 0, bytes("H")))
                .isInstanceOf(SystemErrorException.class)
                .hasMessageContaining("EIO");
        assertThat(fds.read(fd, 0, 5)).asString().isEqualTo("hello");
    }

    @Test
    void aReadingThatIsCutShortGivesLessAndAWritingTakesLessAndSaysSo() throws IOException {
        int fd = written("hello");
        arm(new Mishap.CutShort(2), 1);
        assertThat(fds.read(fd, 1, 4)).asString().isEqualTo("el");
        arm(new Mishap.CutShort(2), 1);
        assertThatThrownBy(() -> fds.write(fd, 0, bytes("HELLO")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("took only 2 of 5 bytes");
        assertThat(fds.readAll(fd)).asString().isEqualTo("HEllo");
        arm(new Mishap.CutShort(2), 1);
        fds.write(fd, 0, bytes("he"));
        assertThat(fds.readAll(fd)).asString().isEqualTo("hello");
    }

    @Test
    void oneByteOfADamagedTransferIsWrong() throws IOException {
        int fd = written("hello");
        arm(new Mishap.Corrupt(), 1);
        byte[] read = fds.read(fd, 0, 5);
        byte[] content = bytes("hello");
        assertThat(read).hasSize(5).isNotEqualTo(content);
        assertThat(fds.readAll(fd)).as("the file itself is whole").isEqualTo(content);
        read[2] = content[2];
        assertThat(read).isEqualTo(content);
        arm(new Mishap.Corrupt(), 1);
        fds.write(fd, 0, content);
        assertThat(fds.readAll(fd)).hasSize(5).isNotEqualTo(content);
    }

    @Test
    void noFaultStrikesATransferOfNothingOrOfAFileThatIsNoBundles() throws IOException {
        int fd = written("hello");
        int capabilities = fds.openAnonymous(bytes("[]"), "the capability file");
        arm(new Mishap.Corrupt(), 1);
        assertThat(fds.read(fd, 5, 1)).isEmpty();
        assertThat(fds.read(capabilities, 0, 2)).isEqualTo(bytes("[]"));
        assertThat(faults.pending()).hasSize(1);
    }
}
