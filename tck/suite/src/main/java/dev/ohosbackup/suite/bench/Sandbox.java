package dev.ohosbackup.suite.bench;

import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.suite.Sha256;
import dev.ohosbackup.suite.recorder.RecordedDevice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies in the applications' sandboxes of one device: the oracle of restores. */
public final class Sandbox {
    private static final String TEMPORARY = "/base/.backup";

    private final RecordedDevice device;

    Sandbox(RecordedDevice device) {
        this.device = device;
    }

    /** The application's own files, by path, each with the SHA-256 of its content; its {@code .backup} folders left out. */
    public Map<String, String> contents(String bundleName) {
        return contents(bundleName, own(bundleName));
    }

    /** Every file, those of the {@code .backup} folders included, by path, each with the SHA-256 of its content. */
    public Map<String, String> everything(String bundleName) {
        return contents(bundleName, device.entries(bundleName));
    }

    /** The application's own files and directories, its {@code .backup} folders left out. */
    public List<SandboxEntry> own(String bundleName) {
        return device.entries(bundleName).stream()
                .filter(entry -> !entry.path().contains(TEMPORARY))
                .toList();
    }

    /** Every file that is not in a folder for restored data, the application's own and those of the service. */
    public List<SandboxEntry> outsideRestoreFolder(String bundleName) {
        return device.entries(bundleName).stream()
                .filter(entry -> !entry.directory() && !entry.path().contains(TEMPORARY + "/restore/"))
                .toList();
    }

    /** What lies in the {@code backup} and {@code restore} folders below the application's {@code .backup} folders. */
    public List<String> temporary(String bundleName) {
        return device.entries(bundleName).stream()
                .map(SandboxEntry::path)
                .filter(path -> path.contains(TEMPORARY + "/backup/") || path.contains(TEMPORARY + "/restore/"))
                .toList();
    }

    private Map<String, String> contents(String bundleName, List<SandboxEntry> entries) {
        Map<String, String> contents = new TreeMap<>();
        for (SandboxEntry entry : entries) {
            if (!entry.directory()) {
                contents.put(entry.path(), Sha256.of(device.read(bundleName, entry.path())));
            }
        }
        return contents;
    }
}
