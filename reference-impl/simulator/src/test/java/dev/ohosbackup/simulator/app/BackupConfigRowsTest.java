package dev.ohosbackup.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.simulator.HostileJson;
import dev.ohosbackup.simulator.app.BackupConfig.DirMapping;
import dev.ohosbackup.simulator.app.BackupConfig.OptionDir;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key of {@code backup_config.json}: its default, which values count, and what a wrong type means. */
class BackupConfigRowsTest {
    /** A value of every type that JSON has, and numbers at the bounds of those of Java. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1",
            "2147483648",
            "9007199254740993",
            "9223372036854775808",
            "1e400",
            "-1e-400",
            "\"\"",
            "\"true\"",
            "\"\\u0000\"",
            "[]",
            "[true]",
            "{}",
            "{\"a\":{}}");

    private record Key(String name, Function<BackupConfig, ?> value, Function<JsonNode, ?> meant) {}

    private static final List<Key> KEYS = List.of(
            new Key("allowToBackupRestore", BackupConfig::allowToBackupRestore, Meant::flag),
            new Key("fullBackupOnly", BackupConfig::fullBackupOnly, Meant::flag),
            new Key("requireCompatibility", BackupConfig::requireCompatibility, Meant::flag),
            new Key("restoreDeps", BackupConfig::restoreDeps, Meant::text),
            new Key("supportScene", BackupConfig::supportScene, Meant::text),
            new Key("backupScene", BackupConfig::backupScene, Meant::text),
            new Key("includes", BackupConfig::includes, Meant::includes),
            new Key("excludes", BackupConfig::excludes, any -> List.of()),
            new Key("extraInfo", BackupConfig::extraInfo, Meant::object),
            new Key("optionDir", BackupConfig::optionDirs, any -> List.of()),
            new Key("compatibleDirMapping", BackupConfig::dirMappings, any -> List.of()));

    /** What a value means for a key of that type. */
    private static final class Meant {
        static Object flag(JsonNode value) {
            return value.isBoolean() && value.booleanValue();
        }

        static Object text(JsonNode value) {
            return value.isTextual() ? value.textValue() : "";
        }

        static Object object(JsonNode value) {
            return value.isObject() ? Optional.of(value) : Optional.empty();
        }

        static Object includes(JsonNode value) {
            return value.isArray() ? List.of("") : BackupConfig.DEFAULT_INCLUDES;
        }
    }

    static Stream<Arguments> keysAndValues() {
        return KEYS.stream().flatMap(key -> VALUES.stream().map(value -> Arguments.of(key.name(), value)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("keysAndValues")
    void aValueOfTheWrongTypeIsTheDefault(String name, String value) throws Exception {
        JsonNode node = new ObjectMapper().readTree(value);
        BackupConfig config = BackupConfig.parse("{\"" + name + "\":" + value + "}");
        for (Key key : KEYS) {
            Object expected = key.name().equals(name)
                    ? key.meant().apply(node)
                    : key.value().apply(BackupConfig.parse("{}"));
            assertThat((Object) key.value().apply(config)).as(key.name()).isEqualTo(expected);
        }
    }

    static final List<Arguments> ROWS = List.of(
            // Default directories: every one that OpenHarmony has, in its order.
            Arguments.of("{}", (Function<BackupConfig, ?>) BackupConfig::includes, BackupConfig.DEFAULT_INCLUDES),
            Arguments.of("{\"includes\":[]}", (Function<BackupConfig, ?>) BackupConfig::includes, List.of("")),
            Arguments.of(
                    "{\"includes\":[1,null,[\"x\"],\"/a\",{}, \"/a\"]}",
                    (Function<BackupConfig, ?>) BackupConfig::includes,
                    List.of("/a", "/a")),
            Arguments.of(
                    "{\"excludes\":[1,\"/a\",true,\"\"]}",
                    (Function<BackupConfig, ?>) BackupConfig::excludes,
                    List.of("/a", "")),
            // The last of several equal keys counts.
            Arguments.of(
                    "{\"allowToBackupRestore\":false,\"allowToBackupRestore\":true}",
                    (Function<BackupConfig, ?>) BackupConfig::allowToBackupRestore,
                    true),
            Arguments.of(
                    "{\"optionDir\":[1,{},{\"sceneId\":1},{\"sceneId\":\"\"},{\"sceneId\":\"s\",\"includes\":[\"/a\"],"
                            + "\"excludes\":\"x\"}]}",
                    (Function<BackupConfig, ?>) BackupConfig::optionDirs,
                    List.of(new OptionDir("s", List.of("/a"), List.of()))),
            Arguments.of(
                    "{\"compatibleDirMapping\":[1,{},{\"backupDir\":\"/a\"},{\"backupDir\":1,\"restoreDir\":\"/b\"},"
                            + "{\"backupDir\":\"\",\"restoreDir\":\"/b\"},{\"backupDir\":\"/a*\",\"restoreDir\":\"/b\"},"
                            + "{\"backupDir\":\"/a\",\"restoreDir\":\"/b||||c\"},"
                            + "{\"backupDir\":\"/a\",\"restoreDir\":\"/b\"},{\"backupDir\":\"/a\",\"restoreDir\":\"/b\"}]}",
                    (Function<BackupConfig, ?>) BackupConfig::dirMappings,
                    List.of(new DirMapping("/a", "/b"))));

    @ParameterizedTest(name = "{0}")
    @FieldSource("ROWS")
    void whatCountsOfAList(String json, Function<BackupConfig, ?> value, Object expected) {
        assertThat((Object) value.apply(BackupConfig.parse(json))).isEqualTo(expected);
    }

    @Test
    void extraInfoIsKeptToTheLastDigit() {
        String text = "{\"n\":[1.10,1e400,123456789012345678901234567890.5,9223372036854775808],\"名\":\"\\u0000\"}";
        assertThat(BackupConfig.parse("{\"extraInfo\":" + text + "}")
                        .extraInfo()
                        .orElseThrow()
                        .toString())
                .isEqualTo(text.replace("1e400", "1E+400"));
    }

    @Test
    void everyTextIsAConfiguration() {
        String config =
                "{\"allowToBackupRestore\":true,\"includes\":[\"/a\"],\"excludes\":[\"x\"],\"fullBackupOnly\":true,"
                        + "\"restoreDeps\":\"\",\"supportScene\":\"\",\"extraInfo\":{\"a\":[1]},\"requireCompatibility\":true,"
                        + "\"backupScene\":\"s\",\"optionDir\":[{\"sceneId\":\"s\",\"includes\":[\"/\"],\"excludes\":[\"x\"]}],"
                        + "\"compatibleDirMapping\":[{\"backupDir\":\"/a\",\"restoreDir\":\"/b\"}]}";
        Stream.of(
                        HostileJson.mutants(config).stream(),
                        HostileJson.texts().stream().map(text -> new String(text, StandardCharsets.UTF_8)),
                        HostileJson.cutOff(config).map(text -> new String(text, StandardCharsets.UTF_8)))
                .flatMap(texts -> texts)
                .forEach(text -> assertThat(BackupConfig.parse(text).inScene("").includes())
                        .as(text)
                        .isNotEmpty());
        HostileJson.cutOff(config)
                .forEach(text -> assertThat(BackupConfig.parse(new String(text, StandardCharsets.UTF_8)))
                        .isEqualTo(BackupConfig.parse("{}")));
    }
}
