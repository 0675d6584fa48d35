package dev.ohosbackup.reports;

import io.qameta.allure.Extension;
import io.qameta.allure.PluginConfiguration;
import io.qameta.allure.behaviors.BehaviorsPlugin;
import io.qameta.allure.core.Plugin;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The tab that sorts checks by section, member and requirement; Allure knows these as epic, feature and story. */
final class RequirementsTab implements Plugin {
    private static final String SCRIPT = "requirements-tab.js";

    private final Path script;

    /** Allure reads a plugin's files from a disk, so the script is copied from this jar to a directory. */
    RequirementsTab(Path directory) throws IOException {
        script = directory.resolve(SCRIPT);
        try (InputStream resource = RequirementsTab.class.getResourceAsStream(SCRIPT)) {
            if (resource == null) {
                throw new FileNotFoundException("expected the resource " + SCRIPT + " beside "
                        + RequirementsTab.class.getName() + ", found none: the jar was packed without its resources");
            }
            Files.copy(resource, script);
        }
    }

    @Override
    public PluginConfiguration getConfig() {
        return new PluginConfiguration()
                .setId("behaviors")
                .setName("Requirements")
                .setJsFiles(List.of(SCRIPT));
    }

    @Override
    @Deprecated
    public void unpackReportStatic(Path outputDirectory) {
        // The interface still asks for it; a single file has nothing beside it.
    }

    @Override
    public Map<String, Path> getPluginFiles() {
        return Map.of(SCRIPT, script);
    }

    @Override
    public List<Extension> getExtensions() {
        return List.of(new BehaviorsPlugin());
    }
}
