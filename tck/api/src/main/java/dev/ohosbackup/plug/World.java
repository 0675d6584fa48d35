package dev.ohosbackup.plug;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * The world that these fields describe; {@link IllegalArgumentException} names the field that is wrong.
     *
     * @param fields a JSON object, read into maps, lists, texts and numbers by whatever reads JSON
     * @param json   writes such a value as JSON text, for {@code backupConfig}, which is an object there and a text here
     */
    public static World of(Map<?, ?> fields, Function<Object, String> json) {
        return WorldFields.read(fields, json);
    }

    /**
     * Its fields, in a fixed order.
     *
     * @param json reads JSON text into maps, lists, texts and numbers, for {@code backupConfig}
     */
    public Map<String, Object> fields(Function<String, Object> json) {
        return WorldFields.write(this, json);
    }
}
