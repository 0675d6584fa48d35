package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** One device of the implementation under test, with everything that crosses the seam written down. */
public final class RecordedDevice implements AutoCloseable {
    private final Device device;
    private final DeviceSpec spec;
    private final ClientThread thread;
    private final Recording recording;
    private final ClientFiles files;
    private final Deadline deadline;
    private final Backup backup;
    private final Optional<VirtualClock> virtual;
    private final Clock real;
    private final Patience patience;
    private final Instant opened;
    private final Journal journal;
    private volatile Duration lastSeen = Duration.ZERO;

    RecordedDevice(
            Device device,
            ClientThread thread,
            DeviceSpec spec,
            int number,
            Set<Capability> claims,
            Journal journal,
            Clock real,
            Patience patience) {
        this.device = device;
        this.spec = spec;
        this.thread = thread;
        this.real = real;
        this.patience = patience;
        this.journal = journal;
        this.virtual = claims.contains(Capability.VIRTUAL_CLOCK)
                ? Optional.of(claimed(Capability.VIRTUAL_CLOCK, VirtualClock.class))
                : Optional.empty();
        this.opened = virtual.isPresent()
                ? thread.plugged("the virtual clock", () -> virtual.get().now())
                : real.instant();
        this.recording = new Recording(number, journal, thread, this::sinceOpening);
        this.files = new ClientFiles(recording, thread, thread.plugged("device.fileIo", device::fileIo));
        this.deadline = new Deadline(thread, virtual, real, journal);
        this.backup = new RecordedBackup(recording, thread.plugged("device.backup", device::backup));
        recording.note(new Event.Opened(spec.world().name(), spec.apiLevel(), spec.seed()));
    }

    /** The product API. */
    public Backup backup() {
        return backup;
    }

    /** Members called by their names; a claim without the control is the implementation's fault. */
    public RecordedRawCalls raw() {
        return new RecordedRawCalls(recording, claimed(Capability.RAW_ARGUMENTS, RawCalls.class));
    }

    /** The client's descriptors. */
    public ClientFiles files() {
        return files;
    }

    /** What this device was asked to be. */
    public DeviceSpec spec() {
        return spec;
    }

    /** Which one it is within the check, from 1. */
    public int number() {
        return recording.device();
    }

    /** Whether its time is virtual, so that waiting costs nothing. */
    public boolean hasVirtualClock() {
        return virtual.isPresent();
    }

    /** What lies in an application's sandbox. */
    public List<SandboxEntry> entries(String bundleName) {
        return thread.plugged(
                "app(" + bundleName + ").entries", () -> device.app(bundleName).entries());
    }

    /** The content of a file in an application's sandbox. */
    public byte[] read(String bundleName, String path) {
        return thread.plugged(
                "app(" + bundleName + ").read", () -> device.app(bundleName).read(path));
    }

    /** Uses a control that the bench claims; a claim without the control is the implementation's fault. */
    public <C> void control(Capability capability, Class<C> type, String what, ControlAction<C> action) {
        C control = claimed(capability, type);
        recording.note(new Event.Controlled(capability, what));
        thread.plugged(what, () -> {
            action.apply(control);
            return true;
        });
    }

    /** What is done with a control. */
    @FunctionalInterface
    public interface ControlAction<C> {
        void apply(C control) throws Exception;
    }

    /** Waits until something holds, for at most a limit of device time, on a slow bench longer; whether it does in the end. */
    public boolean await(Duration limit, BooleanSupplier holds) {
        boolean held = deadline.await(virtual.isPresent() ? limit : patience.onRealClock(limit), holds);
        refreshClock();
        return held;
    }

    /** Lets time pass, whatever happens. */
    public void pass(Duration duration) {
        recording.note(new Event.Waited(duration));
        deadline.await(duration, () -> false);
        refreshClock();
    }

    /** How long ago it was opened, by its own clock. */
    public Duration elapsed() {
        refreshClock();
        return sinceOpening();
    }

    /** A remark in the journal. */
    public void note(String text) {
        recording.note(new Event.Noted(text));
    }

    /** What the kit's own callbacks threw. */
    public List<Throwable> clientFailures() {
        return recording.clientFailures();
    }

    /** Closes every descriptor that came into the client's hands, then the device. */
    @Override
    public void close() {
        try {
            if (!thread.isStuck()) {
                files.closeAll(openFiles());
                thread.plugged("device.close", () -> {
                    device.close();
                    return true;
                });
            }
        } finally {
            thread.close();
        }
    }

    private void refreshClock() {
        if (virtual.isPresent()) {
            thread.plugged("the virtual clock", this::sinceOpening);
        }
    }

    /** A number may have been handed out again after it was closed. */
    private Set<Integer> openFiles() {
        Set<Integer> open = new TreeSet<>();
        for (Entry entry : journal.entries()) {
            if (entry.device() == recording.device() && entry.event() instanceof Event.FdReceived received) {
                open.add(received.fd());
            } else if (entry.device() == recording.device() && entry.event() instanceof Event.FdClosed closed) {
                open.remove(closed.fd());
            }
        }
        return open;
    }

    private <C> C claimed(Capability capability, Class<C> type) {
        Optional<C> control = thread.plugged("control", () -> device.control(type));
        return control.orElseThrow(() -> new ImplementationFault(
                "control(" + type.getSimpleName() + ") to be there, since the bench claims " + capability,
                "it is empty",
                null));
    }

    /** By the device's clock; off the client's thread the last time seen, since a hanging call may hold the clock. */
    private Duration sinceOpening() {
        if (virtual.isEmpty()) {
            return Duration.between(opened, real.instant());
        }
        if (thread.isCurrent()) {
            lastSeen = Duration.between(opened, ClientThread.guarded("the virtual clock", virtual.get()::now));
        }
        return lastSeen;
    }
}
