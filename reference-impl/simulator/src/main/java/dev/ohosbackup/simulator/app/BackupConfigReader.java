package dev.ohosbackup.simulator.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ohosbackup.simulator.app.BackupConfig.DirMapping;
import dev.ohosbackup.simulator.app.BackupConfig.OptionDir;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one {@code backup_config.json} the lenient way a device does. */
final class BackupConfigReader {
    /** What is nested deeper is no configuration; the capability file has room for its {@code extraInfo} then. */
    private static final int DEEPEST = 500;

    /** Numbers are kept digit by digit, since {@code extraInfo} is only passed on. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** More mappings than this are a mistake, and then none counts. */
    private static final int MOST_MAPPINGS = 1000;

    /** What separates the two halves of a mapping where a device stores it. */
    private static final String MAPPING_SEPARATOR = "||||";

    private final JsonNode root;

    BackupConfigReader(String json) {
        root = parse(json);
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node.isObject() ? node : MissingNode.getInstance();
        } catch (JsonProcessingException | NumberFormatException notJson) {
            // The unchecked one is how an exponent is reported that no number can have.
            return MissingNode.getInstance();
        }
    }

    BackupConfig read() {
        return new BackupConfig(
                flag("allowToBackupRestore"),
                includes(root),
                excludes(root),
                flag("fullBackupOnly"),
                text(root, "restoreDeps"),
                text(root, "supportScene"),
                Optional.of(root.path("extraInfo")).filter(JsonNode::isObject),
                flag("requireCompatibility"),
                text(root, "backupScene"),
                optionDirs(),
                dirMappings());
    }

    private boolean flag(String key) {
        return root.path(key).isBoolean() && root.path(key).booleanValue();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.path(key).textValue() : "";
    }

    private static List<String> includes(JsonNode node) {
        JsonNode array = node.path("includes");
        if (!array.isArray()) {
            return BackupConfig.DEFAULT_INCLUDES;
        }
        List<String> patterns = texts(array);
        // An empty pattern names nothing: an array without a text means that nothing is taken, not the defaults.
        return patterns.isEmpty() ? List.of("") : patterns;
    }

    private static List<String> excludes(JsonNode node) {
        return texts(node.path("excludes"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(item -> {
                if (item.isTextual()) {
                    texts.add(item.textValue());
                }
            });
        }
        return texts;
    }

    private List<OptionDir> optionDirs() {
        List<OptionDir> options = new ArrayList<>();
        JsonNode array = root.path("optionDir");
        if (array.isArray()) {
            array.forEach(item -> {
                String sceneId = text(item, "sceneId");
                if (!sceneId.isEmpty()) {
                    options.add(new OptionDir(sceneId, includes(item), excludes(item)));
                }
            });
        }
        return options;
    }

    private List<DirMapping> dirMappings() {
        JsonNode array = root.path("compatibleDirMapping");
        if (!array.isArray() || array.size() > MOST_MAPPINGS) {
            return List.of();
        }
        Map<String, DirMapping> byBackupDir = new LinkedHashMap<>();
        array.forEach(item -> {
            String backupDir = text(item, "backupDir");
            String restoreDir = text(item, "restoreDir");
            if (canBeMapped(backupDir) && canBeMapped(restoreDir)) {
                byBackupDir.putIfAbsent(backupDir, new DirMapping(backupDir, restoreDir));
            }
        });
        return List.copyOf(byBackupDir.values());
    }

    private static boolean canBeMapped(String directory) {
        return !directory.isEmpty() && !directory.contains("*") && !directory.contains(MAPPING_SEPARATOR);
    }
}
