package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The two documents line by line: which line says what of a member, and which lines say nothing that could be tested. */
public final class Documents {

    /**
     * The lines of one member.
     *
     * @param heading    its heading
     * @param signature  its signature
     * @param permission the permission it needs
     * @param systemApi  that it is for system applications
     * @param returns    the row of its return value
     * @param parameters the rows of its parameters, or of a type's properties, by name
     * @param errors     the rows of its error codes
     */
    public record MemberLines(
            int heading,
            Optional<Integer> signature,
            Optional<Integer> permission,
            Optional<Integer> systemApi,
            Optional<Integer> returns,
            Map<String, Integer> parameters,
            Map<Integer, Integer> errors) {}

    /**
     * One document.
     *
     * @param id           {@code api10} or {@code api20}
     * @param file         its file name
     * @param sha256       of the file, in hexadecimal digits
     * @param lines        how many lines it has
     * @param members      the lines of each member, by the line of its heading
     * @param notNormative the lines that say nothing that could be tested, each with the reason
     */
    public record Document(
            String id,
            String file,
            String sha256,
            int lines,
            Map<Integer, MemberLines> members,
            Map<Integer, Words> notNormative) {}

    private final Map<String, Document> byId = new TreeMap<>();

    private Documents() {}

    /** Reads what the fixtures say of them. */
    public static Documents load() {
        Documents documents = new Documents();
        for (Fixtures.JsonFile file : Fixtures.folder("fixtures.documents")) {
            Document document = document(file.content());
            documents.byId.put(document.id(), document);
        }
        return documents;
    }

    /** Both, in the order of their ids. */
    public List<Document> all() {
        return List.copyOf(byId.values());
    }

    /** The lines of the member whose heading stands at this line. */
    public MemberLines at(String document, int heading) {
        MemberLines lines = byId.get(document).members().get(heading);
        if (lines == null) {
            throw new IllegalStateException("no member stands at " + document + ":" + heading);
        }
        return lines;
    }

    private static Document document(JsonNode node) {
        Map<Integer, MemberLines> members = new LinkedHashMap<>();
        node.path("members").forEach(member -> members.put(member.path("line").asInt(), member(member)));
        Map<Integer, Words> notNormative = new TreeMap<>();
        for (JsonNode reason : node.path("notNormative")) {
            Words why = Fixtures.as(Words.class, reason.path("why"));
            numbers(reason.path("lines").asText()).forEach(line -> notNormative.put(line, why));
        }
        return new Document(
                node.path("document").asText(),
                node.path("file").asText(),
                node.path("sha256").asText(),
                node.path("lines").asInt(),
                members,
                notNormative);
    }

    private static MemberLines member(JsonNode node) {
        Map<String, Integer> parameters = new LinkedHashMap<>();
        node.path("parameters")
                .properties()
                .forEach(row -> parameters.put(row.getKey(), row.getValue().asInt()));
        Map<Integer, Integer> errors = new TreeMap<>();
        node.path("errors")
                .properties()
                .forEach(row ->
                        errors.put(Integer.valueOf(row.getKey()), row.getValue().asInt()));
        return new MemberLines(
                node.path("line").asInt(),
                line(node, "signature"),
                line(node, "permission"),
                line(node, "systemApi"),
                line(node, "returns"),
                parameters,
                errors);
    }

    private static Optional<Integer> line(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asInt()) : Optional.empty();
    }

    /** {@code "2, 4-6"} is 2, 4, 5 and 6. */
    static Set<Integer> numbers(String ranges) {
        Set<Integer> numbers = new TreeSet<>();
        for (String range : ranges.split(", ")) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = Integer.parseInt(range.substring(dash + 1));
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
