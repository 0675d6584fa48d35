package dev.ohosbackup.simulator;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.service.Quirk;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The reference implementation of {@code @ohos.file.backup}: devices that live in memory.
 *
 * <p>API levels 10, 12, 18 and 20; every capability. Time stands at 2026-01-01T00:00:00Z until somebody advances the
 * clock or waits for a promise. The same specification gives the same run, event by event. Devices share nothing.
 */
public final class Simulator implements BackupImplementation {
    private static final Set<Integer> LEVELS = Set.of(10, 12, 18, 20);

    private final DeviceMake make;

    /** Devices that do what the documents say. */
    public Simulator() {
        this(Set.of());
    }

    /** Devices that do what OpenHarmony does, where these quirks say so. */
    public Simulator(Set<Quirk> quirks) {
        this(new DeviceMake(quirks, Map.of()));
    }

    private Simulator(DeviceMake make) {
        this.make = make;
    }

    /**
     * The same, where an application's extension is an ability written in Java. The world still says that the
     * application has an extension and what it is called; the rest of its script counts for nothing.
     *
     * @param bundleName the application; a world to be opened must have it, with an extension
     * @param maker      makes the ability, anew for each connection, such as {@code NotesAbility::new}
     */
    public Simulator withAbility(String bundleName, Supplier<? extends BackupExtensionAbility> maker) {
        return new Simulator(make.with(bundleName, maker));
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
        make.abilities().keySet().forEach(bundleName -> requireExtension(spec.world(), bundleName));
        return new SimulatedDevice(spec, make);
    }

    private static void requireExtension(World world, String bundleName) {
        boolean there = world.apps().stream()
                .anyMatch(app ->
                        app.bundleName().equals(bundleName) && app.extension().isPresent());
        if (!there) {
            throw new UnsupportedSpecException("an ability was given for " + bundleName + ", but the world \""
                    + world.name() + "\" has no such application with an extension; add it, or its extension");
        }
    }
}
