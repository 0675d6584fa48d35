package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.simulator.service.Quirk;
import java.util.EnumSet;
import java.util.Set;

/**
 * The reference implementation of {@code @ohos.file.backup}: devices that live in memory.
 *
 * <p>API levels 10, 12, 18 and 20; every capability. Time stands at 2026-01-01T00:00:00Z until somebody advances the
 * clock or waits for a promise. The same specification gives the same run, event by event. Devices share nothing.
 */
public final class Simulator implements BackupImplementation {
    private static final Set<Integer> LEVELS = Set.of(10, 12, 18, 20);

    private final Set<Quirk> quirks;

    /** Devices that do what the documents say. */
    public Simulator() {
        this(Set.of());
    }

    /** Devices that do what OpenHarmony does, where these quirks say so. */
    public Simulator(Set<Quirk> quirks) {
        this.quirks = Set.copyOf(quirks);
    }

    @Override
    public ImplementationInfo info() {
        return new ImplementationInfo("reference", "dev.ohosbackup", "0.1.0", 20, EnumSet.allOf(Capability.class));
    }

    @Override
    public SimulatedDevice open(DeviceSpec spec) {
        if (!LEVELS.contains(spec.apiLevel())) {
            throw new UnsupportedSpecException(
                    "there is no API level " + spec.apiLevel() + " here; ask for 10, 12, 18 or 20");
        }
        return new SimulatedDevice(spec, quirks);
    }
}
