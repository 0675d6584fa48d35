package dev.ohosbackup.suite.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.plug.fault.Fault;
import java.util.Map;

/** Faults from their JSON twins. */
public final class Faults {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Faults() {}

    /** Reads one; {@link IllegalArgumentException} names the field that is wrong. */
    public static Fault read(JsonNode node) {
        Map<String, Object> fields = JSON.convertValue(node, new TypeReference<>() {});
        return Fault.of(fields);
    }
}
