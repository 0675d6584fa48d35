package dev.ohosbackup.plug.fault;

import dev.ohosbackup.plug.fault.Mishap.BrokenIpc;
import dev.ohosbackup.plug.fault.Mishap.Cancel;
import dev.ohosbackup.plug.fault.Mishap.Corrupt;
import dev.ohosbackup.plug.fault.Mishap.CutShort;
import dev.ohosbackup.plug.fault.Mishap.Die;
import dev.ohosbackup.plug.fault.Mishap.Errno;
import dev.ohosbackup.plug.fault.Mishap.Lose;
import dev.ohosbackup.plug.fault.Mishap.Malfunction;
import dev.ohosbackup.plug.fault.Mishap.Refuse;
import dev.ohosbackup.plug.fault.Mishap.ServiceDeath;
import dev.ohosbackup.plug.fault.Mishap.Stall;
import dev.ohosbackup.plug.fault.Mishap.Throw;
import java.util.List;
import java.util.stream.Collectors;

/** When something goes wrong: the points of a backup's or restore's way, each with what can go wrong there. */
public enum Phase {
    /** A member's request reaches the service; told apart by {@link Trigger#member()}, of no bundle. */
    CALL(List.of(Errno.class, BrokenIpc.class, Refuse.class, Malfunction.class, Stall.class, ServiceDeath.class)),
    /** The service starts a bundle's extension; the client learns of it by onBundleBegin. */
    CONNECT(List.of(
            Errno.class, BrokenIpc.class, Malfunction.class, Stall.class, Die.class, ServiceDeath.class, Cancel.class)),
    /** The application's onBackup, onBackupEx, onRestore or onRestoreEx works. */
    WORK(List.of(
            BrokenIpc.class, Malfunction.class, Stall.class, Die.class, Throw.class, ServiceDeath.class, Cancel.class)),
    /** The application's onProcess is asked. */
    PROCESS(List.of(Stall.class, Throw.class, Die.class, ServiceDeath.class, Cancel.class)),
    /** A file is read or written while the bundle's files are packed; every file counts, read or written. */
    PACK(List.of(
            Errno.class,
            BrokenIpc.class,
            Malfunction.class,
            Die.class,
            Corrupt.class,
            Lose.class,
            ServiceDeath.class,
            Cancel.class)),
    /** A file is opened for the client, in a backup as in a restore; the client learns of it by onFileReady. */
    HAND_OUT(List.of(Errno.class, BrokenIpc.class, Malfunction.class, Die.class, ServiceDeath.class, Cancel.class)),
    /** The client reads or writes a descriptor that it was handed for the bundle. */
    TRANSFER(List.of(Errno.class, CutShort.class, Corrupt.class)),
    /** A file is read or written while published files are restored; every file counts, read or written. */
    UNPACK(List.of(
            Errno.class,
            BrokenIpc.class,
            Malfunction.class,
            Die.class,
            Corrupt.class,
            Lose.class,
            ServiceDeath.class,
            Cancel.class)),
    /** The application's getBackupInfo, or one of its compatibility callbacks, is asked. */
    INQUIRY(List.of(BrokenIpc.class, Stall.class, Throw.class, Die.class, ServiceDeath.class)),
    /** A bundle is measured by getBackupDataSize. */
    SCAN(List.of(Errno.class, Stall.class, ServiceDeath.class)),
    /** The application's onRelease is called. */
    RELEASE(List.of(Stall.class, Throw.class, Die.class, ServiceDeath.class)),
    /** The last bundle of an append is through; the client learns of it by onAllBundlesEnd. Of no bundle. */
    ALL_END(List.of(Errno.class, BrokenIpc.class, Malfunction.class, ServiceDeath.class));

    private final List<Class<? extends Mishap>> mishaps;

    Phase(List<Class<? extends Mishap>> mishaps) {
        this.mishaps = mishaps;
    }

    /** What can go wrong here, in a fixed order. */
    public List<Class<? extends Mishap>> mishaps() {
        return mishaps;
    }

    void requirePossible(Mishap mishap) {
        if (!mishaps.contains(mishap.getClass())) {
            throw new IllegalArgumentException(FaultFields.nameOf(mishap.getClass()) + " cannot happen in " + this
                    + "; what can is "
                    + mishaps.stream().map(FaultFields::nameOf).collect(Collectors.joining(", ")));
        }
    }
}
