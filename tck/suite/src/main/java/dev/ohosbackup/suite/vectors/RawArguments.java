package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The arguments of a call as JavaScript would pass them, one after the other, whatever the member's parameters are. */
final class RawArguments implements Input {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A descriptor of the device's own capability file: the one value that a file of vectors cannot hold. */
    private static final String CAPABILITY_FILE = "capabilityFile";
    /** The same number, written as a string: where that is taken for the number, the call would succeed. */
    private static final String CAPABILITY_FILE_AS_STRING = "capabilityFileAsString";

    private final JsonNode json;

    private RawArguments(JsonNode json) {
        this.json = json;
    }

    /** Reads them. */
    static RawArguments of(JsonNode json) {
        if (!json.isArray()) {
            throw Fields.wrong(
                    "\"raw\" to be a list of arguments", Fields.seen(json), "write them in brackets, in their order");
        }
        values(json, () -> 0);
        return new RawArguments(json);
    }

    @Override
    public Supplier<Outcome<?>> bind(Prepared at, Member member) {
        RawCall call = new RawCall(
                member.plainName(),
                member.isOfSession() ? at.client().map(Client::session).map(Session.class::cast) : Optional.empty(),
                values(json, () -> new Capabilities(at.device()).openFile()),
                Optional.empty(),
                Optional.of(new SilentCallbacks()));
        return () -> at.device().raw(call);
    }

    private static List<RawValue> values(JsonNode list, IntSupplier capabilityFile) {
        List<RawValue> values = new ArrayList<>();
        list.forEach(node -> values.add(value(node, capabilityFile)));
        return List.copyOf(values);
    }

    private static RawValue value(JsonNode node, IntSupplier capabilityFile) {
        if (node.isArray()) {
            return new RawValue.Array(values(node, capabilityFile));
        }
        if (node.isObject()) {
            return node.has("$") ? word(node, capabilityFile) : fields(node, capabilityFile);
        }
        return RawValue.of(JSON.convertValue(node, Object.class));
    }

    private static RawValue fields(JsonNode object, IntSupplier capabilityFile) {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue(), capabilityFile)));
        return new RawValue.Fields(fields);
    }

    private static RawValue word(JsonNode object, IntSupplier capabilityFile) {
        String word =
                Fields.of("a value in \"raw\" with \"$\"", object, Set.of("$")).text("$");
        if (word.equals(CAPABILITY_FILE)) {
            return new RawValue.Number(capabilityFile.getAsInt());
        }
        if (word.equals(CAPABILITY_FILE_AS_STRING)) {
            return new RawValue.Text(String.valueOf(capabilityFile.getAsInt()));
        }
        try {
            return RawValue.of(Map.of("$", word));
        } catch (IllegalArgumentException unknown) {
            throw Fields.wrong(
                    "\"$\" in \"raw\" to name a value that JSON does not know",
                    "\"" + word + "\"",
                    unknown.getMessage() + "; here also \"" + CAPABILITY_FILE + "\" or \"" + CAPABILITY_FILE_AS_STRING
                            + "\"");
        }
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
