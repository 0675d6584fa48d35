package dev.ohosbackup.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohosbackup.simulator.app.Explanation.Reason;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files a backup takes, and that the explanation of a path always agrees with what is taken. */
class FileSelectionTest {
    private static final String BASE = "/data/storage/el2/base/";

    private FileSystem fileSystem;
    private Path root;

    @BeforeEach
    void open() {
        fileSystem = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
        root = fileSystem.getPath("/apps/a");
    }

    @AfterEach
    void close() throws IOException {
        fileSystem.close();
    }

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> taken(String config) throws IOException {
        List<SelectedEntry> entries = FileSelection.select(root, BackupConfig.parse(config));
        FileSelection selection = FileSelection.in(root, BackupConfig.parse(config));
        try (var all = Files.walk(root)) {
            for (Path file : all.toList()) {
                String path = "/" + root.relativize(file);
                boolean listed = entries.stream().anyMatch(entry -> entry.path().equals(path));
                Explanation explanation = selection.explain(path);
                boolean fixed = path.matches("/|/data|/data/storage|/data/storage/el[12](/base)?");
                assertThat(explanation.taken() || fixed)
                        .as(explanation.toString())
                        .isEqualTo(listed || fixed);
            }
        }
        return entries.stream()
                .filter(entry -> !entry.directory())
                .map(SelectedEntry::path)
                .toList();
    }

    private Explanation explain(String config, String path) throws IOException {
        return FileSelection.in(root, BackupConfig.parse(config)).explain(path);
    }

    @Test
    void theDefaultsAreTheThirteenDirectories() throws IOException {
        files(
                BASE + "files/a",
                BASE + "files/deep/er/b",
                BASE + "preferences/p",
                BASE + "haps/entry/files/h",
                BASE + "haps/entry/cache/h",
                BASE + "haps/.hidden/files/h",
                BASE + "cache/c",
                BASE + "filesystem/x",
                "/data/storage/el2/database/d",
                "/data/storage/el1/base/files/e",
                "/data/storage/el2/distributedfiles/f",
                "/data/storage/el5/base/files/g");
        assertThat(taken("{}"))
                .containsExactly(
                        "/data/storage/el1/base/files/e",
                        BASE + "files/a",
                        BASE + "files/deep/er/b",
                        BASE + "haps/entry/files/h",
                        BASE + "preferences/p",
                        "/data/storage/el2/database/d",
                        "/data/storage/el2/distributedfiles/f");
    }

    @Test
    void directoriesAreTakenTooAndThoseOnTheWay() throws IOException {
        files(BASE + "haps/entry/files/h");
        Files.createDirectories(root.resolve("data/storage/el2/base/files/empty"));
        assertThat(FileSelection.select(root, BackupConfig.parse("{}")))
                .extracting(entry -> entry.path() + (entry.directory() ? "/" : ""))
                .containsExactly(
                        BASE + "files/",
                        BASE + "files/empty/",
                        BASE + "haps/",
                        BASE + "haps/entry/",
                        BASE + "haps/entry/files/",
                        BASE + "haps/entry/files/h");
        assertThat(explain("{}", BASE + "haps").reason()).isEqualTo(Reason.ON_THE_WAY);
    }

    @Test
    void includesAreGlobs() throws IOException {
        files(BASE + "files/a1", BASE + "files/a2/x", BASE + "files/b", BASE + "files/.a3", "/top/t", "/top/.dot/u");
        assertThat(taken("{\"includes\":[\"" + BASE + "files/[ab]?\"]}"))
                .containsExactly(BASE + "files/a1", BASE + "files/a2/x");
        assertThat(taken("{\"includes\":[\"" + BASE + "files/*\"]}")).doesNotContain(BASE + "files/.a3");
        assertThat(taken("{\"includes\":[\"" + BASE + "files/.*\"]}")).containsExactly(BASE + "files/.a3");
        assertThat(taken("{\"includes\":[\"" + BASE + "files/b/\"]}")).isEmpty();
        assertThat(taken("{\"includes\":[\"top\"]}")).containsExactly("/top/.dot/u", "/top/t");
        assertThat(taken("{\"includes\":[\"/\"]}")).hasSize(6);
        assertThat(taken("{\"includes\":[]}")).isEmpty();
        assertThat(taken("{\"includes\":[\"/top/../data\"]}")).isEmpty();
    }

    @Test
    void excludesArePatternsThatAlsoCoverWhatIsBelow() throws IOException {
        files(BASE + "files/keep", BASE + "files/x.tmp", BASE + "files/d/y", BASE + "files/d/e/z", BASE + "files/dd");
        assertThat(taken("{\"excludes\":[\"*.tmp\",\"" + BASE.substring(1) + "files/d\"]}"))
                .containsExactly(BASE + "files/dd", BASE + "files/keep");
        assertThat(taken("{\"excludes\":[\"" + BASE + "files/d/\"]}"))
                .containsExactly(BASE + "files/dd", BASE + "files/keep", BASE + "files/x.tmp");
        assertThat(taken("{\"excludes\":[\"\", \"keep\"]}")).hasSize(5);
        Explanation why = explain("{\"excludes\":[\"*.tmp\"]}", BASE + "files/x.tmp");
        assertThat(why.reason()).isEqualTo(Reason.EXCLUDED);
        assertThat(why.pattern()).hasValue("*.tmp");
        assertThat(why).hasToString(BASE + "files/x.tmp is not taken: EXCLUDED by \"*.tmp\"");
    }

    @Test
    void someThingsAreNeverTaken() throws IOException {
        String everything = "{\"includes\":[\"/\"]}";
        files(
                BASE + ".backup/backup/part.0.tar",
                "/data/storage/el1/base/.backup/restore/x",
                "/data/storage/el3/base/files/a",
                "/data/storage/el4/base/files/a",
                "/storage/Users/currentUser/appdata/a",
                BASE + "files/.backup/mine",
                BASE + "files/" + "long/".repeat(820) + "x");
        Files.createSymbolicLink(root.resolve("data/storage/el2/base/files/link"), root.resolve("data"));
        assertThat(taken(everything)).containsExactly(BASE + "files/.backup/mine");
        assertThat(explain(everything, BASE + ".backup").reason()).isEqualTo(Reason.BACKUP_FOLDER);
        assertThat(explain(everything, "/data/storage/el3/x").reason()).isEqualTo(Reason.LOCKED_LEVEL);
        assertThat(explain(everything, BASE + "files/link").reason()).isEqualTo(Reason.NOT_REGULAR);
        assertThat(explain(everything, BASE + "files/nothing").reason()).isEqualTo(Reason.MISSING);
        assertThat(explain(everything, "/" + "x".repeat(4096)).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(explain("{}", "/elsewhere").reason()).isEqualTo(Reason.NOT_INCLUDED);
    }
}
