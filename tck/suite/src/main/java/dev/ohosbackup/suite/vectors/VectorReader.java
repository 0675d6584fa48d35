package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.suite.bench.Faults;
import dev.ohosbackup.suite.bench.Worlds;
import dev.ohosbackup.suite.catalogue.Catalogue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one vector, with what its file says for all of them already in it. */
final class VectorReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "requirement",
            "given",
            "call",
            "with",
            "fault",
            "without",
            "expect",
            "unchanged",
            "otherwise",
            "level10");

    private final Catalogue catalogue;
    private final Worlds worlds;
    private final Members members = Members.all();
    private final Set<String> ids = new TreeSet<>();

    VectorReader(Catalogue catalogue, Worlds worlds) {
        this.catalogue = catalogue;
        this.worlds = worlds;
    }

    /**
     * Reads.
     *
     * @throws MalformedVectorException when it cannot even be reported as a check of a requirement
     */
    VectorRow read(String file, ObjectNode node) {
        String id = node.path("id").asText();
        if (id.isBlank() || !ids.add(id)) {
            throw new MalformedVectorException(
                    file,
                    id,
                    Fields.wrong(
                                    "an \"id\" that no other vector has",
                                    id.isBlank() ? "none" : "it a second time",
                                    "write a sentence that says what this vector shows")
                            .getMessage());
        }
        String requirement = node.path("requirement").asText();
        if (catalogue.find(requirement).isEmpty()) {
            throw new MalformedVectorException(
                    file,
                    id,
                    Fields.wrong(
                                    "\"requirement\" to be in the catalogue",
                                    "\"" + requirement + "\"",
                                    "look it up in fixtures/requirements, or add it there")
                            .getMessage());
        }
        try {
            return vector(node);
        } catch (IllegalArgumentException wrong) {
            return new VectorRow.Malformed(id, requirement, new MalformedVectorException(file, id, wrong.getMessage()));
        }
    }

    private Vector vector(ObjectNode node) {
        Fields fields = Fields.of("a vector", node, KEYS);
        Member member = members.get(fields.text("call"));
        Situation situation = situation(fields.node("given"), member);
        JsonNode with = fields.optional("with").orElseGet(node::objectNode);
        Expectation expectation = Expectation.of(fields.node("expect"));
        Optional<Vector.Control> control =
                fields.optional("otherwise").map(it -> control(it, fields.node("given"), with, member));
        boolean bound = expectation.allowsRefusal() || fields.has("fault");
        if (bound && control.isEmpty()) {
            throw Fields.wrong(
                    "\"otherwise\" beside a refusal or a fault",
                    "none",
                    "add the same call without the cause of the refusal, and how it ends");
        }
        return new Vector(
                fields.text("id"),
                fields.text("requirement"),
                situation,
                member,
                Arguments.of(with, member),
                fields.optional("fault").map(it -> fault(it, member)),
                fields.optionalText("without").map(VectorReader::right),
                expectation,
                fields.texts("unchanged"),
                control,
                fields.optional("level10").map(it -> atLevel10(node, it)));
    }

    private Vector.Control control(JsonNode node, JsonNode given, JsonNode with, Member member) {
        Fields fields = Fields.of("\"otherwise\"", node, Set.of("given", "with", "expect"));
        Expectation expectation = Expectation.of(fields.node("expect"));
        if (expectation.allowsRefusal()) {
            throw Fields.wrong(
                    "\"otherwise\" to succeed",
                    node.path("expect").toString(),
                    "a refusal is bound to its cause by a call that is not refused");
        }
        return new Vector.Control(
                situation(fields.optional("given").orElse(given), member),
                Arguments.of(
                        fields.optional("with")
                                .map(over -> (JsonNode) VectorFile.merged(with, over))
                                .orElse(with),
                        member),
                expectation);
    }

    private Vector atLevel10(ObjectNode node, JsonNode over) {
        ObjectNode whole = VectorFile.merged(node, over);
        whole.remove("level10");
        return vector(whole);
    }

    private Situation situation(JsonNode node, Member member) {
        Situation situation = Situation.of(node);
        if (!worlds.names().contains(situation.world())) {
            throw Fields.wrong(
                    "\"world\" in \"given\" to be one of " + worlds.names(),
                    "\"" + situation.world() + "\"",
                    "choose one of them");
        }
        String owner = member.name().substring(0, member.name().indexOf('.'));
        boolean needsSession =
                Situation.SESSIONS.contains(owner) && !member.name().endsWith(".constructor");
        if (needsSession && !situation.session().equals(Optional.of(owner))) {
            throw Fields.wrong(
                    "\"session\" in \"given\" to be " + owner + ", since " + member.name() + " is called",
                    situation.session().orElse("no session"),
                    "open that session, or correct the call");
        }
        return situation;
    }

    /** A fault of a call is one of the call that the vector makes, unless it says otherwise. */
    private static Fault fault(JsonNode node, Member member) {
        ObjectNode whole = node.deepCopy();
        if (whole.path("when").asText().equals(Phase.CALL.name()) && !whole.has("member")) {
            whole.put("member", member.plainName());
        }
        return Faults.read(whole);
    }

    private static Vector.MissingRight right(String text) {
        return switch (text) {
            case "permission" -> Vector.MissingRight.BACKUP_PERMISSION;
            case "system app" -> Vector.MissingRight.SYSTEM_APP;
            default ->
                throw Fields.wrong(
                        "\"without\" to be \"permission\" or \"system app\"",
                        "\"" + text + "\"",
                        "write what the caller lacks");
        };
    }
}
