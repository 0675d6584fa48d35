package dev.ohosbackup.selftest;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.simulator.Simulator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The reference without one of its controls, which it may still claim.
 *
 * @param capability what it lacks
 * @param control    the control of this capability
 * @param claims     whether it claims it
 */
record Lacking(Capability capability, Class<?> control, boolean claims) implements BackupImplementation {

    @Override
    public ImplementationInfo info() {
        ImplementationInfo reference = new Simulator().info();
        return new ImplementationInfo(
                "lacking",
                reference.vendor(),
                reference.version(),
                reference.apiLevel(),
                reference.capabilities().stream()
                        .filter(claimed -> claims || claimed != capability)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Device open(DeviceSpec spec) {
        return new Forwarding(new Simulator().open(spec)) {
            @Override
            public <C> Optional<C> control(Class<C> type) {
                return type == control ? Optional.empty() : super.control(type);
            }
        };
    }
}
