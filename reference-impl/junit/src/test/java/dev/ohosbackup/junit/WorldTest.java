package dev.ohosbackup.junit;

import static dev.ohosbackup.simulator.world.AppBuilder.FILES;
import static dev.ohosbackup.simulator.world.AppBuilder.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import dev.ohosbackup.simulator.world.TestWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worlds in code, in JSON and in real directories say the same. */
class WorldTest {
    private static final Instant OLD = Instant.parse("2001-02-03T04:05:06Z");

    private static TestWorld everything() {
        return TestWorld.of(
                app("com.example.notes")
                        .version(7, "7.1")
                        .file("today.txt", "milk\n")
                        .file("bytes", new byte[] {0, -1, 7})
                        .noise("photo", 1000)
                        .file("/data/storage/el1/base/files/deep", new Content.Text("x"), 0600, OLD)
                        .include(FILES)
                        .exclude(FILES + "cache/")
                        .mustNotComeBack("key", "secret")
                        .worksFor(Duration.ofSeconds(3))
                        .onBackupEx("{\"a\":1}")
                        .onRestoreEx("{\"b\":2}")
                        .onProcess("1", "2")
                        .backupInfo("info")
                        .compatibilityInfo("b", "r")
                        .misbehaving(ExtensionScript.Misbehaviour.DIES_WORKING),
                app("com.example.none").withoutExtension().file("f", ""),
                app("com.example.forbidden").backupNotAllowed().file("f", "g"));
    }

    @Test
    void jsonSaysTheSame() {
        TestWorld world = everything();
        TestWorld read = TestWorld.parse(world.json());
        assertThat(read.world()).isEqualTo(world.world());
        assertThat(read.mustNotComeBack().get("com.example.notes")).containsExactly(FILES + "key");
        assertThat(read.json()).isEqualTo(world.json());
    }

    @Test
    void jsonKeepsToItsSchema() throws IOException {
        try (InputStream schema = WorldTest.class.getResourceAsStream("/fixtures/schemas/world.schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("urn:ohos-backup-tck:schema:world"), text, InputFormat.JSON);
            assertThat(validator.validate(everything().json(), InputFormat.JSON))
                    .isEmpty();
            try (InputStream two = WorldTest.class.getResourceAsStream("/worlds/two.json")) {
                assertThat(validator.validate(new String(two.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|a world must be a JSON object",
                "nothing|a world must be JSON",
                "{}|a world's \"name\" must be there, but is missing",
                "{\"name\":\"a\",\"apps\":[1]}|a world's \"apps\" must be a list of objects, but is 1",
                "{\"name\":\"a\",\"apps\":[],\"more\":1}|a world of this kind has no \"more\"",
                "{\"name\":\"a\",\"apps\":[{\"bundleName\":\"b\"}]}|b's \"versionCode\" must be there, but is missing",
            })
    void whatIsWrongIsNamed(String json, String message) {
        assertThatThrownBy(() -> TestWorld.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aWrongFieldOfAFileIsNamedWithItsFile() {
        String good = TestWorld.of(app("b").file("f", "g")).json();
        assertThat(good).contains("\"0644\"");
        assertThatThrownBy(() -> TestWorld.parse(good.replace("\"0644\"", "\"9\"")))
                .hasMessageContaining("b: " + FILES + "f's \"mode\" must be permission bits in octal");
        assertThatThrownBy(() -> TestWorld.parse(good.replace("\"2026-01-01T00:00:00Z\"", "\"soon\"")))
                .hasMessageContaining("\"modified\" must be an instant such as 2026-01-01T00:00:00Z, but is soon");
    }

    @Test
    void realDirectoriesGoInAndOut(@TempDir Path directory) throws IOException {
        Path in = Files.createDirectories(directory.resolve("in"));
        Files.createDirectories(in.resolve("sub"));
        Files.writeString(in.resolve("a.txt"), "hello");
        Files.write(in.resolve("sub/b.bin"), new byte[] {1, 2, 3});
        Files.setPosixFilePermissions(in.resolve("sub/b.bin"), PosixFilePermissions.fromString("rw-------"));
        Files.setLastModifiedTime(in.resolve("a.txt"), FileTime.from(OLD));
        Path out = directory.resolve("out");
        try (TestDevice device =
                TestDevice.api20().install(app("com.example.notes").directory(in, FILES))) {
            assertThat(device.roundTrip().run().requireExact().apps()).hasSize(1);
            assertThat(device.app("com.example.notes").exportTo(out)).isEqualTo(2);
        }
        Path files = out.resolve(FILES.substring(1));
        assertThat(files.resolve("a.txt")).hasContent("hello");
        assertThat(Files.getLastModifiedTime(files.resolve("a.txt")).toInstant())
                .isEqualTo(OLD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve("sub/b.bin"))))
                .isEqualTo("rw-------");
        AppSpec again = TestWorld.of(app("com.example.notes").sandbox(out))
                .world()
                .apps()
                .get(0);
        assertThat(again.files())
                .hasSize(2)
                .anyMatch(file -> file.path().equals(FILES + "sub/b.bin") && file.mode() == 0600);
    }

    @Test
    void aLinkIsRefused(@TempDir Path directory) throws IOException {
        Files.createSymbolicLink(directory.resolve("link"), Path.of("elsewhere"));
        assertThatThrownBy(() -> app("a").directory(directory, FILES))
                .hasStackTraceContaining("a backup knows no links");
    }
}
