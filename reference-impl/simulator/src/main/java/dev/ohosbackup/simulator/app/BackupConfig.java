package dev.ohosbackup.simulator.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * An application's {@code backup_config.json}, with every default filled in.
 *
 * <p>Nothing in such a file is an error: a key that is missing or of the wrong type has its default, and a text that is
 * no JSON object allows nothing.
 *
 * @param allowToBackupRestore whether the application takes part at all; {@code true} only for the word itself
 * @param includes             glob patterns of what is taken, as written; the default directories when the key is not
 *     an array, one empty pattern when the array holds no text
 * @param excludes             fnmatch patterns of what is left out, as written
 * @param fullBackupOnly       whether a restore leaves the files in the restore folder for the application to move
 * @param restoreDeps          the applications to be restored first, as written
 * @param supportScene         the scenes that the application supports, as written
 * @param extraInfo            an object for the capability file; empty when missing or of another type
 * @param requireCompatibility whether the application wants to be asked about compatibility
 * @param backupScene          the scene whose {@link OptionDir} is used
 * @param optionDirs           other includes and excludes, by scene
 * @param dirMappings          where a folder of the backup belongs in a restore, in the order written
 */
public record BackupConfig(
        boolean allowToBackupRestore,
        List<String> includes,
        List<String> excludes,
        boolean fullBackupOnly,
        String restoreDeps,
        String supportScene,
        Optional<JsonNode> extraInfo,
        boolean requireCompatibility,
        String backupScene,
        List<OptionDir> optionDirs,
        List<DirMapping> dirMappings) {

    /**
     * The includes and excludes of one scene.
     *
     * @param sceneId  the scene's name
     * @param includes as {@link BackupConfig#includes()}
     * @param excludes as {@link BackupConfig#excludes()}
     */
    public record OptionDir(String sceneId, List<String> includes, List<String> excludes) {

        public OptionDir {
            includes = List.copyOf(includes);
            excludes = List.copyOf(excludes);
        }
    }

    /**
     * A folder that has another place in a restore than it had in the backup.
     *
     * @param backupDir  where its files were
     * @param restoreDir where they go
     */
    public record DirMapping(String backupDir, String restoreDir) {}

    /** What is taken when {@code includes} does not say. */
    public static final List<String> DEFAULT_INCLUDES = List.of(
            "data/storage/el1/database/",
            "data/storage/el1/base/files/",
            "data/storage/el1/base/preferences/",
            "data/storage/el1/base/haps/*/database/",
            "data/storage/el1/base/haps/*/files/",
            "data/storage/el1/base/haps/*/preferences/",
            "data/storage/el2/database/",
            "data/storage/el2/base/files/",
            "data/storage/el2/base/preferences/",
            "data/storage/el2/base/haps/*/database/",
            "data/storage/el2/base/haps/*/files/",
            "data/storage/el2/base/haps/*/preferences/",
            "data/storage/el2/distributedfiles/");

    public BackupConfig {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        optionDirs = List.copyOf(optionDirs);
        dirMappings = List.copyOf(dirMappings);
    }

    /**
     * Reads the text of a {@code backup_config.json}.
     *
     * @param json any text at all
     */
    public static BackupConfig parse(String json) {
        return new BackupConfigReader(json).read();
    }

    /**
     * This configuration as it applies in a scene.
     *
     * @param scene a scene's name, from the client; where it is empty, {@link #backupScene()} counts
     * @return with the includes and excludes of the first {@link OptionDir} of that scene, or unchanged without one
     */
    public BackupConfig inScene(String scene) {
        String wanted = scene.isEmpty() ? backupScene : scene;
        return optionDirs.stream()
                .filter(option -> !wanted.isEmpty() && option.sceneId().equals(wanted))
                .findFirst()
                .map(option -> with(option.includes(), option.excludes()))
                .orElse(this);
    }

    private BackupConfig with(List<String> otherIncludes, List<String> otherExcludes) {
        return new BackupConfig(
                allowToBackupRestore,
                otherIncludes,
                otherExcludes,
                fullBackupOnly,
                restoreDeps,
                supportScene,
                extraInfo,
                requireCompatibility,
                backupScene,
                optionDirs,
                dirMappings);
    }
}
