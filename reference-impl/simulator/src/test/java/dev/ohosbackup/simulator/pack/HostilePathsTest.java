package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.simulator.HostilePaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Whatever path somebody writes into a transfer: it is refused and nothing changes, or it is restored inside the sandbox.
 * Nothing outside of it is ever touched, and nothing comes up but a refusal or trouble with a file.
 */
class HostilePathsTest {
    private static final String MINE = Victim.MINE;

    @Provide
    Arbitrary<String> paths() {
        return HostilePaths.any();
    }

    @Provide
    Arbitrary<Byte> types() {
        return Arbitraries.of(
                TarConstants.LF_NORMAL,
                TarConstants.LF_OLDNORM,
                TarConstants.LF_DIR,
                TarConstants.LF_SYMLINK,
                TarConstants.LF_LINK,
                TarConstants.LF_CONTIG);
    }

    @Property(seed = "11", tries = 200)
    void anEntryOfATar(
            @ForAll("paths") String path,
            @ForAll("types") byte type,
            @ForAll("paths") String target,
            @ForAll boolean first)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(first ? TarArchiveOutputStream.LONGFILE_POSIX : TarArchiveOutputStream.LONGFILE_GNU);
            tar.setAddPaxHeadersForNonAsciiNames(first);
            TarArchiveEntry good = new TarArchiveEntry(MINE.substring(1));
            TarArchiveEntry bad = new TarArchiveEntry(path, type, true);
            if (type == TarConstants.LF_SYMLINK || type == TarConstants.LF_LINK) {
                bad.setLinkName(target);
            }
            for (TarArchiveEntry entry : first ? List.of(bad, good) : List.of(good, bad)) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        try (Victim victim = new Victim()) {
            victim.put("part.0.tar", bytes.toByteArray());
            victim.put(ManageJson.NAME, Victim.index("part.0.tar", "", false));
            victim.assertNothingLeaves();
        }
    }

    /** Headers for the next file, or with {@code g} for all files behind them, of a value that nobody would write. */
    @Property(seed = "16", tries = 200)
    void aPaxHeader(@ForAll("keys") String key, @ForAll("values") String value, @ForAll boolean global)
            throws IOException {
        byte[] body = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
        int length = body.length + 1;
        while (body.length + Integer.toString(length).length() != length) {
            length++;
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(body);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            TarArchiveEntry header = new TarArchiveEntry("PaxHeaders/x", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            header.setSize(record.size());
            tar.putArchiveEntry(header);
            tar.write(record.toByteArray());
            tar.closeArchiveEntry();
            TarArchiveEntry file = new TarArchiveEntry(MINE.substring(1));
            file.setSize(3);
            tar.putArchiveEntry(file);
            tar.write(new byte[3]);
            tar.closeArchiveEntry();
        }
        try (Victim victim = new Victim()) {
            victim.put("part.0.tar", global ? forAllFiles(bytes.toByteArray()) : bytes.toByteArray());
            victim.put(ManageJson.NAME, Victim.index("part.0.tar", "", false));
            boolean restored = victim.assertNothingLeaves();
            assertThat(restored || !key.equals("comment"))
                    .as("a header that means nothing harms nothing")
                    .isTrue();
        }
    }

    /** With the first header as one for all files: another type, and a checksum that fits it. */
    private static byte[] forAllFiles(byte[] tar) {
        int checksum = Integer.parseInt(new String(tar, 148, 6, StandardCharsets.US_ASCII).trim(), 8);
        tar[156] = TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER;
        int other = checksum - TarConstants.LF_PAX_EXTENDED_HEADER_LC + TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER;
        byte[] digits = String.format("%06o", other).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, tar, 148, digits.length);
        return tar;
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(
                "path",
                "linkpath",
                "size",
                "mtime",
                "atime",
                "uid",
                "gid",
                "uname",
                "hdrcharset",
                "comment",
                "GNU.sparse.major",
                "GNU.sparse.minor",
                "GNU.sparse.name",
                "GNU.sparse.realsize",
                "GNU.sparse.size",
                "GNU.sparse.numblocks",
                "GNU.sparse.offset",
                "GNU.sparse.numbytes",
                "GNU.sparse.map",
                "SCHILY.filetype",
                "SCHILY.devmajor",
                "SCHILY.realsize",
                "LIBARCHIVE.creationtime",
                "");
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> numbers = Arbitraries.of(
                "0",
                "1",
                "-1",
                "3",
                "2147483648",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "1e400",
                "1e2147483647",
                "-1e99999999999",
                "0.9999999999999",
                "NaN",
                "1.2.3",
                "31556889864403199.9",
                "9".repeat(5000),
                "0,3",
                "0,9223372036854775807",
                "-1,-1",
                "0,3,0,3",
                ",",
                "1",
                "sparse",
                "");
        return Arbitraries.oneOf(numbers, HostilePaths.any());
    }

    @Property(seed = "12", tries = 120)
    void thePathOfABigFile(@ForAll("paths") String path) throws IOException {
        try (Victim victim = new Victim()) {
            victim.put("0123456789abcdef", new byte[3]);
            victim.put(ManageJson.NAME, Victim.index("0123456789abcdef", path, true));
            victim.assertNothingLeaves();
        }
    }

    @Property(seed = "13", tries = 60)
    void theNameOfAFileInTheIndex(@ForAll("paths") String name) throws IOException {
        try (Victim victim = new Victim()) {
            victim.put("0123456789abcdef", new byte[3]);
            victim.put(ManageJson.NAME, Victim.index(name, "/data/storage/el2/base/files/x", true));
            victim.assertNothingLeaves();
        }
    }

    @Property(seed = "14", tries = 200)
    void thePathOfALineOfAManifest(@ForAll("paths") String path, @ForAll boolean directory, @ForAll boolean encoded)
            throws IOException {
        try (Victim victim = new Victim()) {
            victim.put(ManageJson.NAME, "[]".getBytes(StandardCharsets.UTF_8));
            String written =
                    encoded ? path.replace("%", "%25").replace(";", "%3B").replace("\n", "%0A") : path;
            String line = written + ";" + (directory ? "16877;1;0;7;;0;" : "33188;0;8;7;" + "0".repeat(64) + ";0;");
            victim.put(
                    "manage.json.rp",
                    ("version=1.0&attrNum=8\npath;mode;dir;size;mtime;hash;usertar;encodeFlag\n" + line
                                    + (encoded ? "1\n" : "0\n"))
                            .getBytes(StandardCharsets.UTF_8));
            victim.assertNothingLeaves();
        }
    }

    @Property(seed = "15", tries = 40)
    void aSymbolicLinkInTheSandbox(@ForAll("targets") String target, @ForAll("places") String place) throws Exception {
        try (Victim victim = new Victim()) {
            Path link = victim.root.resolve(place);
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, link.getFileSystem().getPath(target));
            List<PackedFile> packed = new Packer(victim.storage.disk()).full(victim.root, victim.config);
            for (PackedFile file : packed) {
                assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1))
                        .doesNotContain("of com.b");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
                for (String name : List.of(place, place + "/below", MINE.substring(1))) {
                    tar.putArchiveEntry(new TarArchiveEntry(name));
                    tar.closeArchiveEntry();
                }
            }
            victim.put("part.0.tar", bytes.toByteArray());
            victim.put(ManageJson.NAME, Victim.index("part.0.tar", "", false));
            victim.assertNothingLeaves();
        }
    }

    @Provide
    Arbitrary<String> targets() {
        return Arbitraries.of(
                "/apps/com.b",
                "/apps/com.b/data/storage/el2/base/files/a.txt",
                "/",
                "/service",
                "..",
                "loop",
                "/nowhere",
                "/apps/com.a/data/storage/el2/base/files");
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                "data/storage/el2/base/files/loop",
                "data/storage/el2/base/files/d/link",
                "data/storage/el2/base/files/a.txt",
                "data/storage/el2/base/preferences",
                "data/storage/el1/base/haps");
    }
}
