package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.simulator.files.FrozenStorage;
import java.time.Instant;

/**
 * A device as it was at one moment, from which any number of devices can be opened.
 *
 * <p>Each begins at that moment, with the applications, their files, the caller's rights and the limit of the storage as
 * they were. What was under way is not in it: sessions, descriptors, planned events, armed faults and the journal. To the
 * new device it is as if its service had just been started.
 *
 * <p>Opening copies no content: devices share what none of them has changed. They see nothing of one another, and may be
 * used by different threads. A snapshot never changes, so that several threads may open devices from it at the same time;
 * closing it closes none of them.
 */
public final class Snapshot implements AutoCloseable {
    private final DeviceSpec spec;
    private final DeviceMake make;
    private final Instant instant;
    private final FrozenStorage storage;

    /** A moment of a device with this specification. */
    Snapshot(DeviceSpec spec, DeviceMake make, Instant instant, FrozenStorage storage) {
        this.spec = spec;
        this.make = make;
        this.instant = instant;
        this.storage = storage;
    }

    /** When it was taken, and so when every device that is opened from it begins. */
    public Instant instant() {
        return instant;
    }

    /** A device that goes on from here, with the seed that the origin had. */
    public SimulatedDevice open() {
        return open(spec.seed());
    }

    /** A device that goes on from here, with a seed of its own for every order that the documents leave open. */
    public SimulatedDevice open(long seed) {
        return new SimulatedDevice(spec.withSeed(seed), make, instant, storage::fork);
    }

    /** Frees what no device has that was opened from it. */
    @Override
    public void close() {
        storage.close();
    }
}
