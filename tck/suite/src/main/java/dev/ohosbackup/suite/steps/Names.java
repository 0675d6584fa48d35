package dev.ohosbackup.suite.steps;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.suite.bench.Worlds;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The names that scenarios may use, and what is said about one that nobody has. */
final class Names {
    private static final String FAMILY = "com.example.";

    /** Installed nowhere, for scenarios about a bundle that is not there. */
    static final String ABSENT = FAMILY + "absent";

    /** Immutable, and the same for every scenario. */
    private static final List<World> WORLDS = worlds();

    private Names() {}

    private static List<World> worlds() {
        Worlds worlds = Worlds.load();
        return worlds.names().stream().map(worlds::get).toList();
    }

    /** A world's name, which has to exist. */
    static String world(String name) {
        return oneOf("world", name, WORLDS.stream().map(World::name).toList());
    }

    /** The bundle name behind a short one: {@code com.example.hiworld} for {@code hiworld}. */
    static String bundle(String shortName) {
        List<String> known = WORLDS.stream()
                .flatMap(world -> bundlesOf(world.name()).stream())
                .distinct()
                .map(name -> name.substring(FAMILY.length()))
                .toList();
        return FAMILY + oneOf("application", shortName, known);
    }

    /** The bundles that a scenario in this world may name: those installed, and the one that never is. */
    static List<String> bundlesOf(String worldName) {
        return WORLDS.stream()
                .filter(world -> world.name().equals(worldName))
                .flatMap(world -> Stream.concat(world.apps().stream().map(AppSpec::bundleName), Stream.of(ABSENT)))
                .toList();
    }

    /** The name itself, if it is among the known ones. */
    static String oneOf(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "no " + kind + " is called \"" + name + "\"; the nearest are " + Nearest.to(name, known));
        }
        return name;
    }
}
