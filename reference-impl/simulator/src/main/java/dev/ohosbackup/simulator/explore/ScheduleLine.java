package dev.ohosbackup.simulator.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.simulator.explore.Schedule.Before;
import dev.ohosbackup.simulator.explore.Schedule.Event;
import dev.ohosbackup.simulator.explore.Schedule.Goes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A schedule as one line of JSON: {@code {"seed":7,"events":[{"what":"die","when":"WORK","bundle":"com.a"},
 * {"before":17,"do":"cancel","bundle":"com.b"}]}}. An event with {@code before} is something done, one without is a
 * fault.
 */
final class ScheduleLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScheduleLine() {}

    static String write(Schedule schedule) {
        ObjectNode line = JSON.createObjectNode();
        line.put("seed", schedule.seed());
        ArrayNode events = line.putArray("events");
        for (Event event : schedule.events()) {
            events.add(
                    event instanceof Goes goes
                            ? JSON.<ObjectNode>valueToTree(goes.wrong().fields())
                            : write((Before) event));
        }
        return line.toString();
    }

    private static ObjectNode write(Before before) {
        ObjectNode node = JSON.createObjectNode().put("before", before.step());
        Interference done = before.done();
        // A switch over the sealed type would need Java 21.
        if (done instanceof Interference.KillService) {
            node.put("do", "kill-service");
        } else if (done instanceof Interference.KillClient) {
            node.put("do", "kill-client");
        } else if (done instanceof Interference.KillExtension kill) {
            node.put("do", "kill-extension").put("bundle", kill.bundleName());
        } else if (done instanceof Interference.Cancel cancel) {
            node.put("do", "cancel").put("bundle", cancel.bundleName());
        } else if (done instanceof Interference.UpdateTimer timer) {
            node.put("do", "update-timer").put("bundle", timer.bundleName()).put("timeout", timer.timeout());
        } else if (done instanceof Interference.UpdateSendRate rate) {
            node.put("do", "update-send-rate").put("bundle", rate.bundleName()).put("sendRate", rate.sendRate());
        } else if (done instanceof Interference.Append append) {
            node.put("do", "append").put("bundle", append.bundleName());
        } else if (done instanceof Interference.Publish publish) {
            node.put("do", "publish").put("bundle", publish.bundleName());
        } else if (done instanceof Interference.Ask ask) {
            node.put("do", "ask").put("bundle", ask.bundleName());
        } else if (done instanceof Interference.Clean clean) {
            node.put("do", "clean").put("bundle", clean.bundleName());
        } else if (done instanceof Interference.Release) {
            node.put("do", "release");
        }
        return node;
    }

    static Schedule read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            List<Event> events = new ArrayList<>();
            for (JsonNode event : required(node, "events")) {
                events.add(event.has("before") ? readBefore(event) : new Goes(Fault.of(fields(event))));
            }
            return new Schedule(number(node, "seed"), events);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(
                    "expected a schedule as one line of JSON, got \"" + line + "\": " + notJson.getOriginalMessage(),
                    notJson);
        }
    }

    private static Map<String, Object> fields(JsonNode event) {
        return JSON.convertValue(event, new TypeReference<Map<String, Object>>() {});
    }

    private static Before readBefore(JsonNode event) {
        String what = required(event, "do").asText();
        Interference done = switch (what) {
            case "kill-service" -> new Interference.KillService();
            case "kill-client" -> new Interference.KillClient();
            case "kill-extension" -> new Interference.KillExtension(bundle(event));
            case "cancel" -> new Interference.Cancel(bundle(event));
            case "update-timer" -> new Interference.UpdateTimer(bundle(event), number(event, "timeout"));
            case "update-send-rate" -> new Interference.UpdateSendRate(bundle(event), number(event, "sendRate"));
            case "append" -> new Interference.Append(bundle(event));
            case "publish" -> new Interference.Publish(bundle(event));
            case "ask" -> new Interference.Ask(bundle(event));
            case "clean" -> new Interference.Clean(bundle(event));
            case "release" -> new Interference.Release();
            default ->
                throw new IllegalArgumentException("expected \"do\" to be one of kill-service, kill-client,"
                        + " kill-extension, cancel, update-timer, update-send-rate, append, publish, ask, clean and release, got \""
                        + what
                        + "\"");
        };
        return new Before(number(event, "before"), done);
    }

    private static String bundle(JsonNode event) {
        return required(event, "bundle").asText();
    }

    private static long number(JsonNode node, String field) {
        JsonNode value = required(node, field);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("expected \"" + field + "\" to be a whole number, got " + value);
        }
        return value.asLong();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("expected \"" + field + "\" in " + node + ", but it is missing");
        }
        return value;
    }
}
