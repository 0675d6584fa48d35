package dev.ohosbackup.selftest.independent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The description of what a device can back up. */
final class CapabilityFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CapabilityFile() {}

    static byte[] of(RealDevice device) throws IOException {
        ObjectNode file = JSON.createObjectNode();
        ArrayNode bundles = file.putArray("bundleInfos");
        for (AppSpec app : device.spec().world().apps()) {
            AppConfig config = AppConfig.of(app);
            long size = 0;
            for (SandboxEntry entry : device.sandboxes().entries(app.bundleName())) {
                size += config.covers(entry) ? entry.size() : 0;
            }
            bundles.addObject()
                    .put("name", app.bundleName())
                    .put("versionName", app.versionName())
                    .put("versionCode", app.versionCode())
                    .put("spaceOccupied", size)
                    .put("allToBackup", config.allowed())
                    .put("extensionName", app.extension().map(it -> it.name()).orElse(""));
        }
        file.put("systemFullName", "Independent 12").put("deviceType", "tablet");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /** The names in a file; empty when it is none. */
    static Optional<Set<String>> names(byte[] bytes) {
        JsonNode file;
        try {
            file = JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(bytes);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        if (file == null || !file.isObject() || !file.path("bundleInfos").isArray()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        for (JsonNode bundle : file.path("bundleInfos")) {
            if (!isEntry(bundle)) {
                return Optional.empty();
            }
            names.add(bundle.path("name").asText());
        }
        return Optional.of(names);
    }

    private static boolean isEntry(JsonNode bundle) {
        return bundle.path("name").isTextual()
                && bundle.path("versionCode").isIntegralNumber()
                && bundle.path("versionName").isTextual();
    }
}
