package dev.ohosbackup.plug;

import java.util.List;
import java.util.Optional;

/**
 * What is installed on a device, under a name by which the maker of a real device can prepare it.
 *
 * <p>Its JSON twin is described by {@code fixtures/schemas/world.schema.json}; the kit's worlds lie in {@code
 * fixtures/worlds}.
 *
 * @param name unique among the kit's worlds
 * @param apps the installed applications, in the order of their installation
 */
public record World(String name, List<AppSpec> apps) {

    public World {
        apps = List.copyOf(apps);
    }

    /** The application with this bundle name, or empty when it is not installed. */
    public Optional<AppSpec> app(String bundleName) {
        return apps.stream().filter(app -> app.bundleName().equals(bundleName)).findFirst();
    }
}
