package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * What the client says about one bundle in {@code infos} or {@code parameters}. Text that is not JSON says nothing, and
 * neither does a value that is not of its key's type: {@code clearBackupData} is a text.
 *
 * @param details       what the application is handed: the details meant for it, and the user's id
 * @param clearsAfter   whether its temporary folder is emptied at the end
 * @param delay         how long it waits before its extension is started
 * @param broadcastOnly whether it takes no part and only others are told of it
 * @param scene         the scene by which its configuration chooses folders; empty for its own choice
 */
record AppendOptions(String details, boolean clearsAfter, Duration delay, boolean broadcastOnly, String scene) {
    private static final String USER_ID = "100";
    private static final long LONGEST_DELAY_S = 1800;

    /** Numbers are kept digit by digit, since the details are only passed on. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static AppendOptions parse(Optional<String> json) {
        JsonNode said = json.map(AppendOptions::read).orElseGet(JsonNodeFactory.instance::objectNode);
        return new AppendOptions(
                details(array(said, "infos")).toString(),
                !"false".equals(said.path("clearBackupData").textValue()),
                delay(said.path("delayTime")),
                any(array(said, "infos"), "isBroadcastOnly"),
                Optional.ofNullable(said.path("backupScene").textValue()).orElse(""));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException | NumberFormatException notJson) {
            // The unchecked one is how an exponent is reported that no number can have.
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** In whole seconds; a number of any size has its place between none and the longest. */
    private static Duration delay(JsonNode said) {
        double seconds = said.isNumber() ? said.doubleValue() : 0;
        return Duration.ofSeconds((long) Math.max(0, Math.min(LONGEST_DELAY_S, seconds)));
    }

    private static JsonNode array(JsonNode parent, String key) {
        return parent.path(key).isArray() ? parent.path(key) : JsonNodeFactory.instance.arrayNode();
    }

    private static ArrayNode details(JsonNode infos) {
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        for (JsonNode info : infos) {
            if ("unicast".equals(info.path("type").textValue())) {
                array(info, "details").forEach(details::add);
            }
        }
        details.addObject().put("type", "userId").put("detail", USER_ID);
        return details;
    }

    private static boolean any(JsonNode infos, String flag) {
        for (JsonNode info : infos) {
            if (info.path(flag).booleanValue()) {
                return true;
            }
        }
        return false;
    }
}
