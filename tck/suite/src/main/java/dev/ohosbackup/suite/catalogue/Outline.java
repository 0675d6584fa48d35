package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headings of both documents that name a type, a function, a class or a member, in the order of the documents. */
public final class Outline {

    /**
     * One heading.
     *
     * @param place     the line it stands at
     * @param owner     the class that it is a member of; empty where it is a chapter of its own
     * @param name      what it names: {@code appendBundles}, {@code backup.updateTimer}, {@code SessionBackup}
     * @param since     the API level that it names
     * @param signature the signature below it, where there is one
     */
    public record Heading(Place place, Optional<String> owner, String name, int since, Optional<String> signature) {}

    private final Map<String, List<Heading>> byDocument;

    private Outline(Map<String, List<Heading>> byDocument) {
        this.byDocument = byDocument;
    }

    /** Reads the extract of both documents. */
    public static Outline load() {
        Map<String, List<Heading>> byDocument = new LinkedHashMap<>();
        for (JsonNode document : Fixtures.file("fixtures/api-surface.json").path("documents")) {
            String id = document.path("id").asText();
            List<Heading> headings = new ArrayList<>();
            document.path("members").forEach(member -> headings.add(heading(id, member)));
            byDocument.put(id, List.copyOf(headings));
        }
        return new Outline(byDocument);
    }

    /** The ids of the documents, the older one first. */
    public List<String> documents() {
        return List.copyOf(byDocument.keySet());
    }

    /** The headings of one document, in its order. */
    public List<Heading> headings(String document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** The heading that a line stands under; none does above the first one. */
    public Optional<Heading> above(Place place) {
        return headings(place.document()).stream()
                .filter(heading -> heading.place().line() <= place.line())
                .reduce((earlier, later) -> later);
    }

    private static Heading heading(String document, JsonNode member) {
        return new Heading(
                new Place(document, member.path("line").asInt()),
                text(member.path("owner")),
                member.path("name").asText(),
                member.path("since").asInt(),
                text(member.path("signature")));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
