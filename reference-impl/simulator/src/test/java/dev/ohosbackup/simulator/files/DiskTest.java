package dev.ohosbackup.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.faults.MishapException;
import dev.ohosbackup.simulator.faults.SystemErrorException;
import dev.ohosbackup.simulator.journal.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one way to what is in files: as much as there is space for, and what a fault lets through. */
class DiskTest {
    private static final String APP = "com.example.a";
    private static final int FREE = 5 * 4096;

    private final Journal journal = new Journal(() -> Instant.EPOCH);
    private final FaultPlan faults = new FaultPlan(journal);
    private final Storage storage = Storage.of(
            DeviceSpec.of(new World("one", List.of(new AppSpec(APP, 1, "1", "{}", Optional.empty(), List.of()))), 20)
                    .withFreeBytes(FREE),
            new Storage.Owner(() -> Instant.EPOCH, faults, journal));
    private final Disk disk = storage.disk();

    @AfterEach
    void close() {
        storage.close();
    }

    private Path at(String name) {
        return storage.sandbox(APP).resolve(name);
    }

    private void arm(Mishap mishap, Phase phase, int occurrence) {
        faults.inject(new Fault(mishap, phase, Trigger.of(APP).occurrence(occurrence)));
    }

    @Test
    void whatStillFitsIsWrittenBeforeTheDeviceIsFull() throws IOException {
        disk.write(at("a"), new byte[4096 + 1]);
        assertThat(storage.freeBytes()).isEqualTo(3 * 4096);
        assertThatThrownBy(() -> disk.write(at("b"), new byte[FREE])).isInstanceOf(NoSpaceException.class);
        assertThat(Files.size(at("b"))).isEqualTo(3 * 4096);
        assertThat(storage.freeBytes()).isZero();
        disk.write(at("c"), new byte[0]);
        assertThatThrownBy(() -> disk.write(at("d"), new byte[1])).isInstanceOf(NoSpaceException.class);
    }

    @Test
    void theRestOfTheLastBlockIsStillFree() throws IOException {
        try (OutputStream out = disk.newOutputStream(at("a"))) {
            out.write(new byte[FREE - 10]);
            out.write(new byte[10]);
            assertThatThrownBy(() -> out.write(1)).isInstanceOf(NoSpaceException.class);
        }
        assertThat(Files.size(at("a"))).isEqualTo(FREE);
    }

    @Test
    void whatIsDeletedTruncatedOrOverwrittenIsFreeAgain() throws IOException {
        for (int i = 0; i < 3; i++) {
            disk.write(at("a"), new byte[FREE]);
            assertThat(storage.freeBytes()).isZero();
            disk.write(at("a"), new byte[1]);
            disk.write(at("b"), new byte[FREE - 4096]);
            Files.delete(at("b"));
            try (SeekableByteChannel channel = disk.openForWriting(at("a"))) {
                channel.write(java.nio.ByteBuffer.allocate(FREE));
                channel.truncate(4096);
            }
            assertThat(storage.freeBytes()).isEqualTo(FREE - 4096);
            Files.delete(at("a"));
        }
    }

    @Test
    void aDeletedFileTakesItsSpaceUntilItIsClosed() throws IOException {
        disk.write(at("a"), new byte[FREE]);
        SeekableByteChannel one = disk.openForReading(at("a"));
        SeekableByteChannel two = disk.openForReading(at("a"));
        assertThat(storage.openFiles()).isEqualTo(2);
        Files.delete(at("a"));
        one.close();
        assertThat(storage.freeBytes()).isZero();
        assertThatThrownBy(() -> disk.write(at("b"), new byte[1])).isInstanceOf(NoSpaceException.class);
        two.close();
        assertThat(storage.openFiles()).isZero();
        disk.write(at("b"), new byte[FREE]);
    }

    @Test
    void aHoleTakesSpaceToo() throws IOException {
        try (SeekableByteChannel channel = disk.openForWriting(at("a"))) {
            channel.position(FREE);
            assertThatThrownBy(() -> channel.write(java.nio.ByteBuffer.allocate(1)))
                    .isInstanceOf(NoSpaceException.class);
            channel.position(FREE - 1).write(java.nio.ByteBuffer.allocate(1));
        }
        assertThat(storage.freeBytes()).isZero();
    }

    @Test
    void theFileThatAFaultNamesFailsAndNoOther() throws IOException {
        disk.write(at("there"), new byte[1]);
        arm(new Mishap.Errno(SystemError.EIO), Phase.PACK, 3);
        disk.readAll(at("there"));
        disk.during(Phase.PACK, APP, () -> {
            disk.readAll(at("there"));
            disk.write(at("written"), new byte[1]);
            assertThatThrownBy(() -> disk.readAll(at("there")))
                    .isInstanceOfSatisfying(
                            SystemErrorException.class,
                            failed -> assertThat(failed.error()).isEqualTo(SystemError.EIO));
            return disk.readAll(at("there"));
        });
        assertThat(storage.openFiles()).isZero();
    }

    @Test
    void otherMishapsComeUpForWhoeverKnowsWhatToDo() {
        arm(new Mishap.Die(), Phase.UNPACK, 1);
        assertThatThrownBy(() -> disk.during(Phase.UNPACK, APP, () -> disk.write(at("a"), new byte[1])))
                .isInstanceOfSatisfying(
                        MishapException.class, met -> assertThat(met.mishap()).isEqualTo(new Mishap.Die()));
        assertThat(at("a")).doesNotExist();
    }

    @Test
    void workWithinWorkIsOfItsOwnPhaseAndThatOfAnotherBundleOfThatOne() throws IOException {
        arm(new Mishap.Die(), Phase.PACK, 2);
        disk.during(Phase.PACK, APP, () -> {
            disk.write(at("a"), new byte[1]);
            disk.during(Phase.UNPACK, APP, () -> disk.readAll(at("a")));
            disk.during(Phase.PACK, "com.example.b", () -> disk.readAll(at("a")));
            assertThatThrownBy(() -> disk.during(Phase.HAND_OUT, APP, () -> disk.readAll(at("missing"))))
                    .isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> disk.readAll(at("a"))).isInstanceOf(MishapException.class);
            return APP;
        });
    }

    @Test
    void aDamagedManifestIsNoTextAndALostOneIsNone() throws IOException {
        byte[] manifest = {'v', '1'};
        arm(new Mishap.Corrupt(), Phase.PACK, 1);
        arm(new Mishap.Lose(), Phase.UNPACK, 1);
        assertThat(disk.found(manifest)).hasValue(manifest);
        disk.during(Phase.PACK, APP, () -> {
            disk.write(at("a"), manifest);
            assertThat(disk.found(manifest))
                    .hasValueSatisfying(
                            bytes -> assertThat(bytes).isNotEqualTo(manifest).hasSize(2));
            assertThat(disk.found(manifest)).hasValue(manifest);
            return APP;
        });
        disk.during(Phase.UNPACK, APP, () -> {
            assertThat(disk.found(manifest)).isEmpty();
            return APP;
        });
    }
}
