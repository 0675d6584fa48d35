package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All requirements, ordered by id. */
public final class Catalogue {
    private final Map<String, Requirement> byId;

    private Catalogue(Collection<Requirement> requirements) {
        byId = new LinkedHashMap<>();
        requirements.stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(requirement -> {
            if (byId.put(requirement.id(), requirement) != null) {
                throw new IllegalStateException("two requirements are called " + requirement.id());
            }
        });
    }

    /** Read when somebody first asks for it, and then kept, since nothing of it changes while the kit runs. */
    private static final class Shipped {
        private static final Catalogue CATALOGUE = read();
    }

    /** The catalogue that is packaged with the kit. */
    public static Catalogue load() {
        return Shipped.CATALOGUE;
    }

    /** Reads the hand-written requirements and generates those that the documents hold as tables. */
    private static Catalogue read() {
        List<Requirement> all = new ArrayList<>();
        for (Fixtures.JsonFile file : Fixtures.folder("fixtures.requirements")) {
            JsonNode section = file.content().path("section");
            for (JsonNode node : file.content().path("requirements")) {
                ObjectNode whole = ((ObjectNode) node.deepCopy()).set("section", section);
                for (String list : List.of("codes", "also")) {
                    if (!whole.has(list)) {
                        whole.putArray(list);
                    }
                }
                all.add(Fixtures.as(Requirement.class, whole));
            }
        }
        Surface surface = Surface.load();
        Documents documents = Documents.load();
        all.addAll(new ParameterRequirements(surface, documents).generate());
        all.addAll(new ErrorRequirements(surface, documents, List.copyOf(all)).generate());
        all.addAll(new AbsenceRequirements(surface, documents).generate());
        return new Catalogue(all);
    }

    /** The SHA-256 of all that it says, by which two kits can be told to ask the same. */
    public String digest() {
        return Fixtures.digest(requirements());
    }

    /** All of them. */
    public List<Requirement> requirements() {
        return List.copyOf(byId.values());
    }

    /** The one with this id. */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one with this id, which has to be there. */
    public Requirement get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no requirement is called " + id));
    }
}
