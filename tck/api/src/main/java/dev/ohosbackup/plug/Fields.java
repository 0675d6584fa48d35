package dev.ohosbackup.plug;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes the fields of a JSON twin out one by one, so that one that is wrong is named, and so is one that nobody wanted.
 *
 * <p>Every method throws an {@link IllegalArgumentException} that says which field of what must be how, and how it is.
 */
public final class Fields {
    private final String owner;
    private final Map<String, Object> left = new TreeMap<>();

    private Fields(String owner, Map<?, ?> fields) {
        this.owner = owner;
        fields.forEach((name, value) -> left.put(String.valueOf(name), value));
    }

    /**
     * All fields of one object.
     *
     * @param owner what it is, as a sentence would begin: {@code a fault}
     */
    public static Fields of(String owner, Map<?, ?> fields) {
        return new Fields(owner, fields);
    }

    /** Whether there is such a field that has not been taken yet, with a value. */
    public boolean has(String field) {
        return left.get(field) != null;
    }

    /** A text that has to be there. */
    public String text(String field) {
        return optional(field).orElseThrow(() -> wrong(field, "there", "missing"));
    }

    /** A text; empty when there is none, or null. */
    public Optional<String> optional(String field) {
        Object value = left.remove(field);
        if (value != null && !(value instanceof String)) {
            throw wrong(field, "a text", value);
        }
        return Optional.ofNullable((String) value);
    }

    /** A whole number within bounds; without a default it has to be there. */
    public long number(String field, long least, long most, Optional<Long> otherwise) {
        Object value = left.remove(field);
        if (value == null) {
            return otherwise.orElseThrow(() -> wrong(field, "there", "missing"));
        }
        boolean whole = value instanceof Integer || value instanceof Long;
        if (!whole || ((Number) value).longValue() < least || ((Number) value).longValue() > most) {
            throw wrong(field, "a whole number from " + least + " to " + most, value);
        }
        return ((Number) value).longValue();
    }

    /** Yes or no; no when it is not there. */
    public boolean flag(String field) {
        Object value = left.remove(field);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(field, "true or false", value);
        }
        return Boolean.TRUE.equals(value);
    }

    /** A constant of an enum that has to be there. */
    public <E extends Enum<E>> E oneOf(E[] values, String field) {
        String text = text(field);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(field, "one of " + List.of(values), text));
    }

    /** A duration such as {@code PT10S}; empty when there is none. */
    public Optional<Duration> duration(String field) {
        return parsed(field, "a duration such as PT10S", Duration::parse);
    }

    /** An instant such as {@code 2026-01-01T00:00:00Z}; empty when there is none. */
    public Optional<Instant> instant(String field) {
        return parsed(field, "an instant such as 2026-01-01T00:00:00Z", Instant::parse);
    }

    private <T> Optional<T> parsed(String field, String expected, Function<String, T> parser) {
        return optional(field).map(text -> {
            try {
                return parser.apply(text);
            } catch (DateTimeException unreadable) {
                throw wrong(field, expected, text);
            }
        });
    }

    /** An object; empty when there is none, or null. */
    public Optional<Map<?, ?>> object(String field) {
        Object value = left.remove(field);
        if (value != null && !(value instanceof Map)) {
            throw wrong(field, "an object", value);
        }
        return Optional.ofNullable((Map<?, ?>) value);
    }

    /** The objects of a list; none when it is not there. */
    public List<Map<?, ?>> objects(String field) {
        return list(field).stream()
                .<Map<?, ?>>map(element -> {
                    if (element instanceof Map<?, ?> object) {
                        return object;
                    }
                    throw wrong(field, "a list of objects", element);
                })
                .toList();
    }

    /** The texts of a list; none when it is not there. */
    public List<String> texts(String field) {
        return list(field).stream()
                .map(element -> {
                    if (element instanceof String text) {
                        return text;
                    }
                    throw wrong(field, "a list of texts", element);
                })
                .toList();
    }

    private List<?> list(String field) {
        Object value = left.remove(field);
        if (value != null && !(value instanceof List)) {
            throw wrong(field, "a list", value);
        }
        return value == null ? List.of() : (List<?>) value;
    }

    /** Refuses what nobody has taken. */
    public void requireAllTaken() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    owner + " of this kind has no \"" + left.keySet().iterator().next() + "\"");
        }
    }

    /** What is to be thrown where a field is wrong. */
    public IllegalArgumentException wrong(String field, String expected, Object seen) {
        return new IllegalArgumentException(owner + "'s \"" + field + "\" must be " + expected + ", but is " + seen);
    }
}
