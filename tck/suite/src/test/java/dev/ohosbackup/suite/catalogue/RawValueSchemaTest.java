package dev.ohosbackup.suite.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.Fixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A raw value in Java and in JSON is the same value, and the schema knows exactly those there are. */
class RawValueSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema VALUES = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Fixtures.file("fixtures/schemas/raw-value.schema.json"));

    static Stream<RawValue> values() {
        return Stream.of(
                new RawValue.Undefined(),
                new RawValue.Null(),
                new RawValue.Bool(false),
                new RawValue.Number(0),
                new RawValue.Number(-0.0),
                new RawValue.Number(60.5),
                new RawValue.Number(-4294967236.0),
                new RawValue.Number(0x1p31),
                new RawValue.Number(0x1p53 + 2),
                new RawValue.Number(1e300),
                new RawValue.Number(Double.MIN_VALUE),
                new RawValue.Number(Double.NaN),
                new RawValue.Number(Double.POSITIVE_INFINITY),
                new RawValue.Number(Double.NEGATIVE_INFINITY),
                new RawValue.Text(""),
                new RawValue.Text("喜鹊 \"\\\n\u0001😀"),
                RawValue.Array.of(),
                RawValue.Array.of(new RawValue.Null(), new RawValue.Undefined(), RawValue.Array.of()),
                new RawValue.Fields(Map.of()),
                new RawValue.Fields(Map.of("uri", new RawValue.Null(), "more", new RawValue.Fields(Map.of()))),
                new RawValue.Function(),
                new RawValue.Callbacks());
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueSurvivesTheWayThroughJson(RawValue value) throws Exception {
        JsonNode json = JSON.readTree(JSON.writeValueAsString(value.twin()));

        assertThat(VALUES.validate(json)).isEmpty();
        assertThat(RawValue.of(JSON.convertValue(json, Object.class))).isEqualTo(value);
    }

    @Test
    void noTwoOfThemAreTheSame() {
        assertThat(values().map(RawValue::twin)).doesNotHaveDuplicates();
        assertThat(values().map(RawValue::toString)).doesNotHaveDuplicates();
    }

    @Test
    void anObjectKeepsTheOrderOfItsProperties() throws Exception {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(name -> fields.put(name, new RawValue.Bool(true)));
        RawValue object = new RawValue.Fields(fields);

        assertThat(JSON.writeValueAsString(object.twin())).isEqualTo("{\"z\":true,\"a\":true,\"m\":true}");
        assertThat(object).hasToString("{\"z\": true, \"a\": true, \"m\": true}");
    }

    @Test
    void aPropertyThatIsNotThereIsUndefined() {
        assertThat(new RawValue.Fields(Map.of()).get("fd")).isEqualTo(new RawValue.Undefined());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"$\": \"undefined\"} | undefined",
                "null | null",
                "-0.0 | -0",
                "60 | 60",
                "60.5 | 60.5",
                "9007199254740991 | 9007199254740991",
                "9007199254740994 | 9.007199254740994E15",
                "{\"$\": \"NaN\"} | NaN",
                "\"a\\nb\" | \"a\\nb\"",
                "[1, {\"a\": []}] | [1, {\"a\": []}]",
                "{\"$\": \"function\"} | function"
            },
            delimiter = '|',
            quoteCharacter = '~')
    void peopleReadItAsJavaScriptWouldWriteIt(String json, String text) throws Exception {
        assertThat(RawValue.of(JSON.readValue(json, Object.class))).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "-9007199254740991, true",
        "9007199254740992, false",
        "0.5, false",
        "NaN, false",
        "Infinity, false"
    })
    void aNumberIsAnExactIntegerBelowTwoToThe53(double number, boolean exact) {
        assertThat(new RawValue.Number(number).isExactInteger()).isEqualTo(exact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$\": \"Undefined\"}",
                "{\"$\": 5}",
                "{\"$\": null}",
                "{\"$\": \"NaN\", \"more\": 1}",
                "[{\"a\": {\"$\": {}}}]"
            })
    void aWordThatThereIsNotIsRefusedByBoth(String text) throws Exception {
        JsonNode json = JSON.readTree(text);
        Object twin = JSON.convertValue(json, Object.class);

        assertThat(VALUES.validate(json)).isNotEmpty();
        assertThatThrownBy(() -> RawValue.of(twin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GeneralCallbacks, Infinity, NaN, function, undefined");
    }

    @Test
    void whatNoJsonLibraryMakesIsRefused() {
        assertThatThrownBy(() -> RawValue.of(new StringBuilder("text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null, a boolean, a number, a text, a list or an object");
        assertThatThrownBy(() -> new RawValue.Fields(Map.of("$", new RawValue.Null())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
