package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.SandboxEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged, incomplete or hostile transfer is refused and changes nothing, inside the sandbox as outside. */
class HostileArchiveTest {
    private Phone phone;
    private Map<SandboxEntry, String> before;
    private List<String> everything;

    @BeforeEach
    void open() throws IOException {
        phone = Phone.with(Phone.text("mine", "mine"));
        before = phone.snapshot();
        everything = outside();
    }

    @AfterEach
    void close() {
        phone.close();
    }

    private List<String> outside() throws IOException {
        try (var all = Files.walk(phone.root.getRoot())) {
            return all.filter(path -> !path.startsWith(phone.root))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private void assertRefused(String... why) throws IOException {
        assertThatThrownBy(() -> phone.unpack())
                .isInstanceOf(BadArchiveException.class)
                .message()
                .contains(why);
        assertThat(phone.snapshot()).isEqualTo(before);
        assertThat(outside()).isEqualTo(everything);
    }

    private interface Fill {
        void into(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] tar(Fill fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            fill.into(tar);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private void receive(byte[] tar) throws IOException {
        Files.write(phone.restoreDir().resolve("part.0.tar"), tar);
        index("{\"fileName\":\"part.0.tar\",\"information\":{\"path\":\"\",\"stat\":{\"st_size\":0,\"st_mode\":33188,"
                + "\"st_mtim\":{\"tv_sec\":0,\"tv_nsec\":0}}},\"isUserTar\":false,\"isBigFile\":false}");
    }

    private void index(String items) throws IOException {
        Files.writeString(phone.restoreDir().resolve("manage.json"), "[" + items + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escaped",
                "data/../../escaped",
                "data/storage/el2/base/files/..",
                "/absolute",
                "data/storage/el2/base/.backup/restore/part.0.tar",
                "data/storage/el1/base/.backup/x\ny"
            })
    void aTarEntryThatLeadsElsewhereIsRefused(String name) throws IOException {
        receive(tar(tar -> {
            add(tar, new TarArchiveEntry("data/storage/el2/base/files/good"), "good");
            add(tar, new TarArchiveEntry(name, true), "bad");
        }));
        assertRefused("part.0.tar", "expected a path inside the sandbox");
    }

    @Test
    void aLongPathWithDotsIsRefused() throws IOException {
        receive(tar(tar -> add(tar, new TarArchiveEntry("a/".repeat(100) + "../x"), "bad")));
        assertRefused("..");
    }

    @ParameterizedTest
    @ValueSource(
            bytes = {
                TarConstants.LF_SYMLINK,
                TarConstants.LF_LINK,
                TarConstants.LF_CHR,
                TarConstants.LF_BLK,
                TarConstants.LF_FIFO
            })
    void linksAndDevicesAreRefused(byte type) throws IOException {
        receive(tar(tar -> {
            TarArchiveEntry entry = new TarArchiveEntry("data/storage/el2/base/files/link", type);
            entry.setLinkName("/service");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }));
        assertRefused("files and directories only");
    }

    @Test
    void aSymbolicLinkInTheSandboxIsReplacedAndNotFollowed() throws Exception {
        Path link = phone.root.resolve("data/storage/el2/base/files/link");
        Files.createSymbolicLink(link, phone.root.getRoot().resolve("service"));
        receive(tar(tar -> add(tar, new TarArchiveEntry("data/storage/el2/base/files/link/x"), "x")));
        phone.unpack();
        assertThat(outside()).isEqualTo(everything);
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(Files.readString(link.resolve("x"))).isEqualTo("x");
    }

    private byte[] goodTar() throws IOException {
        return tar(tar -> {
            add(tar, new TarArchiveEntry("data/storage/el2/base/files/one"), "1".repeat(600));
            add(tar, new TarArchiveEntry("data/storage/el2/base/files/two"), "2");
        });
    }

    @Test
    void aTarCutOffAnywhereIsRefused() throws IOException {
        byte[] good = goodTar();
        int withoutEnd = good.length - 1024;
        while (good[withoutEnd - 1] == 0) {
            withoutEnd--;
        }
        for (int length = 0; length < withoutEnd; length += 128) {
            receive(Arrays.copyOf(good, length));
            assertRefused("part.0.tar");
        }
    }

    @Test
    void aTarOfNoiseIsRefused() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[512 * (1 + random.nextInt(8))];
            random.nextBytes(noise);
            receive(noise);
            assertRefused("part.0.tar");
        }
    }

    @Test
    void damageInATarNeverEscapesAsAnythingElse() throws IOException {
        Random random = new Random(7);
        byte[] good = goodTar();
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = good.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            receive(damaged);
            try {
                phone.unpack();
            } catch (BadArchiveException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
            assertThat(outside()).isEqualTo(everything);
        }
    }

    @Test
    void aMissingIndexIsNamed() throws IOException {
        assertRefused("manage.json", "missing");
    }

    @Test
    void aFileThatTheIndexNamesMustBeThere() throws IOException {
        receive(goodTar());
        Files.delete(phone.restoreDir().resolve("part.0.tar"));
        assertRefused("part.0.tar", "missing");
    }

    private static String bigFile(String name, String path, long size) {
        return "{\"fileName\":\"" + name + "\",\"information\":{\"path\":\"" + path + "\",\"stat\":{\"st_size\":" + size
                + ",\"st_mode\":33188,\"st_mtim\":{\"tv_sec\":0,\"tv_nsec\":0}}},\"isUserTar\":false,\"isBigFile\":true}";
    }

    @Test
    void halfABigFileIsRefused() throws IOException {
        index(bigFile("0123456789abcdef", "/data/storage/el2/base/files/big", 10));
        Files.write(phone.restoreDir().resolve("0123456789abcdef"), new byte[9]);
        assertRefused("0123456789abcdef", "expected 10 bytes", "got 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../escaped",
                "/data/../../x",
                "..",
                "/",
                "",
                "/data/storage/el2/base/.backup/x",
                "a\\u0000b",
                "a\\ud800"
            })
    void aBigFileThatBelongsElsewhereIsRefused(String path) throws IOException {
        index(bigFile("0123456789abcdef", path, 1));
        Files.write(phone.restoreDir().resolve("0123456789abcdef"), new byte[1]);
        assertRefused("manage.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a/b", "..", ".", "", "a b", "manage.json", "名"})
    void aFileNameThatIsNoNameIsRefused(String name) throws IOException {
        index(bigFile(name, "/data/x", 1));
        assertRefused("manage.json, item 0", "file name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{}]", "[1]", "nonsense", "", "[]]", "[{\"fileName\":1}]"})
    void anIndexThatIsNoneIsRefused(String text) throws IOException {
        Files.writeString(phone.restoreDir().resolve("manage.json"), text);
        assertRefused("manage.json", "expected");
    }

    @Test
    void aNameGivenTwiceIsRefused() throws IOException {
        String item = bigFile("0123456789abcdef", "/data/x", 1);
        index(item + "," + item);
        assertRefused("named twice");
    }

    @Test
    void aManifestThatIsNoneIsRefusedBeforeAnythingIsRemoved() throws IOException {
        receive(goodTar());
        Files.writeString(phone.restoreDir().resolve("manage.json.rp"), "version=1.0&attrNum=8\n");
        assertRefused("manifest, line 2");
    }
}
