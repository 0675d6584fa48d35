package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.files.Sha256;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full transfer and every increment after it lead to the state that was backed up, deletions included. */
class IncrementTest {
    private static final Instant FIRST = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-07-01T00:00:00Z");

    private static List<PackedFile> pack(Phone phone, long seconds, Optional<Manifest> earlier) throws IOException {
        return phone.packer().incremental(phone.root, phone.config, seconds, earlier, Phone.NOW);
    }

    private static Manifest all(List<PackedFile> packed) throws Exception {
        PackedFile last = packed.get(packed.size() - 1);
        assertThat(last.uri()).isEqualTo("manage.json");
        assertThat(last.manifest())
                .hasValueSatisfying(path -> assertThat(path.getFileName()).hasToString("all.rp"));
        return Manifest.parse(Files.readAllBytes(last.manifest().orElseThrow()));
    }

    /** The paths that a transfer sends, from its manifests, checked against what is really in it. */
    private static List<String> sent(Phone phone, List<PackedFile> packed) throws Exception {
        List<String> paths = new java.util.ArrayList<>();
        ManageJson index = ManageJson.parse(
                Files.readAllBytes(packed.get(packed.size() - 1).path()));
        for (PackedFile file : packed.subList(0, packed.size() - 1)) {
            Manifest manifest =
                    Manifest.parse(Files.readAllBytes(file.manifest().orElseThrow()));
            List<String> listed =
                    manifest.entries().stream().map(ManifestEntry::path).toList();
            if (index.file(file.uri()).orElseThrow().bigFile()) {
                assertThat(listed)
                        .containsExactly(index.file(file.uri()).orElseThrow().path());
            } else {
                assertThat(TarContents.paths(phone.storage.disk(), file.path())).isEqualTo(listed);
            }
            manifest.entries().stream().filter(entry -> !entry.directory()).forEach(entry -> paths.add(entry.path()));
        }
        return paths.stream().map(path -> path.substring(Phone.FILES.length())).toList();
    }

    @Test
    void everyStateIsReached() throws Exception {
        try (Phone phone = Phone.with(
                        Phone.text("stays", "1"),
                        Phone.text("changes", "1"),
                        Phone.text("touched", "same content"),
                        Phone.text("goes", "1"),
                        Phone.text("dir/goes too", "1"),
                        Phone.text("becomes a dir", "1"),
                        Phone.text("becomes a file/x", "1"),
                        Phone.text("mode", "1"),
                        Phone.noise("big", 3 << 20),
                        Phone.noise("big-goes.bin", 3 << 20));
                Phone other = Phone.with()) {
            List<PackedFile> full = pack(phone, 0, Optional.empty());
            assertThat(sent(phone, full)).hasSize(10);
            Manifest afterFull = all(full);
            other.restore(full);
            assertThat(other.snapshot()).isEqualTo(phone.snapshot());

            phone.write("changes", "2", FIRST);
            phone.write("touched", "same content", FIRST);
            phone.write("new;with\nodd%name", "2", Instant.ofEpochSecond(-1));
            phone.write("new dir/new", "2", FIRST);
            for (String gone : List.of("goes", "dir", "becomes a dir", "becomes a file", "big-goes.bin")) {
                phone.delete(gone);
            }
            phone.write("becomes a dir/y", "2", FIRST);
            phone.write("becomes a file", "2", FIRST);
            Files.setPosixFilePermissions(
                    phone.storage.resolve(Phone.APP, Phone.FILES + "mode"),
                    java.nio.file.attribute.PosixFilePermissions.fromString("r--------"));
            List<PackedFile> first = pack(phone, Phone.OLD.getEpochSecond(), Optional.of(afterFull));
            assertThat(sent(phone, first))
                    .containsExactly(
                            "becomes a dir/y", "becomes a file", "changes", "new dir/new", "new;with\nodd%name");
            Manifest afterFirst = all(first);
            other.restore(first);
            Map<SandboxEntry, String> firstState = phone.snapshot();
            assertThat(other.snapshot()).isEqualTo(firstState);

            phone.write("big", "small now", SECOND);
            phone.write("stays", "x".repeat(3 << 20), SECOND);
            List<PackedFile> second = pack(phone, FIRST.getEpochSecond(), Optional.of(afterFirst));
            assertThat(sent(phone, second)).containsExactly("big", "stays");
            Manifest afterSecond = all(second);
            other.restore(second);
            assertThat(other.snapshot()).isEqualTo(phone.snapshot());

            List<PackedFile> nothing = pack(phone, SECOND.getEpochSecond(), Optional.of(afterSecond));
            assertThat(nothing).extracting(PackedFile::uri).containsExactly("manage.json");
            other.restore(nothing);
            assertThat(other.snapshot()).isEqualTo(phone.snapshot());
        }
    }

    @Test
    void withoutAManifestTheTimeDecides() throws Exception {
        try (Phone phone = Phone.with(
                Phone.text("before", "", 0644, FIRST.minusSeconds(1)),
                Phone.text("at", "", 0644, FIRST),
                Phone.text("after", "", 0644, FIRST.plusSeconds(1)))) {
            List<PackedFile> packed = pack(phone, FIRST.getEpochSecond(), Optional.empty());
            assertThat(sent(phone, packed)).containsExactly("after");
            assertThat(all(packed).entries())
                    .filteredOn(entry -> !entry.directory())
                    .hasSize(3);
        }
    }

    @Test
    void timeZeroSendsEverythingWhateverTheManifestSays() throws Exception {
        try (Phone phone = Phone.with(Phone.text("a", "a"), Phone.text("b", "b"))) {
            Manifest all = all(pack(phone, 0, Optional.empty()));
            assertThat(sent(phone, pack(phone, 0, Optional.of(all)))).containsExactly("a", "b");
        }
    }

    @Test
    void thePartsBearTheTimeAndTheManifestsTheirNames() throws Exception {
        try (Phone phone = Phone.with(Phone.text("a", "a"), Phone.noise("big.bin", 3 << 20))) {
            List<PackedFile> packed = pack(phone, 0, Optional.empty());
            assertThat(packed).hasSize(3);
            assertThat(packed.get(0).uri()).isEqualTo(Phone.NOW.toEpochMilli() + "_part.0.tar");
            assertThat(packed.get(1).uri()).matches("[0-9a-f]{16}\\.bin");
            assertThat(packed.get(1).manifest().orElseThrow().getFileName())
                    .hasToString(packed.get(1).uri() + ".rp");
            assertThat(all(packed).entry(Phone.FILES + "a"))
                    .hasValue(new ManifestEntry(
                            Phone.FILES + "a",
                            0100644,
                            false,
                            1,
                            Phone.OLD.getEpochSecond(),
                            Sha256.of(new byte[] {'a'}),
                            true));
        }
    }

    @Test
    void whatNoBackupTakesSurvivesTheRestoreOfAnIncrement() throws Exception {
        try (Phone phone = Phone.with(Phone.text("a", "a"));
                Phone other = Phone.with(
                        Phone.text("b", "in the selection"),
                        new dev.ohosbackup.plug.FileSpec(
                                "/data/storage/el2/base/cache/c",
                                new dev.ohosbackup.plug.Content.Text("not in it"),
                                0644,
                                Phone.OLD))) {
            other.restore(pack(phone, 0, Optional.empty()));
            assertThat(other.snapshot().keySet())
                    .extracting(SandboxEntry::path)
                    .contains("/data/storage/el2/base/cache/c", Phone.FILES + "a")
                    .doesNotContain(Phone.FILES + "b");
        }
    }

    /** Histories that nobody thought of: each step writes, touches and deletes at random, with a known seed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyHistoryIsFollowed(long seed) throws Exception {
        Random random = new Random(seed);
        try (Phone phone = Phone.with(Phone.text("a", "a"), Phone.noise("d/big", 3 << 20));
                Phone other = Phone.with(Phone.text("foreign", "goes with the first restore"))) {
            Optional<Manifest> earlier = Optional.empty();
            for (int step = 0; step < 12; step++) {
                List<PackedFile> packed = pack(phone, step, earlier);
                earlier = Optional.of(all(packed));
                other.restore(packed);
                assertThat(other.snapshot()).as("seed %d, step %d", seed, step).isEqualTo(phone.snapshot());
                for (int change = 0; change < 4; change++) {
                    change(phone, random, Phone.OLD.plusSeconds(step + 1));
                }
            }
        }
    }

    private static void change(Phone phone, Random random, Instant when) throws IOException {
        String name = List.of("a", "a/b", "d", "d/big", "d/e/f", "名;1", "x%y").get(random.nextInt(7));
        int size = random.nextInt(6) == 0 ? 3 << 20 : random.nextInt(5000);
        try {
            if (random.nextInt(3) == 0) {
                phone.delete(name);
            } else {
                phone.write(name, "z".repeat(size), random.nextBoolean() ? when : Phone.OLD);
            }
        } catch (FileSystemException notPossibleNow) {
            // Nothing to delete, a directory in a file's place or the other way round: then this step changes less.
        }
    }
}
