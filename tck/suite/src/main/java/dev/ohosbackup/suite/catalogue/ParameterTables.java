package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of parameters and of return values of one document, with the line of each row. */
final class ParameterTables {

    /**
     * A parameter.
     *
     * @param type as the document writes it, without links: {@code string[]}, {@code AsyncCallback<void>}
     * @param row  the line of its row
     */
    record Parameter(String name, String type, boolean optional, int row) {}

    /**
     * What a member returns.
     *
     * @param type as the document writes it, without links: {@code boolean}, {@code Promise<FileData>}
     * @param row  the line of its row
     */
    record Result(String type, int row) {}

    /** The tables of one member. */
    record Table(Surface.Member member, List<Parameter> parameters, Optional<Result> returns) {
        List<String> mandatory() {
            return parameters.stream()
                    .filter(parameter -> !parameter.optional())
                    .map(Parameter::name)
                    .toList();
        }
    }

    private final List<Table> tables;

    private ParameterTables(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Reads the tables of the members of the namespace and of the sessions, in the order of the document. */
    static ParameterTables load(Surface surface, Documents documents, String document) {
        JsonNode extract = Fixtures.file("fixtures/api-surface.json").path("documents");
        List<Table> tables = new ArrayList<>();
        for (Surface.Member member : surface.members()) {
            if (member.document().equals(document) && !member.owner().equals("GeneralCallbacks")) {
                tables.add(table(member, typesOf(member, extract), documents.at(document, member.line())));
            }
        }
        return new ParameterTables(tables);
    }

    /** All of them. */
    List<Table> all() {
        return tables;
    }

    /** Those of the members with the same name: the overloads. */
    List<Table> overloadsOf(Table table) {
        return tables.stream()
                .filter(other ->
                        other.member().qualifiedName().equals(table.member().qualifiedName()))
                .toList();
    }

    private static Table table(Surface.Member member, JsonNode types, Documents.MemberLines rows) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : types.path("parameters")) {
            String name = parameter.path("name").asText();
            parameters.add(new Parameter(
                    name,
                    plain(parameter.path("type").asText()),
                    parameter.path("optional").asBoolean(),
                    rows.parameters().get(name)));
        }
        Optional<Result> returns =
                rows.returns().map(row -> new Result(plain(types.path("returns").asText()), row));
        return new Table(member, List.copyOf(parameters), returns);
    }

    private static JsonNode typesOf(Surface.Member member, JsonNode documents) {
        for (JsonNode document : documents) {
            if (document.path("id").asText().equals(member.document())) {
                return atLine(document.path("members"), member.line());
            }
        }
        throw new IllegalStateException("no document is called " + member.document());
    }

    private static JsonNode atLine(Iterable<JsonNode> members, int line) {
        for (JsonNode member : members) {
            if (member.path("line").asInt() == line) {
                return member;
            }
        }
        throw new IllegalStateException("no member stands at line " + line);
    }

    /** {@code [FileMeta](#filemeta)} is FileMeta. */
    private static String plain(String type) {
        return type.replaceAll("\\[(\\w+)]\\([^)]*\\)", "$1");
    }
}
