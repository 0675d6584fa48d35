package dev.ohosbackup.simulator.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.simulator.extension.Extension;
import dev.ohosbackup.simulator.extension.InstalledApp;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** The capability file of this device, as it is being written. */
public final class LocalCapabilities {
    private final ObjectNode file = JsonNodeFactory.instance.objectNode();
    private final ArrayNode bundleInfos;

    /** A file without applications, of a device of that level. */
    public LocalCapabilities(int apiLevel) {
        file.put("systemFullName", "OpenHarmony-" + release(apiLevel));
        file.put("deviceType", "default");
        file.put("increAppIndex", true);
        bundleInfos = file.putArray("bundleInfos");
    }

    private static String release(int apiLevel) {
        return switch (apiLevel) {
            case 10 -> "4.0.0.0";
            case 12 -> "5.0.0.0";
            case 18 -> "5.1.0.0";
            default -> "6.0.0.0";
        };
    }

    /** Says which version of backup and restore this is; the files of the sessions do not. */
    public void setBackupVersion(String version) {
        file.put("backupVersion", version);
    }

    /**
     * Adds an application.
     *
     * @param occupied how many bytes its backup takes
     * @param changed  how many of them are new since a given time; empty where no time was given
     */
    public void add(InstalledApp app, long occupied, OptionalLong changed) {
        ObjectNode info = bundleInfos.addObject();
        info.put("name", app.bundleName());
        info.put("appIndex", 0);
        info.put("versionCode", app.versionCode());
        info.put("versionName", app.versionName());
        info.put("spaceOccupied", occupied);
        changed.ifPresent(bytes -> info.put("increSpaceOccupied", bytes));
        info.put("allToBackup", app.takesPart());
        info.put("fullBackupOnly", app.config().fullBackupOnly());
        info.put("requireCompatibility", app.config().requireCompatibility());
        info.put("extensionName", app.extension().map(Extension::name).orElse(""));
        info.put("restoreDeps", app.config().restoreDeps());
        info.put("supportScene", app.config().supportScene());
        info.set(
                "extraInfo",
                app.config().extraInfo().filter(extra -> !extra.isEmpty()).orElseGet(LocalCapabilities::noExtraInfo));
    }

    private static JsonNode noExtraInfo() {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        none.putArray("supportScene");
        return none;
    }

    /** The file's text in UTF-8. */
    public byte[] bytes() {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
