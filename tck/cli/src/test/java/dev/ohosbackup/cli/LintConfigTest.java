package dev.ohosbackup.cli;

import static dev.ohosbackup.cli.Said.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device silently makes of a configuration is said aloud. */
class LintConfigTest {
    @TempDir
    private Path directory;

    private Said lint(String json, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("backup_config.json"), json);
        List<String> args = new ArrayList<>(List.of("lint-config", file.toString()));
        args.addAll(List.of(more));
        return Said.by(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 1; /allowToBackupRestore  It is not the word true",
                "{'allowToBackupRestore':'true'}; 1; It is not the word true",
                "nonsense; 1; This is no JSON (line 1",
                "[]; 1; This is no JSON object",
                "{'allowToBackupRestore':true,'includes':[]}; 1; /includes  No include is a text",
                "{'allowToBackupRestore':true,'include':[]}; 0; /include  No device knows the key include; did you mean includes?",
                "{'allowToBackupRestore':true,'excludes':'x'}; 0; /excludes  excludes must be [ … ]",
                "{'allowToBackupRestore':true,'includes':['/data/storage/el2/base/files/',7]}; 0; /includes/1  A device leaves out 7",
                "{'allowToBackupRestore':true,'includes':['/data/storage/el3/base/']}; 0; /includes/0  /data/storage/el3/base/ lies in el3 or el4",
                "{'allowToBackupRestore':true,'includes':['/data/storage/el2/base/.backup/']}; 0; belongs to the backup itself",
                "{'allowToBackupRestore':true,'includes':['/data/storage/../x']}; 0; holds ..",
                "{'allowToBackupRestore':true,'includes':['/sdcard/']}; 0; lies outside of /data/storage",
                "{'allowToBackupRestore':true,'includes':['a/','a/']}; 0; /includes/1  a/ stands here twice",
                "{'allowToBackupRestore':true,'includes':['/data/storage/el2/a/'],'excludes':['/data/storage/el2/']}; 0; excluded as a whole",
                "{'allowToBackupRestore':true,'optionDir':[{}]}; 0; /optionDir/0  Without a text sceneId",
                "{'allowToBackupRestore':true,'backupScene':'s'}; 0; No optionDir has the scene s",
                "{'allowToBackupRestore':true,'compatibleDirMapping':[{'backupDir':'*','restoreDir':'b'}]}; 0; /compatibleDirMapping/0/backupDir",
            })
    void whatADeviceReadsOtherwiseIsNamedWithItsPlace(String json, int exitCode, String words) throws IOException {
        Said said = lint(json.replace('\'', '"'));

        assertThat(said.out()).contains(words);
        assertThat(said.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aGoodFileIsToldSo() throws IOException {
        Said said = lint("{\"allowToBackupRestore\": true, \"excludes\": [\"/data/storage/el2/base/files/cache/\"]}");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("says nothing that a device would read otherwise");
    }

    @Test
    void eachPathIsExplainedByTheRuleThatDecides() throws IOException {
        Said said = lint(
                "{\"allowToBackupRestore\": true, \"excludes\": [\"/data/storage/el2/base/files/cache/\"]}",
                "--explain",
                "/data/storage/el2/base/files/a.txt",
                "/data/storage/el2/base/files/cache/b.txt",
                "/data/storage/el2/base/other/c.txt");

        assertThat(said.lines())
                .contains(
                        "+ /data/storage/el2/base/files/a.txt  taken: included (data/storage/el2/base/files/)",
                        "- /data/storage/el2/base/files/cache/b.txt  not taken: excluded (/data/storage/el2/base/files/cache/)",
                        "- /data/storage/el2/base/other/c.txt  not taken: no include matches");
    }

    @Test
    void whatIsNoFileOrNoPathIsRefusedInOneLine() throws IOException {
        refused(
                "seen: no file there",
                Said.by("lint-config", directory.resolve("none.json").toString()));
        refused("expected a path as the application sees it", lint("{}", "--explain", "files/a.txt"));
        refused("expected a path as the application sees it", lint("{}", "--explain", "/data/../etc"));
    }
}
