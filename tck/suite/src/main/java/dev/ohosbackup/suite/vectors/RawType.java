package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RawResult;
import dev.ohosbackup.suite.bench.RawResult.Way;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as the documents write it: {@code boolean}, {@code Promise<FileData>}, {@code AsyncCallback<void>}.
 *
 * @param name   as it is written
 * @param way    how a value of it reaches the client
 * @param ofType whether a value is of it
 */
record RawType(String name, Way way, Predicate<RawValue> ofType) {
    private static final Pattern WRAPPED = Pattern.compile("(Promise|AsyncCallback)<(.*)>");
    private static final Map<String, Predicate<RawValue>> TYPES = Map.of(
            "string", value -> value instanceof RawValue.Text,
            "boolean", value -> value instanceof RawValue.Bool,
            "number", value -> value instanceof RawValue.Number,
            "void", value -> value instanceof RawValue.Undefined,
            "FileData", RawType::isFileData);

    /** Reads one. */
    static RawType of(String name) {
        Matcher wrapped = WRAPPED.matcher(name);
        boolean isWrapped = wrapped.matches();
        String inner = isWrapped ? wrapped.group(2) : name;
        if (!TYPES.containsKey(inner)) {
            throw Fields.wrong(
                    "\"type\" to be one of " + new TreeSet<>(TYPES.keySet()),
                    "\"" + name + "\"",
                    "choose one of them, on its own or in Promise<…> or AsyncCallback<…>");
        }
        if (!isWrapped) {
            return new RawType(name, Way.RETURNED, TYPES.get(inner));
        }
        return new RawType(name, wrapped.group(1).equals("Promise") ? Way.PROMISED : Way.CALLED_BACK, TYPES.get(inner));
    }

    /** Whether a call has ended with a value of it, in its way. */
    boolean fits(Outcome<?> outcome) {
        return outcome.value()
                .filter(value ->
                        value instanceof RawResult result && result.way() == way && ofType.test(result.value()))
                .isPresent();
    }

    /** An object with a descriptor, which is a whole number that is not negative. */
    private static boolean isFileData(RawValue value) {
        return value instanceof RawValue.Fields object
                && object.get("fd") instanceof RawValue.Number fd
                && fd.isExactInteger()
                && fd.value() >= 0;
    }
}
