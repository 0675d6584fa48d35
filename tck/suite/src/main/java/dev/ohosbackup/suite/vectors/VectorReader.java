package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
            "raw",
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
        Expectation expectation = Expectation.of(fields.node("expect"));
        Input input = input(fields, member);
        requireFitting(expectation, input);
        Optional<Vector.Control> control = fields.optional("otherwise").map(it -> control(it, node, member));
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
                input,
                fields.optional("fault").map(it -> fault(it, member)),
                fields.optionalText("without").map(VectorReader::right),
                expectation,
                fields.texts("unchanged"),
                control,
                fields.optional("level10").map(it -> atLevel10(node, it)));
    }

    private static Input input(Fields fields, Member member) {
        if (fields.has("raw")) {
            fields.require(!fields.has("with"), "with", "to be missing beside \"raw\"", "write the arguments once");
            return RawArguments.of(fields.node("raw"));
        }
        return Arguments.of(fields.optional("with").orElseGet(JsonNodeFactory.instance::objectNode), member);
    }

    /** A typed call shows no types, and a raw one does not say which of its arguments is the file that it asks for. */
    private static void requireFitting(Expectation expectation, Input input) {
        boolean raw = input instanceof RawArguments;
        if (expectation.has(Expectation.Typed.class) && !raw) {
            throw Fields.wrong("\"type\" beside \"raw\"", "it beside \"with\"", "pass the arguments raw");
        }
        if (expectation.has(Expectation.FileArrives.class) && raw) {
            throw Fields.wrong(
                    "\"fileArrives\" beside \"with\"", "it beside \"raw\"", "name the arguments in \"with\"");
        }
    }

    /** The same call as the vector's, where it does not say otherwise. */
    private Vector.Control control(JsonNode node, ObjectNode vector, Member member) {
        Fields fields = Fields.of("\"otherwise\"", node, Set.of("given", "with", "raw", "expect"));
        Expectation expectation = Expectation.of(fields.node("expect"));
        if (expectation.allowsRefusal()) {
            throw Fields.wrong(
                    "\"otherwise\" to succeed",
                    node.path("expect").toString(),
                    "a refusal is bound to its cause by a call that is not refused");
        }
        boolean raw = vector.has("raw");
        fields.require(
                !fields.has(raw ? "with" : "raw"),
                raw ? "with" : "raw",
                "to be missing, since the vector has \"" + (raw ? "raw" : "with") + "\"",
                "call the member in the same way, without the cause of the refusal");
        Input input = raw
                ? RawArguments.of(fields.optional("raw").orElse(vector.path("raw")))
                : Arguments.of(VectorFile.merged(vector.path("with"), fields.node("with")), member);
        requireFitting(expectation, input);
        return new Vector.Control(
                situation(fields.optional("given").orElse(vector.path("given")), member), input, expectation);
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
        if (member.isOfSession() && !situation.session().equals(Optional.of(owner))) {
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
