package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.suite.journal.Journal;
import java.time.Clock;

/** The implementation under test, for checks of one kind; what hangs in one is known to those that come later. */
public final class RecordedImplementation {
    private final BackupImplementation implementation;
    private final ImplementationInfo info;
    private final Clock real;
    private final Patience patience;
    private final HungCalls hung = new HungCalls();

    /**
     * An implementation.
     *
     * @param info     what it has said about itself
     * @param real     the real time, for implementations without a virtual one
     * @param patience how long it is waited for
     */
    public RecordedImplementation(
            BackupImplementation implementation, ImplementationInfo info, Clock real, Patience patience) {
        this.implementation = implementation;
        this.info = info;
        this.real = real;
        this.patience = patience;
    }

    /** What it has said about itself. */
    public ImplementationInfo info() {
        return info;
    }

    /**
     * Opens a device.
     *
     * @param number which one it is within the check, from 1
     * @throws UnsupportedSpecException when the bench cannot prepare such a device
     */
    public RecordedDevice open(DeviceSpec spec, int number, Journal journal) {
        ClientThread thread = new ClientThread("client of device " + number, patience.longestCall(), hung);
        try {
            return recorded(opened(thread, spec), thread, spec, number, journal);
        } catch (RuntimeException | Error failed) {
            thread.close();
            throw failed;
        }
    }

    /** A device that opens and then does not keep what its bench claims is given back, or a bench with few runs out. */
    private RecordedDevice recorded(Device device, ClientThread thread, DeviceSpec spec, int number, Journal journal) {
        try {
            return new RecordedDevice(device, thread, spec, number, info.capabilities(), journal, real, patience);
        } catch (RuntimeException | Error failed) {
            try {
                thread.plugged("device.close", () -> {
                    device.close();
                    return true;
                });
            } catch (RuntimeException | Error alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    private Device opened(ClientThread thread, DeviceSpec spec) {
        try {
            return thread.plugged("open", () -> implementation.open(spec));
        } catch (ImplementationFault fault) {
            // Here alone it is an answer.
            if (fault.getCause() instanceof UnsupportedSpecException unsupported) {
                throw unsupported;
            }
            throw fault;
        }
    }
}
