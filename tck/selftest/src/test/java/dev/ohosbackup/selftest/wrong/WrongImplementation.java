package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.simulator.Simulator;
import java.util.function.Supplier;

/**
 * The reference implementation with something wrong.
 *
 * @param name  what it is called
 * @param wrong what is wrong, anew for each device
 */
public record WrongImplementation(String name, Supplier<Wrong> wrong) implements BackupImplementation {

    @Override
    public ImplementationInfo info() {
        ImplementationInfo reference = new Simulator().info();
        return new ImplementationInfo(
                name, "the kit's own tests", reference.version(), reference.apiLevel(), reference.capabilities());
    }

    @Override
    public Device open(DeviceSpec spec) {
        Wrong thing = wrong.get();
        DeviceSpec asked = thing.opening(spec);
        return new WrongDevice(asked, new Simulator().open(asked), thing);
    }
}
