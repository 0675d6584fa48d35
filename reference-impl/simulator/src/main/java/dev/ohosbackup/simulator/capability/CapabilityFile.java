package dev.ohosbackup.simulator.capability;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A capability file that a restore is handed, perhaps written by hand.
 *
 * <p>One entry that lacks a key, or has it in another type, spoils the whole file, as it does on a device.
 */
public final class CapabilityFile {
    private final Map<String, CapabilityEntry> entries;

    private CapabilityFile(Map<String, CapabilityEntry> entries) {
        this.entries = entries;
    }

    /** Reads the bytes of a file. */
    public static CapabilityFile parse(byte[] bytes) throws InvalidCapabilityFileException {
        JsonNode infos = root(bytes).path("bundleInfos");
        if (!infos.isArray() || infos.isEmpty()) {
            throw new InvalidCapabilityFileException(
                    "'bundleInfos' must be an array with one application or more, but is " + seen(infos));
        }
        Map<String, CapabilityEntry> entries = new LinkedHashMap<>();
        for (JsonNode info : infos) {
            CapabilityEntry entry = entry(info);
            // An entry with another index is of a clone, which has data of its own.
            if (info.path("appIndex").asInt() == 0) {
                entries.putIfAbsent(entry.name(), entry);
            }
        }
        return new CapabilityFile(entries);
    }

    private static JsonNode root(byte[] bytes) throws InvalidCapabilityFileException {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(bytes);
        } catch (IOException notJson) {
            throw new InvalidCapabilityFileException("it must be JSON text: " + notJson.getMessage());
        }
    }

    private static CapabilityEntry entry(JsonNode info) throws InvalidCapabilityFileException {
        required(info, "spaceOccupied", JsonNode::isIntegralNumber, "a whole number");
        required(info, "extensionName", JsonNode::isTextual, "a text");
        return new CapabilityEntry(
                required(info, "name", JsonNode::isTextual, "a text").asText(),
                required(info, "versionCode", JsonNode::isIntegralNumber, "a whole number")
                        .asLong(),
                required(info, "versionName", JsonNode::isTextual, "a text").asText(),
                required(info, "allToBackup", JsonNode::isBoolean, "true or false")
                        .asBoolean(),
                info.path("fullBackupOnly").booleanValue());
    }

    private static JsonNode required(JsonNode info, String key, Predicate<JsonNode> type, String expected)
            throws InvalidCapabilityFileException {
        JsonNode value = info.path(key);
        if (!type.test(value)) {
            throw new InvalidCapabilityFileException("in an entry of 'bundleInfos' the key '" + key + "' must be "
                    + expected + ", but is " + seen(value));
        }
        return value;
    }

    private static String seen(JsonNode value) {
        return value instanceof MissingNode ? "missing" : value.toString();
    }

    /** What it says of an application; empty when it does not know it. */
    public Optional<CapabilityEntry> entry(String bundleName) {
        return Optional.ofNullable(entries.get(bundleName));
    }
}
