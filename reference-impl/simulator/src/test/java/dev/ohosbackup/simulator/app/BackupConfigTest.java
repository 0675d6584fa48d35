package dev.ohosbackup.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.simulator.app.BackupConfig.DirMapping;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is a configuration; what is missing or of the wrong type has its default. */
class BackupConfigTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "1", "null", "{", "{} x", "{\"allowToBackupRestore\":true} trailing"})
    void whatIsNoObjectAllowsNothing(String json) {
        assertThat(BackupConfig.parse(json)).isEqualTo(BackupConfig.parse("{}"));
        assertThat(BackupConfig.parse(json).allowToBackupRestore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "null", "[true]", "false"})
    void onlyTheWordTrueAllows(String value) {
        assertThat(BackupConfig.parse("{\"allowToBackupRestore\":" + value + "}")
                        .allowToBackupRestore())
                .isFalse();
    }

    @Test
    void everyKeyIsRead() {
        BackupConfig config = BackupConfig.parse("""
                {"allowToBackupRestore": true, "includes": ["/a", 1, "b"], "excludes": ["/a/c", null],
                 "fullBackupOnly": true, "restoreDeps": "x,y", "supportScene": "s", "extraInfo": {"k": 1},
                 "requireCompatibility": true, "backupScene": "one",
                 "optionDir": [{"sceneId": "one", "includes": ["/one"], "excludes": ["/not"]}, {"includes": []}],
                 "compatibleDirMapping": [{"backupDir": "/from", "restoreDir": "/to"}]}
                """);
        assertThat(config.allowToBackupRestore()).isTrue();
        assertThat(config.includes()).containsExactly("/a", "b");
        assertThat(config.excludes()).containsExactly("/a/c");
        assertThat(config.fullBackupOnly()).isTrue();
        assertThat(config.restoreDeps()).isEqualTo("x,y");
        assertThat(config.supportScene()).isEqualTo("s");
        assertThat(config.extraInfo())
                .hasValueSatisfying(info -> assertThat(info.toString()).isEqualTo("{\"k\":1}"));
        assertThat(config.requireCompatibility()).isTrue();
        assertThat(config.optionDirs()).hasSize(1);
        assertThat(config.dirMappings()).containsExactly(new DirMapping("/from", "/to"));
        assertThat(config.inScene("").includes()).containsExactly("/one");
        assertThat(config.inScene("one").excludes()).containsExactly("/not");
        assertThat(config.inScene("two")).isEqualTo(config);
    }

    @Test
    void wrongTypesAreDefaults() {
        BackupConfig config = BackupConfig.parse("""
                {"includes": "x", "excludes": {"a": 1}, "fullBackupOnly": "true", "restoreDeps": 1,
                 "extraInfo": [], "requireCompatibility": 1, "backupScene": null, "optionDir": {},
                 "compatibleDirMapping": "x"}
                """);
        assertThat(config).isEqualTo(BackupConfig.parse("{}"));
        assertThat(config.includes()).hasSize(13).isEqualTo(BackupConfig.DEFAULT_INCLUDES);
        assertThat(config.excludes()).isEmpty();
    }

    @Test
    void noIncludesAreOneEmptyInclude() {
        assertThat(BackupConfig.parse("{\"includes\":[]}").includes()).containsExactly("");
        assertThat(BackupConfig.parse("{\"includes\":[1]}").includes()).containsExactly("");
    }

    @Test
    void mappingsAreCheckedAndCounted() {
        assertThat(BackupConfig.parse("""
                                {"compatibleDirMapping": [
                                  {"backupDir": "/a", "restoreDir": "/b"}, {"backupDir": "/a", "restoreDir": "/c"},
                                  {"backupDir": "/*", "restoreDir": "/b"}, {"backupDir": "/d", "restoreDir": ""},
                                  {"backupDir": "/e||||f", "restoreDir": "/b"}, 7]}
                                """).dirMappings()).containsExactly(new DirMapping("/a", "/b"));
        assertThat(mappings(1000)).hasSize(1000);
        assertThat(mappings(1001)).isEmpty();
    }

    private static List<DirMapping> mappings(int count) {
        String items = IntStream.range(0, count)
                .mapToObj(i -> "{\"backupDir\":\"/a" + i + "\",\"restoreDir\":\"/b\"}")
                .collect(Collectors.joining(","));
        return BackupConfig.parse("{\"compatibleDirMapping\":[" + items + "]}").dirMappings();
    }
}
