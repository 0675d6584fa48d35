package dev.ohosbackup.selftest.independent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.SandboxEntry;
import java.util.stream.StreamSupport;

/** What an application says of its own backup. */
record AppConfig(boolean allowed, JsonNode includes, JsonNode excludes) {

    static AppConfig of(AppSpec app) {
        JsonNode config = parsed(app.backupConfig());
        return new AppConfig(
                app.extension().isPresent()
                        && config.path("allowToBackupRestore").asBoolean(),
                config.path("includes"),
                config.path("excludes"));
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** Whether a file is to be backed up. */
    boolean covers(SandboxEntry entry) {
        return !entry.directory() && isBelow(includes, entry.path()) && !isBelow(excludes, entry.path());
    }

    private static boolean isBelow(JsonNode folders, String path) {
        return StreamSupport.stream(folders.spliterator(), false).anyMatch(folder -> path.startsWith(folder.asText()));
    }
}
