package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.FileSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was backed up comes back exactly: content, permission bits and times, directories included. */
class RoundTripTest {

    static List<String> oddNames() {
        return List.of(
                "plain.txt",
                "笔记 – Ünïcødé 🎈.txt",
                " leading and trailing ",
                "semi;colon",
                "line\nbreak",
                "carriage\rreturn",
                "100%25",
                "back\\slash",
                "quote\"'`$(x)",
                "tab\tand\u0001control",
                "-dash",
                ".hidden",
                ".backup/not-the-backup-folder",
                "x".repeat(200),
                "名".repeat(80),
                "d/".repeat(40) + "deep.txt",
                "PaxHeaders/x",
                "a:b|c*d?e");
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void aFileOfThisNameComesBack(String name) throws Exception {
        try (Phone phone = Phone.with(Phone.text(name, "content of " + name, 0640, Instant.ofEpochSecond(12345)))) {
            assertComesBackAfterWipe(phone);
        }
    }

    @Test
    void filesOfAllSizesModesAndTimesComeBack() throws Exception {
        try (Phone phone = Phone.with(
                Phone.text("empty", ""),
                Phone.text("mode-000", "a", 0, Phone.OLD),
                Phone.text("mode-777", "b", 0777, Phone.OLD),
                Phone.text("before-1970", "c", 0644, Instant.parse("1969-12-31T23:59:59Z")),
                Phone.text("long-before-1970", "d", 0644, Instant.parse("1901-01-01T00:00:00Z")),
                Phone.text("far-future", "e", 0644, Instant.parse("2500-01-01T00:00:00Z")),
                Phone.noise("block", 512),
                Phone.noise("just-not-big", 2 << 20),
                Phone.noise("just-big.bin", (2 << 20) + 1),
                Phone.noise("big before/名 字.mp4", 3 << 20),
                new FileSpec(Phone.FILES + "big-old", new Content.Noise(3 << 20, 7), 0604, Instant.ofEpochSecond(-5)),
                new FileSpec(Phone.FILES + "twin", new Content.SameAs(Phone.FILES + "block"), 0600, Phone.OLD),
                new FileSpec("/data/storage/el1/base/haps/entry/preferences/p", new Content.Text("p"), 0600, Phone.OLD),
                new FileSpec("/data/storage/el2/distributedfiles/d", new Content.Text("d"), 0600, Phone.OLD))) {
            assertComesBackAfterWipe(phone);
        }
    }

    private static void assertComesBackAfterWipe(Phone phone) throws Exception {
        var before = phone.snapshot();
        List<PackedFile> packed = copiesOf(phone.packer().full(phone.root, phone.config), phone);
        phone.storage.editor().wipe(Phone.APP);
        phone.restore(packed);
        assertThat(phone.snapshot()).isEqualTo(before);
    }

    /** A client keeps copies; what the device handed out goes with the wipe. */
    private static List<PackedFile> copiesOf(List<PackedFile> packed, Phone phone) throws IOException {
        Path kept = phone.root.getFileSystem().getPath("/client");
        Files.createDirectories(kept);
        return packed.stream()
                .map(file -> {
                    try {
                        Path copy = Files.copy(file.path(), kept.resolve(file.uri()));
                        return new PackedFile(file.uri(), copy, file.manifest());
                    } catch (IOException trouble) {
                        throw new java.io.UncheckedIOException(trouble);
                    }
                })
                .toList();
    }

    @Test
    void nanosecondsAreCutOff() throws Exception {
        try (Phone phone = Phone.with(Phone.text("a", "a"), Phone.noise("big", 3 << 20));
                Phone other = Phone.with()) {
            for (String name : List.of("a", "big")) {
                Files.setLastModifiedTime(
                        phone.storage.resolve(Phone.APP, Phone.FILES + name),
                        java.nio.file.attribute.FileTime.from(Instant.ofEpochSecond(-100, 999_999_999)));
            }
            other.restore(phone.packer().full(phone.root, phone.config));
            for (String name : List.of("a", "big")) {
                assertThat(Files.getLastModifiedTime(other.storage.resolve(Phone.APP, Phone.FILES + name))
                                .toInstant())
                        .isEqualTo(Instant.ofEpochSecond(-100));
            }
        }
    }

    @Test
    void filesThatAreNotInTheBackupStay() throws Exception {
        try (Phone phone = Phone.with(Phone.text("a", "new"));
                Phone other = Phone.with(Phone.text("a", "old"), Phone.text("b", "mine"))) {
            other.restore(phone.packer().full(phone.root, phone.config));
            assertThat(other.storage.view(Phone.APP).read(Phone.FILES + "a"))
                    .asString()
                    .isEqualTo("new");
            assertThat(other.storage.view(Phone.APP).read(Phone.FILES + "b"))
                    .asString()
                    .isEqualTo("mine");
        }
    }

    @Test
    void aFileTakesAnEmptyDirectorysPlaceAndADirectoryAFiles() throws Exception {
        try (Phone phone = Phone.with(Phone.text("x", "file"), Phone.text("y/z", "below"));
                Phone other = Phone.with(Phone.text("x/old", "gone soon"), Phone.text("y", "a file"))) {
            other.delete("x/old");
            other.restore(phone.packer().full(phone.root, phone.config));
            assertThat(other.snapshot()).isEqualTo(phone.snapshot());
        }
    }

    @Test
    void fullBackupOnlyLeavesTheFilesToTheApplication() throws Exception {
        String config = "{\"allowToBackupRestore\":true,\"fullBackupOnly\":true}";
        try (Phone phone = Phone.with(Phone.text("a", "a"), Phone.noise("big.bin", 3 << 20));
                Phone other = Phone.with(config, OptionalLong.empty())) {
            other.receive(phone.packer().full(phone.root, phone.config));
            other.unpack();
            assertThat(other.snapshot().keySet()).noneMatch(entry -> !entry.directory());
            Path below = other.restoreDir().resolve("data/storage/el2/base/files");
            assertThat(Files.readString(below.resolve("a"))).isEqualTo("a");
            assertThat(Files.size(below.resolve("big.bin"))).isEqualTo(3 << 20);
        }
    }

    @Test
    void tenThousandFilesAreAMatterOfSeconds() {
        FileSpec[] files = IntStream.range(0, 10_000)
                .mapToObj(i -> Phone.text("d" + i % 100 + "/f" + i, "file number " + i))
                .toArray(FileSpec[]::new);
        // Far more than it takes, so that only a change of order of magnitude fails.
        assertTimeout(Duration.ofSeconds(60), () -> {
            try (Phone phone = Phone.with(files);
                    Phone other = Phone.with()) {
                List<PackedFile> packed = phone.packer().full(phone.root, phone.config);
                assertThat(packed)
                        .extracting(PackedFile::uri)
                        .containsExactly("part.0.tar", "part.1.tar", "manage.json");
                other.restore(packed);
                assertThat(other.snapshot()).isEqualTo(phone.snapshot());
            }
        });
    }
}
