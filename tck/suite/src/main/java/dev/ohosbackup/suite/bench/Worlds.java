package dev.ohosbackup.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.suite.Fixtures;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The kit's worlds by name, read from their JSON twins. */
public final class Worlds {
    private final Map<String, World> byName = new TreeMap<>();

    private Worlds() {}

    /** Read when somebody first asks for them, and then kept, since nothing of them changes while the kit runs. */
    private static final class Shipped {
        private static final Worlds WORLDS = read();
    }

    /** The worlds that are packaged with the kit. */
    public static Worlds load() {
        return Shipped.WORLDS;
    }

    private static Worlds read() {
        Worlds worlds = new Worlds();
        for (Fixtures.JsonFile file : Fixtures.folder("fixtures.worlds")) {
            World world = world(file.content());
            worlds.byName.put(world.name(), world);
        }
        return worlds;
    }

    /** The world with this name, which has to be there. */
    public World get(String name) {
        World world = byName.get(name);
        if (world == null) {
            throw new IllegalStateException("no world is called " + name + "; there are " + byName.keySet());
        }
        return world;
    }

    /** The names of all of them. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    private static World world(JsonNode node) {
        return World.of(Fixtures.as(Map.class, node), Fixtures::text);
    }
}
