package dev.ohosbackup.plug.raw;

import dev.ohosbackup.plug.raw.RawValue.Number;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values in the form in which JSON libraries read and write them. */
final class RawTwin {
    /** The key of an object that stands for a value which JSON does not know. */
    static final String WORD = "$";

    private static final Map<String, RawValue> WORDS = new TreeMap<>(Map.of(
            "undefined",
            new RawValue.Undefined(),
            "NaN",
            new Number(Double.NaN),
            "Infinity",
            new Number(Double.POSITIVE_INFINITY),
            "-Infinity",
            new Number(Double.NEGATIVE_INFINITY),
            "-0",
            new Number(-0.0),
            "function",
            new RawValue.Function(),
            "GeneralCallbacks",
            new RawValue.Callbacks()));

    private RawTwin() {}

    static Object write(RawValue value) {
        for (Map.Entry<String, RawValue> word : WORDS.entrySet()) {
            if (word.getValue().equals(value)) {
                return Map.of(WORD, word.getKey());
            }
        }
        if (value instanceof RawValue.Bool bool) {
            return bool.value();
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof RawValue.Text text) {
            return text.text();
        } else if (value instanceof RawValue.Array array) {
            List<Object> twins = new ArrayList<>();
            array.elements().forEach(element -> twins.add(write(element)));
            return Collections.unmodifiableList(twins);
        } else if (value instanceof RawValue.Fields object) {
            Map<String, Object> twins = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> twins.put(name, write(field)));
            return Collections.unmodifiableMap(twins);
        }
        return null;
    }

    /** Without a fraction where it has none, as people write it. */
    private static java.lang.Number number(Number number) {
        if (number.isExactInteger()) {
            return (long) number.value();
        }
        return number.value();
    }

    static RawValue read(Object twin) {
        if (twin == null) {
            return new RawValue.Null();
        } else if (twin instanceof Boolean bool) {
            return new RawValue.Bool(bool);
        } else if (twin instanceof java.lang.Number number) {
            return new Number(number.doubleValue());
        } else if (twin instanceof String text) {
            return new RawValue.Text(text);
        } else if (twin instanceof List<?> list) {
            return new RawValue.Array(RawValue.all(list));
        } else if (twin instanceof Map<?, ?> map) {
            return map.containsKey(WORD) ? word(map) : fields(map);
        }
        throw new IllegalArgumentException(
                "a raw value must be null, a boolean, a number, a text, a list or an object, but is " + twin);
    }

    private static RawValue word(Map<?, ?> map) {
        Object word = map.get(WORD);
        if (map.size() != 1 || !(word instanceof String) || !WORDS.containsKey(word)) {
            throw new IllegalArgumentException("an object with the key \"$\" must have no other, and there one of "
                    + WORDS.keySet() + ", but is " + map);
        }
        return WORDS.get(word);
    }

    private static RawValue fields(Map<?, ?> map) {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), read(field)));
        return new RawValue.Fields(fields);
    }
}
