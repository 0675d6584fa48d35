package dev.ohosbackup.plug.raw;

import java.util.Locale;
import java.util.stream.Collectors;

/** Values as a JavaScript source would write them, for people. */
final class RawText {
    private RawText() {}

    static String of(RawValue value) {
        if (value instanceof RawValue.Undefined) {
            return "undefined";
        } else if (value instanceof RawValue.Bool bool) {
            return String.valueOf(bool.value());
        } else if (value instanceof RawValue.Number number) {
            return number(number);
        } else if (value instanceof RawValue.Text text) {
            return quoted(text.text());
        } else if (value instanceof RawValue.Array array) {
            return array.elements().stream().map(RawText::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof RawValue.Fields object) {
            return object.fields().entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ": " + of(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof RawValue.Function) {
            return "function";
        } else if (value instanceof RawValue.Callbacks) {
            return "GeneralCallbacks";
        }
        return "null";
    }

    private static String number(RawValue.Number number) {
        boolean negativeZero = Double.compare(number.value(), -0.0) == 0;
        if (number.isExactInteger() && !negativeZero) {
            return String.valueOf((long) number.value());
        }
        return negativeZero ? "-0" : String.valueOf(number.value());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
            } else if (unit == '\n') {
                quoted.append("\\n");
            } else if (unit < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }
}
