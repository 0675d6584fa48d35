package dev.ohosbackup.simulator.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The index of a backup, {@code manage.json}: every file that was handed out beside it.
 *
 * @param files in the order of their handing out, each name once
 */
public record ManageJson(List<ManagedFile> files) {
    /** Its name on the wire. */
    public static final String NAME = "manage.json";

    /**
     * One file of a backup.
     *
     * @param fileName its name on the wire
     * @param path     where it was, as the application sees it
     * @param stat     what it was like
     * @param userTar  whether it is a tar of the application's own
     * @param bigFile  whether it is a file of the application rather than a part with many
     */
    public record ManagedFile(String fileName, String path, FileStat stat, boolean userTar, boolean bigFile) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ManageJson {
        files = List.copyOf(files);
    }

    /** The file of this name on the wire. */
    public Optional<ManagedFile> file(String fileName) {
        return files.stream().filter(file -> file.fileName().equals(fileName)).findFirst();
    }

    /** Its text in UTF-8. */
    public byte[] toBytes() {
        ArrayNode array = JSON.createArrayNode();
        files.forEach(file -> write(file, array.addObject()));
        try {
            return JSON.writeValueAsBytes(array);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers cannot be written", impossible);
        }
    }

    private static void write(ManagedFile file, ObjectNode node) {
        node.put("fileName", file.fileName());
        ObjectNode information = node.putObject("information");
        information.put("path", file.path());
        ObjectNode stat = information.putObject("stat");
        stat.put("st_size", file.stat().size());
        stat.put("st_mode", file.stat().mode());
        write(file.stat().accessed(), stat.putObject("st_atim"));
        write(file.stat().modified(), stat.putObject("st_mtim"));
        node.put("isUserTar", file.userTar());
        node.put("isBigFile", file.bigFile());
    }

    private static void write(Instant time, ObjectNode node) {
        node.put("tv_sec", time.getEpochSecond());
        node.put("tv_nsec", time.getNano());
    }

    /**
     * Reads a {@code manage.json}.
     *
     * @throws BadArchiveException when it is not one, or names a file twice or with characters that no name has
     */
    public static ManageJson parse(byte[] bytes) throws BadArchiveException {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (IOException notJson) {
            throw new BadArchiveException(
                    NAME + ": expected JSON, got " + bytes.length + " bytes that are not", notJson);
        }
        if (!root.isArray()) {
            throw new BadArchiveException(NAME + ": expected an array, got " + root.getNodeType());
        }
        List<ManagedFile> files = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (JsonNode item : root) {
            ManagedFile file = file(item, NAME + ", item " + files.size());
            if (!names.add(file.fileName())) {
                throw new BadArchiveException(NAME + ": " + file.fileName() + " is named twice");
            }
            files.add(file);
        }
        return new ManageJson(files);
    }

    private static ManagedFile file(JsonNode item, String where) throws BadArchiveException {
        String fileName = text(item, "fileName", where);
        if (!fileName.matches("[0-9a-zA-Z_.]+") || fileName.matches("\\.+") || fileName.equals(NAME)) {
            throw new BadArchiveException(
                    where + ": expected a file name of 0-9 a-z A-Z _ . only, got \"" + fileName + "\"");
        }
        JsonNode information = item.path("information");
        JsonNode stat = information.path("stat");
        return new ManagedFile(
                fileName,
                text(information, "path", where),
                new FileStat(
                        number(stat, "st_size", where),
                        Math.toIntExact(number(stat, "st_mode", where) & 0177777),
                        time(stat.path("st_atim"), where, true),
                        time(stat.path("st_mtim"), where, false)),
                item.path("isUserTar").asBoolean(false),
                // Backups of old services do not say; all that was not a tar was a big file.
                item.path("isBigFile").asBoolean(!fileName.endsWith(".tar")));
    }

    private static String text(JsonNode node, String key, String where) throws BadArchiveException {
        if (!node.path(key).isTextual()) {
            throw new BadArchiveException(where + ": expected a string \"" + key + "\", got " + node.path(key));
        }
        return node.path(key).textValue();
    }

    private static long number(JsonNode node, String key, String where) throws BadArchiveException {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new BadArchiveException(where + ": expected an integer \"" + key + "\", got " + value);
        }
        return value.longValue();
    }

    private static Instant time(JsonNode node, String where, boolean optional) throws BadArchiveException {
        if (optional && node.isMissingNode()) {
            return Instant.EPOCH;
        }
        try {
            long nanos = node.has("tv_nsec") ? number(node, "tv_nsec", where) : 0;
            return Instant.ofEpochSecond(number(node, "tv_sec", where), nanos);
        } catch (DateTimeException | ArithmeticException noTime) {
            throw new BadArchiveException(where + ": expected a time, got " + node, noTime);
        }
    }
}
