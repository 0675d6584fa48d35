package dev.ohosbackup.plug.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as JavaScript has it.
 *
 * <p>Its {@link #twin() twin} is what JSON libraries read and write: {@code null}, a {@link Boolean}, a {@link
 * java.lang.Number}, a {@link String}, a {@link List} or a {@link Map}. What JSON does not know is an object with the one
 * key {@code $}:
 *
 * <table>
 * <caption>What JSON does not know</caption>
 * <tr><td>{@code {"$": "undefined"}}</td><td>{@code undefined}</td></tr>
 * <tr><td>{@code {"$": "NaN"}}, {@code {"$": "Infinity"}}, {@code {"$": "-Infinity"}}, {@code {"$": "-0"}}</td><td>the
 *     number of that name</td></tr>
 * <tr><td>{@code {"$": "function"}}</td><td>a function; as an argument, the one of {@link RawCall#function()}</td></tr>
 * <tr><td>{@code {"$": "GeneralCallbacks"}}</td><td>the object of {@link RawCall#callbacks()}</td></tr>
 * </table>
 *
 * <p>{@code fixtures/schemas/raw-value.schema.json} describes the same.
 */
public sealed interface RawValue {

    /** {@code undefined}: a value that is not there. */
    record Undefined() implements RawValue {
        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** {@code null}: a value that is there and is nothing. */
    record Null() implements RawValue {
        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements RawValue {
        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /**
     * A number: JavaScript has no others than these.
     *
     * @param value also NaN, the infinities and −0, which is another value than 0
     */
    record Number(double value) implements RawValue {
        /** Whether it is a whole number that its neighbours can be told from: less than 2^53 away from 0. */
        public boolean isExactInteger() {
            return Math.rint(value) == value && Math.abs(value) < 0x1p53;
        }

        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** A string. */
    record Text(String text) implements RawValue {
        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** An array. */
    record Array(List<RawValue> elements) implements RawValue {
        public Array {
            elements = List.copyOf(elements);
        }

        /** An array of these. */
        public static Array of(RawValue... elements) {
            return new Array(List.of(elements));
        }

        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /**
     * An object.
     *
     * @param fields its own properties in their order; none is called {@code $}, which the twin needs for itself
     */
    record Fields(Map<String, RawValue> fields) implements RawValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            if (fields.containsKey(RawTwin.WORD)) {
                throw new IllegalArgumentException("an object with a property \"$\" has no form in JSON here");
            }
        }

        /** A property; {@code undefined} where there is none. */
        public RawValue get(String name) {
            return fields.getOrDefault(name, new Undefined());
        }

        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** A function: as an argument {@link RawCall#function()}, as an answer any at all. */
    record Function() implements RawValue {
        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** The object of callbacks that a constructor takes: {@link RawCall#callbacks()}. */
    record Callbacks() implements RawValue {
        @Override
        public String toString() {
            return RawText.of(this);
        }
    }

    /** Its form for JSON libraries; {@code null} for {@link Null}, and inside of lists and maps the same. */
    default Object twin() {
        return RawTwin.write(this);
    }

    /**
     * The value of a twin.
     *
     * @param twin {@code null}, a Boolean, a java.lang.Number, a String, a List or a Map, and inside the last two the same
     * @throws IllegalArgumentException for anything else; the message says what it must be
     */
    static RawValue of(Object twin) {
        return RawTwin.read(twin);
    }

    /** The values of several twins. */
    static List<RawValue> all(List<?> twins) {
        List<RawValue> values = new ArrayList<>();
        twins.forEach(twin -> values.add(of(twin)));
        return List.copyOf(values);
    }
}
