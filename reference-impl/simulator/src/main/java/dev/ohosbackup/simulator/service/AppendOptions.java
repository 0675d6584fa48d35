package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * What the client says about one bundle in {@code infos} or {@code parameters}. Text that is not JSON says nothing.
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

    static AppendOptions parse(Optional<String> json) {
        JsonNode said = json.map(AppendOptions::read).orElseGet(JsonNodeFactory.instance::objectNode);
        JsonNode delay = said.path("delayTime");
        return new AppendOptions(
                details(said.path("infos")).toString(),
                !said.path("clearBackupData").asText().equals("false"),
                Duration.ofSeconds(Math.max(0, Math.min(LONGEST_DELAY_S, delay.asLong()))),
                any(said.path("infos"), "isBroadcastOnly"),
                said.path("backupScene").asText());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static ArrayNode details(JsonNode infos) {
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        for (JsonNode info : infos) {
            if (info.path("type").asText().equals("unicast")) {
                info.path("details").forEach(details::add);
            }
        }
        details.addObject().put("type", "userId").put("detail", USER_ID);
        return details;
    }

    private static boolean any(JsonNode infos, String flag) {
        for (JsonNode info : infos) {
            if (info.path(flag).asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
