package dev.ohosbackup.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.suite.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worlds say in Java what they say in JSON. */
class WorldsTest {
    private final Worlds worlds = Worlds.load();

    @Test
    void everyWorldIsReadUnderTheNameOfItsFile() {
        List<Fixtures.JsonFile> files = Fixtures.folder("fixtures.worlds");
        assertThat(files).isNotEmpty().allSatisfy(file -> {
            String name = file.content().path("name").asText();
            assertThat(file.name()).endsWith("/" + name + ".json");
            assertThat(worlds.get(name).apps()).hasSameSizeAs(file.content().path("apps"));
            assertThat(file.content().path("purpose").asText()).isNotBlank();
        });
    }

    @Test
    void anUnknownWorldIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> worlds.get("atlantis"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("atlantis")
                .hasMessageContaining("two-apps");
    }

    @Test
    void anApplicationIsReadWithItsVersionAndConfiguration() {
        AppSpec app = app("not-allowed", "com.example.private");
        assertThat(app.versionCode()).isEqualTo(1000000);
        assertThat(app.versionName()).isEqualTo("1.0.0");
        assertThat(app.backupConfig()).contains("\"allowToBackupRestore\":false", "\"includes\":[");
    }

    @Test
    void aFileIsReadWithItsContentModeAndTime() {
        List<FileSpec> files = app("one-app", "com.example.hiworld").files();
        assertThat(files)
                .contains(new FileSpec(
                        "/data/storage/el2/base/files/notes/2024/january/first.txt",
                        new Content.Text("First of January.\n"),
                        0600,
                        Instant.parse("2024-01-01T00:00:00Z")))
                .contains(new FileSpec(
                        "/data/storage/el2/base/files/photos/large.bin",
                        new Content.Noise(3145728, 7),
                        0644,
                        Instant.parse("2024-05-06T07:08:09Z")))
                .anySatisfy(file -> assertThat(file.content()).isEqualTo(new Content.Text("")));
    }

    @Test
    void copiesAreNumberedAndShareTheirContent() {
        List<FileSpec> files = app("many-big-files", "com.example.gallery").files();
        assertThat(files).hasSize(900);
        assertThat(files).extracting(FileSpec::path).doesNotHaveDuplicates();
        assertThat(files.get(1).path()).isEqualTo("/data/storage/el2/base/files/photo-000.bin");
        assertThat(files.get(899).path()).isEqualTo("/data/storage/el2/base/files/photo-898.bin");
        assertThat(files.get(899).content())
                .isEqualTo(new Content.SameAs(files.get(0).path()));
    }

    @Test
    void anExtensionIsReadWithItsWorkAnswersAndMisbehaviour() {
        ExtensionScript parrot = extension("talkative", "com.example.parrot");
        assertThat(parrot.backupWork()).isEqualTo(Duration.ofSeconds(12));
        assertThat(parrot.onProcess()).hasSize(3);
        assertThat(parrot.getBackupInfo())
                .contains("{\"app\":\"parrot\",\"callback\":\"getBackupInfo\",\"says\":\"pieces of eight\"}");
        assertThat(parrot.onRestoreEx())
                .hasValueSatisfying(words -> assertThat(words).contains("{argument}"));
        assertThat(parrot.misbehaviour()).isEmpty();

        ExtensionScript silent = extension("talkative", "com.example.silent");
        assertThat(silent).isEqualTo(ExtensionScript.plain());

        assertThat(extension("extension-dies", "com.example.dies").misbehaviour())
                .contains(Misbehaviour.DIES_WORKING);
    }

    @Test
    void everyFileHasAPathOfItsOwnAndACopyStandsBehindItsOriginal() {
        for (Fixtures.JsonFile file : Fixtures.folder("fixtures.worlds")) {
            World world = worlds.get(file.content().path("name").asText());
            for (AppSpec app : world.apps()) {
                List<String> paths = app.files().stream().map(FileSpec::path).toList();
                assertThat(paths).doesNotHaveDuplicates().allMatch(path -> path.startsWith("/"));
                for (int i = 0; i < paths.size(); i++) {
                    if (app.files().get(i).content() instanceof Content.SameAs same) {
                        assertThat(paths.subList(0, i)).contains(same.path());
                    }
                }
            }
        }
    }

    private AppSpec app(String world, String bundle) {
        return worlds.get(world).app(bundle).orElseThrow();
    }

    private ExtensionScript extension(String world, String bundle) {
        Optional<ExtensionScript> script = app(world, bundle).extension();
        return script.orElseThrow();
    }
}
