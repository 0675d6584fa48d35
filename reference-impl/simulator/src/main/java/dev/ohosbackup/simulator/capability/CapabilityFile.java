package dev.ohosbackup.simulator.capability;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A capability file that a restore is handed, perhaps written by hand.
 *
 * <p>One entry that lacks a key, or has it in another type, spoils the whole file, as it does on a device. Of several
 * entries of one name the first counts.
 */
public final class CapabilityFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final double TWO_TO_63 = 0x1p63;

    /** How much of a wrong value a message shows; the file is somebody else's and may be huge. */
    private static final int MOST_SHOWN = 60;

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
            if (isOfTheAppItself(info)) {
                entries.putIfAbsent(entry.name(), entry);
            }
        }
        return new CapabilityFile(entries);
    }

    private static JsonNode root(byte[] bytes) throws InvalidCapabilityFileException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException notJson) {
            throw new InvalidCapabilityFileException("it must be JSON text in UTF-8: " + notJson.getMessage());
        }
    }

    private static CapabilityEntry entry(JsonNode info) throws InvalidCapabilityFileException {
        required(info, "spaceOccupied", CapabilityFile::isInt64, "a whole number of 64 bits");
        required(info, "extensionName", JsonNode::isTextual, "a text");
        return new CapabilityEntry(
                required(info, "name", JsonNode::isTextual, "a text").textValue(),
                required(info, "versionCode", CapabilityFile::isInt64, "a whole number of 64 bits")
                        .longValue(),
                required(info, "versionName", JsonNode::isTextual, "a text").textValue(),
                required(info, "allToBackup", JsonNode::isBoolean, "true or false")
                        .booleanValue(),
                info.path("fullBackupOnly").booleanValue());
    }

    /** An entry with another index is of a clone, which has data of its own; what is no index counts as none. */
    private static boolean isOfTheAppItself(JsonNode info) {
        JsonNode index = info.path("appIndex");
        return !isInt64(index) || index.longValue() == 0;
    }

    /** Whether it is a whole number of 64 bits in any notation: OpenHarmony takes 1.0 and 1e0 as 1, too. */
    private static boolean isInt64(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong();
        }
        double number = value.doubleValue();
        return value.isFloatingPointNumber() && number == Math.rint(number) && Math.abs(number) < TWO_TO_63;
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
        if (value instanceof MissingNode) {
            return "missing";
        }
        String text = value.isContainerNode() ? "an " + value.getNodeType() : value.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** What it says of an application; empty when it does not know it. */
    public Optional<CapabilityEntry> entry(String bundleName) {
        return Optional.ofNullable(entries.get(bundleName));
    }
}
