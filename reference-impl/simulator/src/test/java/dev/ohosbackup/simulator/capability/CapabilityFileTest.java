package dev.ohosbackup.simulator.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.simulator.HostileJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A capability file is read as OpenHarmony reads it: six keys are required of every entry, each in its type, and one
 * entry without them spoils the file; everything else is optional, and counts only in its type.
 */
class CapabilityFileTest {
    private static final String GOOD =
            "{\"name\":\"com.a\",\"versionCode\":7,\"versionName\":\"1.0\",\"spaceOccupied\":0,\"allToBackup\":true,"
                    + "\"extensionName\":\"E\"}";
    private static final String WHOLE =
            "{\"systemFullName\":\"s\",\"deviceType\":\"default\",\"bundleInfos\":[{\"name\":\"com.a\",\"appIndex\":0,"
                    + "\"versionCode\":7,\"versionName\":\"1.0\",\"spaceOccupied\":0,\"increSpaceOccupied\":0,"
                    + "\"allToBackup\":true,\"fullBackupOnly\":false,\"requireCompatibility\":false,"
                    + "\"extensionName\":\"E\",\"restoreDeps\":\"\",\"supportScene\":\"\","
                    + "\"extraInfo\":{\"supportScene\":[]}}],\"backupVersion\":\"20.0\"}";

    private static CapabilityFile file(String... entries) throws InvalidCapabilityFileException {
        return parse("{\"bundleInfos\":[" + String.join(",", entries) + "]}");
    }

    private static CapabilityFile parse(String text) throws InvalidCapabilityFileException {
        return CapabilityFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String with(String key, String value) {
        return GOOD.replaceFirst("\"" + key + "\":[^,}]+", "\"" + key + "\":" + value);
    }

    private static String without(String key) {
        return GOOD.replaceFirst("\"" + key + "\":[^,}]+,?", "").replace(",}", "}");
    }

    private static final CapabilityEntry ENTRY = new CapabilityEntry("com.a", 7, "1.0", true, false);

    static final List<Arguments> WRONG = List.of(
            Arguments.of("name", List.of("null", "1", "true", "[]", "{}")),
            Arguments.of("versionName", List.of("null", "1", "1.0", "true", "[]", "{}")),
            Arguments.of("extensionName", List.of("null", "1", "true", "[]", "{}")),
            Arguments.of("allToBackup", List.of("null", "1", "0", "\"true\"", "[]", "{}")),
            Arguments.of(
                    "versionCode",
                    List.of(
                            "null",
                            "\"7\"",
                            "true",
                            "[]",
                            "{}",
                            "7.5",
                            "1e-1",
                            "9223372036854775808",
                            "-9223372036854775809",
                            "9223372036854775808.0",
                            "1e19",
                            "1e400",
                            "-1e400")),
            Arguments.of(
                    "spaceOccupied",
                    List.of("null", "\"0\"", "false", "[]", "{}", "0.5", "9223372036854775808", "1e400")));

    @ParameterizedTest
    @FieldSource("WRONG")
    void aRequiredKeyThatIsMissingOrOfAnotherTypeSpoilsTheFile(String key, List<String> values) throws Exception {
        assertThat(file(GOOD).entry("com.a")).hasValue(ENTRY);
        assertSpoilt(without(key), key, "missing");
        for (String value : values) {
            assertSpoilt(with(key, value), key);
        }
    }

    private static void assertSpoilt(String entry, String... named) {
        String other = GOOD.replace("com.a", "com.other");
        // Wherever the entry stands, and although the others are good.
        for (String[] entries : new String[][] {{entry}, {entry, other}, {other, entry}}) {
            assertThatThrownBy(() -> file(entries))
                    .as(entry)
                    .isInstanceOf(InvalidCapabilityFileException.class)
                    .hasMessageContainingAll(named);
        }
    }

    static final List<Arguments> RIGHT = List.of(
            Arguments.of(with("versionCode", "0"), new CapabilityEntry("com.a", 0, "1.0", true, false)),
            Arguments.of(with("versionCode", "-0"), new CapabilityEntry("com.a", 0, "1.0", true, false)),
            Arguments.of(with("versionCode", "-1"), new CapabilityEntry("com.a", -1, "1.0", true, false)),
            Arguments.of(with("versionCode", "7.0"), ENTRY),
            Arguments.of(with("versionCode", "70e-1"), ENTRY),
            Arguments.of(
                    with("versionCode", "2147483648"), new CapabilityEntry("com.a", 2147483648L, "1.0", true, false)),
            Arguments.of(
                    with("versionCode", "9223372036854775807"),
                    new CapabilityEntry("com.a", Long.MAX_VALUE, "1.0", true, false)),
            Arguments.of(
                    with("versionCode", "-9223372036854775808"),
                    new CapabilityEntry("com.a", Long.MIN_VALUE, "1.0", true, false)),
            Arguments.of(with("versionName", "\"\""), new CapabilityEntry("com.a", 7, "", true, false)),
            Arguments.of(
                    with("versionName", "\"0.0.0.0-x\""), new CapabilityEntry("com.a", 7, "0.0.0.0-x", true, false)),
            Arguments.of(with("allToBackup", "false"), new CapabilityEntry("com.a", 7, "1.0", false, false)),
            Arguments.of(with("extensionName", "\"\""), ENTRY),
            Arguments.of(with("spaceOccupied", "-1"), ENTRY),
            // The last of several equal keys counts.
            Arguments.of(
                    with("allToBackup", "\"no\",\"allToBackup\":false"),
                    new CapabilityEntry("com.a", 7, "1.0", false, false)),
            Arguments.of(
                    GOOD.replace("}", ",\"fullBackupOnly\":true}"), new CapabilityEntry("com.a", 7, "1.0", true, true)),
            Arguments.of(GOOD.replace("}", ",\"fullBackupOnly\":\"true\"}"), ENTRY),
            Arguments.of(GOOD.replace("}", ",\"fullBackupOnly\":1}"), ENTRY),
            Arguments.of(GOOD.replace("}", ",\"restoreDeps\":1,\"extraInfo\":[],\"supportScene\":{},\"x\":0}"), ENTRY));

    @ParameterizedTest
    @FieldSource("RIGHT")
    void whatIsNotRequiredCountsOnlyInItsType(String entry, CapabilityEntry expected) throws Exception {
        assertThat(file(entry).entry("com.a")).hasValue(expected);
    }

    static final List<Arguments> INDEXES = List.of(
            Arguments.of("0", true),
            Arguments.of("0.0", true),
            Arguments.of("1", false),
            Arguments.of("-1", false),
            Arguments.of("4294967296", false),
            // What is no whole number is no index, so that the entry is of the application itself.
            Arguments.of("\"1\"", true),
            Arguments.of("1.5", true),
            Arguments.of("null", true),
            Arguments.of("true", true),
            Arguments.of("1e400", true),
            Arguments.of("9223372036854775808", true));

    @ParameterizedTest
    @FieldSource("INDEXES")
    void anEntryWithAnIndexIsOfAClone(String index, boolean ofTheAppItself) throws Exception {
        String entry = GOOD.replace("}", ",\"appIndex\":" + index + "}");
        assertThat(file(entry).entry("com.a").isPresent()).isEqualTo(ofTheAppItself);
        assertThat(file(entry, GOOD).entry("com.a")).hasValue(ENTRY);
    }

    @Test
    void theFirstOfSeveralEntriesOfAnApplicationCounts() throws Exception {
        assertThat(file(GOOD, with("versionCode", "8")).entry("com.a")).hasValue(ENTRY);
    }

    @Test
    void anApplicationThatItDoesNotNameIsUnknownToIt() throws Exception {
        CapabilityFile file = file(GOOD);
        for (String other : List.of("", "com.b", "COM.A", "com.a ", "com.a\0", "x".repeat(10_000))) {
            assertThat(file.entry(other)).isEqualTo(Optional.empty());
        }
    }

    static final List<String> NO_FILES = List.of(
            "{}",
            "[]",
            "null",
            "{\"bundleInfos\":[]}",
            "{\"bundleInfos\":{}}",
            "{\"bundleInfos\":null}",
            "{\"bundleInfos\":\"[]\"}",
            "{\"bundleInfos\":[null]}",
            "{\"bundleInfos\":[[]]}",
            "{\"bundleInfos\":[1]}",
            "{\"bundleInfos\":[" + GOOD + "],\"bundleInfos\":[]}",
            "{\"bundleInfos\":[" + GOOD + "]} x",
            "[{\"bundleInfos\":[" + GOOD + "]}]");

    @ParameterizedTest
    @FieldSource("NO_FILES")
    void aTextWithoutEntriesIsNoCapabilityFile(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidCapabilityFileException.class);
    }

    @Test
    void onlyUtf8IsRead() throws Exception {
        String text = "{\"bundleInfos\":[" + GOOD + "]}";
        assertThat(parse("\uFEFF" + text).entry("com.a")).hasValue(ENTRY);
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> CapabilityFile.parse(text.getBytes(charset)))
                    .isInstanceOf(InvalidCapabilityFileException.class);
        }
        assertThatThrownBy(() -> CapabilityFile.parse(with("name", "\"é\"").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidCapabilityFileException.class);
    }

    @Test
    void aFileCutOffAnywhereIsNone() {
        HostileJson.cutOff(WHOLE)
                .forEach(bytes -> assertThatThrownBy(() -> CapabilityFile.parse(bytes))
                        .isInstanceOf(InvalidCapabilityFileException.class));
    }

    @Test
    void whateverIsWrongTheAnswerIsAFileOrARefusalThatCanBeRead() {
        HostileJson.mutants(WHOLE).forEach(text -> assertIsAFileOrNone(HostileJson.bytes(text)));
        HostileJson.texts().forEach(CapabilityFileTest::assertIsAFileOrNone);
    }

    private static void assertIsAFileOrNone(byte[] bytes) {
        try {
            CapabilityFile.parse(bytes);
        } catch (InvalidCapabilityFileException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(2000);
        }
    }
}
