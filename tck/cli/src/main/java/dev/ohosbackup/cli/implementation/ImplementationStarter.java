package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.plug.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds an implementation and sees it start: constructor, {@code info()}, one device opened and closed. */
public final class ImplementationStarter {
    private final StartLimit limit;
    private final ClassLoader kit;
    private final Supplier<World> world;

    private ImplementationStarter(StartLimit limit, ClassLoader kit, Supplier<World> world) {
        this.limit = limit;
        this.kit = kit;
        this.world = world;
    }

    /** The same with so many times as much time. */
    public ImplementationStarter scaled(double scale) {
        return new ImplementationStarter(limit.scaled(scale), kit, world);
    }

    /**
     * A starter.
     *
     * @param limit how long each step of a start may take
     * @param kit   the kit's class loader
     * @param world what is installed on the device that is opened for trial
     */
    public ImplementationStarter(Duration limit, ClassLoader kit, Supplier<World> world) {
        this(new StartLimit(limit), kit, world);
    }

    /**
     * Starts an implementation.
     *
     * @param argument {@code reference}, a path to a jar, or the name of a class on the class path
     * @param asked    the API level asked for; empty for the highest that it has
     */
    public ImplementationUnderTest start(String argument, Optional<Integer> asked) throws CannotRunException {
        Origin origin = Origin.of(argument, kit);
        ClassLoader loader = origin.loader();
        BackupImplementation made = limit.take(argument, "constructor", loader, origin::make);
        ImplementationInfo info = limit.take(argument, "info()", loader, made::info);
        mustBeWhole(argument, info);
        int level = ApiLevel.of(info, asked);
        limit.take(argument, "open()", loader, () -> openOnce(made, level));
        return new ImplementationUnderTest(new InItsOwnLoader(made, info, loader), info, level);
    }

    private static void mustBeWhole(String argument, ImplementationInfo info) throws CannotRunException {
        if (info.name() == null || info.vendor() == null || info.version() == null) {
            throw new CannotRunException("start.null", argument, "info() (name, vendor, version)");
        }
    }

    private String openOnce(BackupImplementation made, int level) {
        try (Device opened = made.open(DeviceSpec.of(world.get(), level))) {
            return opened == null ? null : "opened";
        } catch (UnsupportedSpecException notPrepared) {
            // A bench with other prepared worlds. It has answered, which is all that is asked here.
            return "answered";
        }
    }
}
