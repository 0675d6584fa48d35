package dev.ohosbackup.selftest.contrary;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.selftest.Forwarding;
import dev.ohosbackup.simulator.Simulator;
import java.util.stream.Collectors;

/** The reference implementation, turned into its contrary wherever the documents leave it free. */
final class Contrary implements BackupImplementation {
    private final Simulator reference = new Simulator();

    @Override
    public ImplementationInfo info() {
        ImplementationInfo info = reference.info();
        // Raw calls of the reference would know nothing of the sessions that are wrapped here.
        return new ImplementationInfo(
                "contrary",
                info.vendor(),
                info.version(),
                info.apiLevel(),
                info.capabilities().stream()
                        .filter(capability -> capability != Capability.RAW_ARGUMENTS)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Device open(DeviceSpec spec) {
        return new ContraryDevice(reference.open(spec));
    }

    /** A device whose product API is wrapped; files, applications and controls are as they were. */
    private static final class ContraryDevice extends Forwarding {
        private final Backup backup;

        private ContraryDevice(Device reference) {
            super(reference);
            this.backup = ContraryBackup.of(reference.backup());
        }

        @Override
        public Backup backup() {
            return backup;
        }
    }
}
