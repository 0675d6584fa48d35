package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.simulator.files.NoSpaceException;
import dev.ohosbackup.simulator.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a backup hands out: names, order, limits, and nothing left behind when it fails. */
class PackerTest {

    @Test
    void partsComeFirstThenBigFilesThenTheIndex() throws Exception {
        try (Phone phone = Phone.with(Phone.noise("a-big.tar", 3 << 20), Phone.text("b", "b"))) {
            List<PackedFile> packed = phone.packer().full(phone.root, phone.config);
            assertThat(packed).hasSize(3).allSatisfy(file -> {
                assertThat(file.uri()).matches("[0-9a-zA-Z_.]+");
                assertThat(file.manifest()).isEmpty();
            });
            assertThat(packed.get(0).uri()).isEqualTo("part.0.tar");
            assertThat(packed.get(1).uri()).matches("[0-9a-f]{16}\\.tar");
            assertThat(packed.get(1).path()).isEqualTo(phone.root.resolve("data/storage/el2/base/files/a-big.tar"));
            assertThat(packed.get(2).uri()).isEqualTo("manage.json");

            ManageJson index = ManageJson.parse(Files.readAllBytes(packed.get(2).path()));
            assertThat(index.files())
                    .extracting(ManageJson.ManagedFile::fileName)
                    .containsExactly(packed.get(0).uri(), packed.get(1).uri());
            ManageJson.ManagedFile big = index.files().get(1);
            assertThat(big.path()).isEqualTo(Phone.FILES + "a-big.tar");
            assertThat(big.bigFile()).isTrue();
            assertThat(big.userTar()).isTrue();
            assertThat(big.stat().size()).isEqualTo(3 << 20);
            assertThat(big.stat().mode()).isEqualTo(0100600);
            assertThat(big.stat().modified()).isEqualTo(Phone.OLD);
            assertThat(index.files().get(0).bigFile()).isFalse();
        }
    }

    @Test
    void anApplicationWithoutFilesHandsOutTheIndexOnly() throws Exception {
        try (Phone phone = Phone.with()) {
            List<PackedFile> packed = phone.packer().full(phone.root, phone.config);
            assertThat(packed).extracting(PackedFile::uri).containsExactly("manage.json");
            assertThat(packed.get(0).path()).hasContent("[]");
        }
    }

    @Test
    void aPartIsFullAtItsBytesOrItsFiles() throws Exception {
        try (Phone phone = Phone.with(
                Phone.noise("a", 6000), Phone.noise("b", 6000), Phone.noise("c", 6000), Phone.noise("d", 50_000))) {
            Packer bytes = new Packer(phone.storage.disk(), new Shipment.Limits(1 << 20, 16_000, 6000));
            assertThat(uris(bytes, phone)).containsExactly("part.0.tar", "part.1.tar", "part.2.tar", "manage.json");
            Packer files = new Packer(phone.storage.disk(), new Shipment.Limits(1 << 20, 1 << 20, 3));
            assertThat(uris(files, phone)).containsExactly("part.0.tar", "part.1.tar", "manage.json");
        }
    }

    private static List<String> uris(Packer packer, Phone phone) throws Exception {
        return packer.full(phone.root, phone.config).stream()
                .map(PackedFile::uri)
                .toList();
    }

    @Test
    void twoEqualDevicesHandOutTheSameBytes() throws Exception {
        List<List<String>> hashes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Phone phone = Phone.with(Phone.text("名字 " + "x".repeat(150), "a"), Phone.noise("big", 3 << 20))) {
                List<String> run = new ArrayList<>();
                for (PackedFile file : phone.packer().full(phone.root, phone.config)) {
                    run.add(file.uri() + " " + phone.storage.disk().sha256(file.path()));
                }
                hashes.add(run);
            }
        }
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    }

    @Test
    void nothingInAPartTellsWhoRunsTheJvm() throws Exception {
        try (Phone phone = Phone.with(Phone.text("名", "a"))) {
            byte[] part = Files.readAllBytes(
                    phone.packer().full(phone.root, phone.config).get(0).path());
            assertThat(new String(part, StandardCharsets.ISO_8859_1))
                    .doesNotContain(System.getProperty("user.name") + "\0");
        }
    }

    @Test
    void aFileHandedOutEarlierIsNotTouchedByTheNextBackup() throws Exception {
        try (Phone phone = Phone.with(Phone.text("a", "first"))) {
            Path part = phone.packer().full(phone.root, phone.config).get(0).path();
            try (var open = Files.newInputStream(part)) {
                String hash = phone.storage.disk().sha256(part);
                phone.write("a", "second", Phone.NOW);
                phone.packer().full(phone.root, phone.config);
                assertThat(Sha256.of(open.readAllBytes())).isEqualTo(hash);
            }
        }
    }

    @Test
    void aFullDeviceIsSaidAndNothingIsLeftBehind() throws Exception {
        try (Phone phone = Phone.with(
                "{\"allowToBackupRestore\":true}",
                OptionalLong.of(100_000),
                Phone.noise("a", 60_000),
                Phone.noise("b", 60_000))) {
            assertThatThrownBy(() -> phone.packer().full(phone.root, phone.config))
                    .isInstanceOf(NoSpaceException.class)
                    .hasMessageContaining("no space left");
            assertThat(phone.storage.freeBytes()).isGreaterThanOrEqualTo(100_000);
            assertThat(phone.storage.view(Phone.APP).entries())
                    .noneMatch(entry -> entry.path().endsWith(".tar"));
        }
    }

    @Test
    void aRestoreOnAFullDeviceIsSaidAndLeavesNoHalfFile() throws Exception {
        try (Phone phone = Phone.with(Phone.noise("a", 60_000), Phone.noise("b", 60_000));
                Phone small = Phone.with("{\"allowToBackupRestore\":true}", OptionalLong.of(220_000))) {
            small.receive(phone.packer().full(phone.root, phone.config));
            assertThatThrownBy(() -> small.unpack()).isInstanceOf(NoSpaceException.class);
            assertThat(small.storage.view(Phone.APP).entries())
                    .filteredOn(entry -> entry.path().startsWith(Phone.FILES) && !entry.directory())
                    .extracting(entry -> entry.path() + " " + entry.size())
                    .containsExactly(Phone.FILES + "a 60000");
        }
    }

    @Test
    void sizesCountFilesOnly() throws Exception {
        try (Phone phone =
                Phone.with(Phone.noise("a", 100), Phone.noise("b", 3 << 20), Phone.text("c", "123", 0644, Phone.NOW))) {
            assertThat(phone.packer().size(phone.root, phone.config)).isEqualTo(100 + (3 << 20) + 3);
            assertThat(phone.packer().sizeSince(phone.root, phone.config, Phone.OLD.getEpochSecond()))
                    .isEqualTo(3);
        }
    }

    @Test
    void namesOfBigFilesAreUniqueAndKeepAPlainExtension() {
        BigFileNames colliding = new BigFileNames(text -> text.endsWith("2") ? "b".repeat(64) : "a".repeat(64));
        assertThat(colliding.nameFor("/x/one.mp4")).isEqualTo("aaaaaaaaaaaaaaaa.mp4");
        assertThat(colliding.nameFor("/x/three")).isEqualTo("bbbbbbbbbbbbbbbb");
        BigFileNames names = new BigFileNames();
        assertThat(names.nameFor("/x/a.t;r")).matches("[0-9a-f]{16}");
        assertThat(names.nameFor("/x/.hidden")).matches("[0-9a-f]{16}");
        assertThat(names.nameFor("/x.y/no")).matches("[0-9a-f]{16}");
        assertThat(names.nameFor("/x/a.tar.gz")).matches("[0-9a-f]{16}\\.gz");
    }
}
