package dev.ohosbackup.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Looks through a {@code backup_config.json}. A device takes every such file: what it does not know or cannot read it leaves
 * out, or puts a default in its place, and says nothing.
 */
public final class ConfigLint {
    private static final int MOST_MAPPINGS = 1000;

    private enum Type {
        BOOLEAN(JsonNode::isBoolean, "true | false"),
        TEXT(JsonNode::isTextual, "\"…\""),
        ARRAY(JsonNode::isArray, "[ … ]"),
        OBJECT(JsonNode::isObject, "{ … }");

        private final Predicate<JsonNode> fits;
        private final String form;

        Type(Predicate<JsonNode> fits, String form) {
            this.fits = fits;
            this.form = form;
        }
    }

    private static final Map<String, Type> KEYS = keys();

    private final List<Finding> findings = new ArrayList<>();

    private ConfigLint() {}

    private static Map<String, Type> keys() {
        Map<String, Type> keys = new LinkedHashMap<>();
        keys.put("allowToBackupRestore", Type.BOOLEAN);
        keys.put("includes", Type.ARRAY);
        keys.put("excludes", Type.ARRAY);
        keys.put("fullBackupOnly", Type.BOOLEAN);
        keys.put("restoreDeps", Type.TEXT);
        keys.put("supportScene", Type.TEXT);
        keys.put("extraInfo", Type.OBJECT);
        keys.put("requireCompatibility", Type.BOOLEAN);
        keys.put("backupScene", Type.TEXT);
        keys.put("optionDir", Type.ARRAY);
        keys.put("compatibleDirMapping", Type.ARRAY);
        return keys;
    }

    /** What there is to say about a configuration, in the order in which it stands in the file. */
    public static List<Finding> of(JsonNode config) {
        ConfigLint lint = new ConfigLint();
        if (!config.isObject()) {
            lint.findings.add(Finding.grave("", "lint.no-object"));
            return lint.findings;
        }
        if (!config.path("allowToBackupRestore").isBoolean()
                || !config.path("allowToBackupRestore").booleanValue()) {
            lint.findings.add(Finding.grave("/allowToBackupRestore", "lint.not-allowed"));
        }
        lint.keysOf(config);
        lint.patterns(config, "");
        lint.scenes(config);
        lint.mappings(config.path("compatibleDirMapping"));
        return lint.findings;
    }

    private void keysOf(JsonNode config) {
        for (Iterator<String> names = config.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Type type = KEYS.get(name);
            if (type == null) {
                findings.add(Finding.light("/" + name, "lint.unknown-key", name, nearest(name)));
            } else if (!type.fits.test(config.get(name)) && !name.equals("allowToBackupRestore")) {
                findings.add(Finding.light("/" + name, "lint.wrong-type", name, type.form, config.get(name)));
            }
        }
    }

    private static String nearest(String name) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return KEYS.keySet().stream()
                .min(Comparator.comparingDouble((String key) -> -similarity.apply(key, name)))
                .orElseThrow();
    }

    private void patterns(JsonNode holder, String where) {
        JsonNode includes = holder.path("includes");
        if (includes.isArray()) {
            if (texts(includes).isEmpty()) {
                findings.add(Finding.grave(where + "/includes", "lint.includes-nothing"));
            }
            each(includes, where + "/includes");
            for (int i = 0; i < includes.size(); i++) {
                if (includes.get(i).isTextual()) {
                    include(includes.get(i).textValue(), where + "/includes/" + i);
                }
            }
        }
        if (holder.path("excludes").isArray()) {
            each(holder.path("excludes"), where + "/excludes");
            covered(texts(includes), texts(holder.path("excludes")), where + "/excludes");
        }
    }

    private void each(JsonNode patterns, String where) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < patterns.size(); i++) {
            JsonNode pattern = patterns.get(i);
            if (!pattern.isTextual()) {
                findings.add(Finding.light(where + "/" + i, "lint.no-text", pattern));
            } else if (pattern.textValue().isEmpty()) {
                findings.add(Finding.light(where + "/" + i, "lint.empty-pattern"));
            } else if (!seen.add(pattern.textValue())) {
                findings.add(Finding.light(where + "/" + i, "lint.twice", pattern.textValue()));
            }
        }
    }

    private void include(String pattern, String where) {
        String path = rooted(pattern);
        if (path.matches("/data/storage/el[34](/.*)?")) {
            findings.add(Finding.light(where, "lint.locked", pattern));
        } else if (path.contains("/.backup/") || path.endsWith("/.backup")) {
            findings.add(Finding.light(where, "lint.backup-folder", pattern));
        } else if (path.contains("/../") || path.endsWith("/..")) {
            findings.add(Finding.light(where, "lint.dot-dot", pattern));
        } else if (!pattern.isEmpty() && !path.startsWith("/data/storage/")) {
            findings.add(Finding.light(where, "lint.outside", pattern));
        }
    }

    /** An include that an exclude takes back as a whole, without a wildcard in play. */
    private void covered(List<String> includes, List<String> excludes, String where) {
        for (int i = 0; i < excludes.size(); i++) {
            String exclude = rooted(excludes.get(i)).replaceFirst("/[*]?$", "");
            for (String include : includes) {
                String included = rooted(include).replaceFirst("/$", "");
                if (!exclude.contains("*") && (included + "/").startsWith(exclude + "/") && !exclude.isEmpty()) {
                    findings.add(Finding.light(where, "lint.covered", include, excludes.get(i)));
                }
            }
        }
    }

    private void scenes(JsonNode config) {
        JsonNode options = config.path("optionDir");
        String wanted = config.path("backupScene").asText("");
        boolean found = false;
        Set<String> seen = new HashSet<>();
        for (int i = 0; options.isArray() && i < options.size(); i++) {
            JsonNode option = options.get(i);
            String scene = option.path("sceneId").asText("");
            String where = "/optionDir/" + i;
            if (!option.path("sceneId").isTextual() || scene.isEmpty()) {
                findings.add(Finding.light(where, "lint.no-scene"));
            } else if (!seen.add(scene)) {
                findings.add(Finding.light(where, "lint.scene-twice", scene));
            }
            found |= !wanted.isEmpty() && scene.equals(wanted);
            patterns(option, where);
        }
        if (!wanted.isEmpty() && !found) {
            findings.add(Finding.light("/backupScene", "lint.scene-unknown", wanted));
        }
    }

    private void mappings(JsonNode mappings) {
        if (!mappings.isArray()) {
            return;
        }
        if (mappings.size() > MOST_MAPPINGS) {
            findings.add(
                    Finding.light("/compatibleDirMapping", "lint.too-many-mappings", mappings.size(), MOST_MAPPINGS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < mappings.size(); i++) {
            String where = "/compatibleDirMapping/" + i;
            for (String key : List.of("backupDir", "restoreDir")) {
                String directory = mappings.get(i).path(key).asText("");
                if (directory.isEmpty() || directory.contains("*") || directory.contains("||||")) {
                    findings.add(Finding.light(
                            where + "/" + key,
                            "lint.no-directory",
                            mappings.get(i).path(key)));
                }
            }
            String from = mappings.get(i).path("backupDir").asText("");
            if (!from.isEmpty() && !seen.add(from)) {
                findings.add(Finding.light(where, "lint.mapped-twice", from));
            }
        }
    }

    private static String rooted(String pattern) {
        return pattern.startsWith("/") ? pattern : "/" + pattern;
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
}
