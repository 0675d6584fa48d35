package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The headings of both documents as their extract lists them, types included. */
final class Headings {

    /** One of them; the owner of a type is empty, and that of a function of the namespace is {@code backup}. */
    record Heading(
            String document, int line, String owner, String name, int since, int parameters, Set<Integer> codes) {

        String qualifiedName() {
            return owner.isEmpty() ? name : owner + "." + name;
        }

        @Override
        public String toString() {
            return document + ":" + line + " " + qualifiedName();
        }
    }

    private final List<Heading> all;

    private Headings(List<Heading> all) {
        this.all = List.copyOf(all);
    }

    static Headings load() {
        List<Heading> headings = new ArrayList<>();
        for (JsonNode document : Fixtures.file("fixtures/api-surface.json").path("documents")) {
            document.path("members")
                    .forEach(member -> headings.add(heading(document.path("id").asText(), member)));
        }
        return new Headings(headings);
    }

    List<Heading> all() {
        return all;
    }

    /** The last heading of a document at or before a line. */
    Optional<Heading> above(String document, int line) {
        return all.stream()
                .filter(heading -> heading.document().equals(document) && heading.line() <= line)
                .reduce((a, b) -> a.line() > b.line() ? a : b);
    }

    private static Heading heading(String document, JsonNode member) {
        String name = member.path("name").asText();
        boolean function = name.startsWith("backup.");
        Set<Integer> codes = new TreeSet<>();
        member.path("errors").forEach(error -> codes.add(error.path("code").asInt()));
        return new Heading(
                document,
                member.path("line").asInt(),
                function ? "backup" : member.path("owner").asText(""),
                function ? name.substring("backup.".length()) : name,
                member.path("since").asInt(),
                member.path("parameters").size(),
                codes);
    }
}
