package dev.ohosbackup.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Caller;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.UnsupportedSpecException;
import dev.ohosbackup.plug.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world is laid down as written, and nobody gets out of a sandbox. */
class StorageTest {
    private static final String APP = "com.example.a";
    private static final Instant THEN = Instant.parse("2024-05-06T07:08:09Z");
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    private static FileSpec file(String path, Content content) {
        return new FileSpec(path, content, 0640, THEN);
    }

    private static AppSpec app(String name, boolean extension, FileSpec... files) {
        return new AppSpec(
                name,
                1,
                "1",
                "{}",
                extension ? Optional.of(ExtensionScript.plain()) : Optional.empty(),
                Arrays.asList(files));
    }

    private static Storage storage(AppSpec... apps) {
        return Storage.of(DeviceSpec.of(new World("test", Arrays.asList(apps)), 20), () -> NOW);
    }

    @Test
    void filesLieAsTheWorldSays() throws IOException {
        try (Storage storage = storage(
                app(APP, true, file("/data/storage/el2/base/files/a", new Content.Text("名"))), app("b", false))) {
            List<SandboxEntry> entries = storage.view(APP).entries();
            assertThat(entries)
                    .extracting(SandboxEntry::path)
                    .isSorted()
                    .contains(
                            "/data/storage/el1/base/.backup/backup",
                            "/data/storage/el1/base/.backup/restore",
                            "/data/storage/el2/base/.backup/backup",
                            "/data/storage/el2/base/.backup/restore");
            assertThat(entries)
                    .contains(new SandboxEntry("/data/storage/el2/base/files/a", false, 3, 0640, THEN))
                    .contains(new SandboxEntry("/data/storage/el2/base/files", true, 0, 0755, Instant.EPOCH));
            assertThat(storage.view(APP).read("/data/storage/el2/base/files/a"))
                    .isEqualTo("名".getBytes(StandardCharsets.UTF_8));
            assertThat(storage.view("b").entries()).isEmpty();
            assertThat(storage.view("not.installed").entries()).isEmpty();
            assertThatThrownBy(() -> storage.view("not.installed").read("/a")).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aTwinIsTheSameFileUnlessItsModeOrTimeDiffer() throws IOException {
        FileSpec original = file("/a", new Content.Noise(5000, 1));
        try (Storage storage = storage(app(
                APP,
                false,
                original,
                file("/linked", new Content.SameAs("/a")),
                new FileSpec("/copied", new Content.SameAs("/a"), 0600, THEN)))) {
            byte[] content = storage.view(APP).read("/a");
            assertThat(storage.view(APP).read("/linked")).isEqualTo(content);
            assertThat(storage.view(APP).read("/copied")).isEqualTo(content);
            Path root = storage.sandbox(APP);
            assertThat(Files.isSameFile(root.resolve("a"), root.resolve("linked")))
                    .isTrue();
            assertThat(Files.isSameFile(root.resolve("a"), root.resolve("copied")))
                    .isFalse();
            storage.editor().write(APP, "/linked", new byte[1], THEN);
            assertThat(storage.view(APP).read("/a")).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4096, 1_000_000})
    void asMuchIsFreeAsTheSpecificationSays(long free) throws IOException {
        World world = new World("test", List.of(app(APP, false, file("/a", new Content.Noise(10_000, 1)))));
        DeviceSpec spec = new DeviceSpec(world, 20, Caller.backupTool(), OptionalLong.of(free), 0);
        try (Storage storage = Storage.of(spec, () -> NOW)) {
            assertThat(storage.freeBytes()).isBetween(free, free + 4095);
            storage.editor().write(APP, "/fits", new byte[(int) free], THEN);
            assertThatThrownBy(() -> storage.editor().write(APP, "/too-much", new byte[4096], THEN))
                    .isInstanceOf(NoSpaceException.class);
            assertThat(storage.view(APP).entries())
                    .extracting(SandboxEntry::path)
                    .containsExactly("/a", "/fits");
        }
    }

    @Test
    void aWorldThatCannotBeLaidOutIsNamedWithTheFile() {
        assertThatThrownBy(() -> storage(app(APP, false, file("/../x", new Content.Text("")))))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("\"test\"")
                .hasMessageContaining("/../x");
        assertThatThrownBy(() -> storage(app(APP, false, file("/b", new Content.SameAs("/a")))))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("does not stand earlier");
        assertThatThrownBy(() ->
                        storage(app(APP, false, file("/a", new Content.Text("")), file("/a/b", new Content.Text("")))))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("/a/b");
        assertThatThrownBy(() -> storage(app(APP, false), app(APP, false)))
                .isInstanceOf(UnsupportedSpecException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> storage(app("../x", false))).isInstanceOf(UnsupportedSpecException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "../a", "/..", "/a/../../b", "/a/..", "/a\0b", "/out/x", "/loop/x"})
    void aPathThatLeavesTheSandboxIsRefused(String path) throws IOException {
        try (Storage storage = storage(app(APP, false))) {
            Path root = storage.sandbox(APP);
            Files.createSymbolicLink(root.resolve("out"), root.getRoot().resolve("service"));
            Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
            assertThatThrownBy(() -> storage.resolve(APP, path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("inside the sandbox of " + APP);
            assertThatThrownBy(() -> storage.view(APP).read(path)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void oddButHonestPathsAreFound() {
        try (Storage storage = storage(app(APP, false))) {
            Path root = storage.sandbox(APP);
            assertThat(storage.resolve(APP, "/")).isEqualTo(root);
            assertThat(storage.resolve(APP, "//a/./b/")).isEqualTo(root.resolve("a/b"));
            assertThat(storage.resolve(APP, "/..a/b..")).isEqualTo(root.resolve("..a/b.."));
            assertThatThrownBy(() -> storage.sandbox("x")).hasMessageContaining("installed are [" + APP + "]");
        }
    }

    @Test
    void theEditorWritesDeletesAndWipes() throws IOException {
        try (Storage storage = storage(app(APP, true, file("/data/storage/el2/base/files/a", new Content.Text("a"))))) {
            var editor = storage.editor();
            editor.write(APP, "/data/storage/el2/base/files/a", new byte[2], NOW);
            editor.write(APP, "/data/storage/el2/base/files/new/b", new byte[1], THEN);
            assertThat(storage.view(APP).entries())
                    .contains(new SandboxEntry("/data/storage/el2/base/files/a", false, 2, 0640, NOW))
                    .contains(new SandboxEntry("/data/storage/el2/base/files/new/b", false, 1, 0644, THEN));
            assertThatThrownBy(() -> editor.write(APP, "/data", new byte[1], NOW))
                    .hasMessageContaining("directory");
            assertThatThrownBy(() -> editor.delete(APP, "/nothing")).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> editor.delete(APP, "/")).hasMessageContaining("use wipe");
            editor.delete(APP, "/data/storage/el2/base/files/new");
            Files.writeString(storage.resolve(APP, "/data/storage/el2/base/.backup/backup/left"), "x");
            editor.wipe(APP);
            try (Storage fresh = storage(app(APP, true))) {
                assertThat(storage.view(APP).entries())
                        .isEqualTo(fresh.view(APP).entries());
            }
        }
    }

    @Test
    void devicesShareNothing() throws IOException {
        try (Storage one = storage(app(APP, false));
                Storage two = storage(app(APP, false))) {
            assertThat(one.newTemporary("a/b c")).hasToString("/service/0-a_b_c");
            assertThat(one.newTemporary("x")).hasToString("/service/1-x");
            assertThat(two.newTemporary("x")).hasToString("/service/0-x");
            one.editor().write(APP, "/a", new byte[1], NOW);
            assertThat(two.view(APP).entries()).isEmpty();
        }
    }
}
