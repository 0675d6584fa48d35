package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd names, long names and every format of GNU tar, in both directions. Skipped on a machine without it. */
class GnuTarFormatsTest {
    private static final String FILES = "data/storage/el2/base/files";

    private static final List<String> ODD_NAMES = List.of(
            "with space",
            "semi;colon",
            "100%",
            "line\nbreak",
            "🎈",
            "caf\u00e9",
            "cafe\u0301",
            ".dot",
            "-dash",
            "back\\slash",
            "quote'\"",
            "*?",
            " ");

    @TempDir
    Path directory;

    @BeforeAll
    static void tarIsThere() {
        GnuTar.assumeThatItIsThere();
    }

    private GnuTar tar() {
        return new GnuTar(directory);
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "'\\''") + "'";
    }

    /** A file for each name, whose content is its number and which is that many seconds older than 1970. */
    private void write(List<String> names) throws IOException {
        String script = IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String file = "./" + quoted(names.get(i));
                    return "mkdir -p \"$(dirname " + file + ")\"; printf " + i + " > " + file + "; chmod 6" + i % 8
                            + "0 " + file + "; touch -d @-" + i + " " + file + "\n";
                })
                .collect(Collectors.joining());
        Files.createDirectories(directory.resolve(FILES));
        tar().sh("cd " + FILES + "\n" + script);
    }

    private void restore(Phone phone, String... arguments) throws Exception {
        tar().run(arguments);
        Path part = phone.restoreDir().resolve("part.0.tar");
        Files.copy(directory.resolve("part.0.tar"), part);
        ManageJson index =
                new ManageJson(List.of(new ManageJson.ManagedFile("part.0.tar", "/", FileStat.of(part), false, false)));
        Files.write(phone.restoreDir().resolve(ManageJson.NAME), index.toBytes());
        new Unpacker(phone.storage.disk()).restore(phone.restoreDir(), phone.root, phone.config, (path, sha256) -> {});
    }

    private static void assertRestored(Phone phone, List<String> names, boolean beforeTheEpoch) throws IOException {
        Map<String, SandboxEntry> entries = phone.storage.view(Phone.APP).entries().stream()
                .collect(Collectors.toMap(SandboxEntry::path, entry -> entry));
        for (int i = 0; i < names.size(); i++) {
            String path = Phone.FILES + names.get(i);
            assertThat(entries).containsKey(path);
            assertThat(phone.storage.view(Phone.APP).read(path)).asString().isEqualTo(Integer.toString(i));
            assertThat(entries.get(path).mode()).isEqualTo(0600 + 010 * (i % 8));
            if (beforeTheEpoch) {
                assertThat(entries.get(path).modified()).isEqualTo(Instant.ofEpochSecond(-i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "oldgnu", "gnu", "ustar", "posix"})
    void namesOfEveryFormatAreRead(String format) throws Exception {
        // The older formats have no room for what was before 1970, so that is another test's affair.
        boolean negative = !format.equals("v7") && !format.equals("ustar");
        write(ODD_NAMES);
        if (!negative) {
            tar().sh("touch -d @5 " + FILES + "/* " + FILES + "/.dot");
        }
        try (Phone phone = Phone.with()) {
            restore(phone, "--format=" + format, "-cf", "part.0.tar", "data");
            assertRestored(phone, ODD_NAMES, negative);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldgnu", "gnu", "posix"})
    void longNamesOfEveryFormatAreRead(String format) throws Exception {
        List<String> names = List.of(
                "n".repeat(99),
                "n".repeat(100),
                "n".repeat(101),
                "n".repeat(255),
                "名".repeat(85),
                "d/".repeat(60) + "x",
                "directory-".repeat(20) + "/" + "n".repeat(255));
        write(names);
        try (Phone phone = Phone.with()) {
            restore(phone, "--format=" + format, "-cf", "part.0.tar", "data");
            assertRestored(phone, names, true);
        }
    }

    @Test
    void theOldFormatDividesALongPath() throws Exception {
        List<String> names = List.of("d".repeat(60) + "/" + "e".repeat(60) + "/" + "n".repeat(99));
        write(names);
        try (Phone phone = Phone.with()) {
            restore(phone, "--format=ustar", "-cf", "part.0.tar", "data");
            assertRestored(phone, names, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"posix,2500-01-01T00:00:00.123456789Z", "posix,1901-01-01T00:00:00.9Z", "gnu,2500-01-01T00:00:00Z"})
    void timesFarAwayAreRead(String format, Instant time) throws Exception {
        write(List.of("x"));
        try (Phone phone = Phone.with()) {
            // By the option, since the machine's own storage may know fewer years.
            restore(phone, "--format=" + format, "--mtime=" + time, "-cf", "part.0.tar", "data");
            SandboxEntry entry = phone.storage.view(Phone.APP).entries().stream()
                    .filter(one -> one.path().equals(Phone.FILES + "x"))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.modified()).isEqualTo(Instant.ofEpochSecond(time.getEpochSecond()));
        }
    }

    @Test
    void ownersOfAnySizeAndHeadersForAllFilesAreRead() throws Exception {
        write(List.of("x"));
        for (String format : List.of("gnu", "posix")) {
            try (Phone phone = Phone.with()) {
                restore(
                        phone,
                        "--format=" + format,
                        "--owner=somebody:2000000000",
                        "--group=they:2000000001",
                        format.equals("posix") ? "--pax-option=comment=hello" : "--no-xattrs",
                        "-cf",
                        "part.0.tar",
                        "data");
                assertRestored(phone, List.of("x"), true);
            }
        }
    }

    private void assertRefused(String why, String... arguments) throws IOException {
        try (Phone phone = Phone.with(Phone.text("mine", "mine"))) {
            Map<SandboxEntry, String> before = phone.snapshot();
            assertThatThrownBy(() -> restore(phone, arguments))
                    .isInstanceOf(BadArchiveException.class)
                    .hasMessageContaining(why);
            assertThat(phone.snapshot()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"oldgnu,", "gnu,", "posix,0.0", "posix,0.1", "posix,1.0"})
    void sparseFilesAreRefused(String format, String version) throws Exception {
        write(List.of("x"));
        tar().sh("truncate -s 10M " + FILES + "/sparse; printf end >> " + FILES + "/sparse");
        String sparse = version == null ? "--sparse" : "--sparse-version=" + version;
        assertRefused(
                "files and directories only", "--sparse", sparse, "--format=" + format, "-cf", "part.0.tar", "data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ln -s a.txt link", "ln -s .. link", "ln a.txt hard", "mkfifo pipe"})
    void whatIsNeitherFileNorDirectoryIsRefused(String command) throws Exception {
        write(List.of("a.txt"));
        tar().sh("cd " + FILES + "; " + command);
        for (String format : List.of("v7", "ustar", "gnu", "posix")) {
            if (!(format.equals("v7") && command.startsWith("mkfifo"))) {
                assertRefused("files and directories only", "--format=" + format, "-cf", "part.0.tar", "data");
            }
        }
    }

    @Test
    void pathsThatLeadOutAreRefused() throws Exception {
        write(List.of("a.txt"));
        for (String format : List.of("v7", "ustar", "gnu", "posix")) {
            assertRefused(
                    "expected a path inside the sandbox",
                    "--format=" + format,
                    "-P",
                    "--transform=s,^data/storage/el2/base/files/a.txt,../../escaped,",
                    "-cf",
                    "part.0.tar",
                    "data");
        }
    }

    @Test
    void aLabelOrTheListOfAnIncrementIsRefused() throws Exception {
        write(List.of("a.txt"));
        assertRefused("files and directories only", "--format=gnu", "-V", "label", "-cf", "part.0.tar", "data");
        assertRefused(
                "files and directories only", "--format=gnu", "--listed-incremental=list", "-cf", "part.0.tar", "data");
    }

    /** The other way: GNU tar lists and extracts what is packed here, odd and long names included. */
    @Test
    void namesThatArePackedHereAreRead() throws Exception {
        List<String> names = List.of(
                "with space",
                "semi;colon",
                "100%",
                "🎈",
                "caf\u00e9",
                "cafe\u0301",
                ".dot",
                "-dash",
                "back\\slash",
                "quote'\"",
                "*?",
                "line\nbreak",
                "n".repeat(255),
                "名".repeat(85),
                "d/".repeat(40) + "deep");
        FileSpec[] files = names.stream()
                .sorted()
                .map(name -> Phone.text(name, "<" + name + ">", 0640, Phone.OLD))
                .toArray(FileSpec[]::new);
        try (Phone phone = Phone.with(files)) {
            Path part = new Packer(phone.storage.disk())
                    .full(phone.root, phone.config)
                    .get(0)
                    .path();
            Files.copy(part, directory.resolve("part.0.tar"));
            String listed = tar().run("-tf", "part.0.tar", "--quoting-style=literal", "--show-transformed-names");
            for (String name : names) {
                assertThat("\n" + listed).contains("\n" + FILES + "/" + name + "\n");
            }
            String contents = tar().run("-xOf", "part.0.tar");
            assertThat(contents)
                    .isEqualTo(names.stream()
                            .sorted()
                            .map(name -> "<" + name + ">")
                            .collect(Collectors.joining()));
        }
    }
}
