package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tar parts are what GNU tar reads and writes. Skipped on a machine without it. */
class GnuTarTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void tarIsThere() {
        GnuTar.assumeThatItIsThere();
    }

    @Test
    void readsWhatIsPackedHere() throws Exception {
        try (Phone phone = Phone.with(
                Phone.text("plain.txt", "plain", 0640, Phone.OLD),
                Phone.text("old", "old", 0600, Instant.ofEpochSecond(-86400)),
                Phone.text("l".repeat(200), "long"),
                Phone.text("empty", ""))) {
            Path part = phone.packer().full(phone.root, phone.config).get(0).path();
            Files.copy(part, directory.resolve("part.0.tar"));
            new GnuTar(directory).run("xpf", "part.0.tar");
            Path files = directory.resolve("data/storage/el2/base/files");
            assertThat(files.resolve("plain.txt")).hasContent("plain");
            assertThat(Files.getPosixFilePermissions(files.resolve("plain.txt")))
                    .hasSize(3);
            assertThat(Files.getLastModifiedTime(files.resolve("plain.txt")).toInstant())
                    .isEqualTo(Phone.OLD);
            assertThat(Files.getLastModifiedTime(files.resolve("old")).toInstant())
                    .isEqualTo(Instant.ofEpochSecond(-86400));
            assertThat(files.resolve("l".repeat(200))).hasContent("long");
            assertThat(files.resolve("empty")).isEmptyFile();
        }
    }

    @Test
    void writesWhatIsRestoredHere() throws Exception {
        Path files = directory.resolve("data/storage/el2/base/files");
        Files.createDirectories(files);
        Files.writeString(files.resolve("l".repeat(200)), "long");
        Files.writeString(files.resolve("short"), "short");
        for (String format : List.of("gnu", "posix", "ustar")) {
            try (Phone phone = Phone.with()) {
                // The old format has no room for the long name as one piece.
                String what = format.equals("ustar") ? "./data/storage/el2/base/files/short" : "data";
                new GnuTar(directory).run("--format=" + format, "-cf", "part.0.tar", what);
                Files.copy(directory.resolve("part.0.tar"), phone.restoreDir().resolve("part.0.tar"));
                Path part = phone.restoreDir().resolve("part.0.tar");
                ManageJson index = new ManageJson(
                        List.of(new ManageJson.ManagedFile("part.0.tar", "/", FileStat.of(part), false, false)));
                Files.write(phone.restoreDir().resolve(ManageJson.NAME), index.toBytes());
                phone.unpack();
                assertThat(phone.storage.view(Phone.APP).read(Phone.FILES + "short"))
                        .asString()
                        .isEqualTo("short");
                if (!format.equals("ustar")) {
                    assertThat(phone.storage.view(Phone.APP).read(Phone.FILES + "l".repeat(200)))
                            .asString()
                            .isEqualTo("long");
                }
            }
        }
    }
}
