package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.TestApps.FILES;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.Phone.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Ten thousand files of every kind, and their directories, come back exactly through the product API. */
class GreatTreeTest {
    private static final int FILE_COUNT = 10_000;
    private static final int BIG = 3 << 20;

    private static final List<String> ODD = List.of(
            "plain",
            "with space",
            " leading and trailing ",
            "semi;colon;",
            "100%25",
            "line\nbreak",
            "return\r",
            "emoji 🎈👩‍👩‍👧",
            "caf\u00e9",
            "cafe\u0301",
            "\u202Ertl",
            ".dot",
            "..two dots",
            "-rf",
            "--",
            "back\\slash",
            "quote'\"`",
            "*?[a]",
            "tab\t\u0001\u007f",
            "名".repeat(85),
            "n".repeat(255),
            "~",
            "#",
            "trailing.");

    private static final List<Instant> TIMES = List.of(
            Instant.parse("1901-12-13T20:45:51Z"),
            Instant.parse("1969-12-31T23:59:59Z"),
            Instant.EPOCH,
            Instant.parse("1999-12-31T23:59:59Z"),
            Instant.parse("2024-02-29T12:00:00Z"),
            Instant.parse("2038-01-19T03:14:07Z"),
            Instant.parse("2038-01-19T03:14:08Z"),
            Instant.parse("2106-02-07T06:28:16Z"),
            Instant.parse("2242-03-16T12:56:32Z"),
            Instant.parse("9999-12-31T23:59:59Z"));

    private static String directory(int number) {
        StringBuilder path = new StringBuilder(FILES);
        // Some lie forty directories deep, each time on another way.
        int depth = number % 16 == 0 ? 40 : number % 4;
        for (int level = 0; level < depth; level++) {
            String name = ODD.get((number / 4 + level * 7) % ODD.size());
            path.append(depth == 40 ? name.substring(0, 1).strip() + "d" + level : name)
                    .append('/');
        }
        return path.toString();
    }

    private static FileSpec[] files() {
        List<FileSpec> files = new ArrayList<>();
        files.add(new FileSpec(FILES + "big.bin", new Content.Noise(BIG, 5), 0600, TIMES.get(4)));
        for (int i = 1; i < FILE_COUNT; i++) {
            String path = directory(i % 64) + i + ODD.get(i % ODD.size());
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (name.getBytes(StandardCharsets.UTF_8).length > 255) {
                path = path.substring(
                        0,
                        path.length()
                                - (name.startsWith(i + "n")
                                        ? Integer.toString(i).length()
                                        : 2));
            }
            files.add(new FileSpec(path, content(i), i % 512, TIMES.get(i % TIMES.size())));
        }
        return files.toArray(FileSpec[]::new);
    }

    private static Content content(int i) {
        if (i % 997 == 0) {
            return new Content.SameAs(FILES + "big.bin");
        }
        return new Content.Text(i % 5 == 0 ? "" : "content of file " + i);
    }

    /** A transfer that gives every directory of a tree a mode and a time of its own, as no installation does. */
    private static Map<String, Received> directories(List<SandboxEntry> tree) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            int number = 0;
            for (SandboxEntry entry : tree) {
                if (entry.directory() && entry.path().startsWith(FILES)) {
                    TarArchiveEntry directory = new TarArchiveEntry(entry.path().substring(1) + "/");
                    directory.setMode(number % 512);
                    directory.setLastModifiedTime(FileTime.from(TIMES.get(number++ % TIMES.size())));
                    tar.putArchiveEntry(directory);
                    tar.closeArchiveEntry();
                }
            }
        }
        byte[] index = HostileJson.bytes(
                "[{\"fileName\":\"part.0.tar\",\"information\":{\"path\":\"\",\"stat\":{\"st_size\":0,\"st_mode\":33188,"
                        + "\"st_mtim\":{\"tv_sec\":0,\"tv_nsec\":0}}},\"isUserTar\":false,\"isBigFile\":false}]");
        return new LinkedHashMap<>(Map.of(
                "com.a part.0.tar", new Received(bytes.toByteArray(), new byte[0]),
                "com.a manage.json", new Received(index, new byte[0])));
    }

    @Test
    void everythingComesBackExactly() throws IOException {
        try (Phone phone = Phone.with(20, app("com.a", Script.plain(), files()))) {
            phone.restore("com.a", directories(phone.device().app("com.a").entries()));
            Map<String, String> before = ExactTree.of(phone, "com.a");
            assertThat(before.values().stream().filter(what -> !what.endsWith("directory")))
                    .hasSize(FILE_COUNT);
            assertThat(before.values().stream().filter(what -> what.endsWith("directory")))
                    .as("directories of many modes and times")
                    .hasSizeGreaterThan(100)
                    .doesNotHaveDuplicates();

            Map<String, Received> received = phone.backUp("com.a");
            assertThat(received)
                    .containsKeys("com.a part.0.tar", "com.a part.1.tar")
                    .hasSize(2 + 11 + 1);
            phone.control(SandboxEditor.class).wipe("com.a");
            assertThat(ExactTree.of(phone, "com.a")).isEmpty();
            assertThat(phone.restore("com.a", received).events()).endsWith("end com.a", "all end");

            Map<String, String> after = ExactTree.of(phone, "com.a");
            assertThat(new TreeSet<>(after.keySet())).isEqualTo(new TreeSet<>(before.keySet()));
            before.forEach((path, what) -> assertThat(after.get(path)).as(path).isEqualTo(what));
        }
    }

    /** The list above is what it is meant to be: names of 255 bytes, and none that only looks like another. */
    @Test
    void theTreeHasWhatIsHardToKeep() {
        List<String> names = Arrays.stream(files())
                .map(file -> file.path().substring(file.path().lastIndexOf('/') + 1))
                .toList();
        assertThat(names).anyMatch(name -> name.getBytes(StandardCharsets.UTF_8).length == 255);
        assertThat(names).noneMatch(name -> name.getBytes(StandardCharsets.UTF_8).length > 255);
        assertThat(Arrays.stream(files()).map(FileSpec::path)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(files()).mapToInt(FileSpec::mode).distinct().toArray())
                .hasSize(512);
        assertThat(Arrays.stream(files())
                        .mapToLong(file ->
                                file.path().chars().filter(c -> c == '/').count())
                        .max())
                .hasValue(46);
    }
}
