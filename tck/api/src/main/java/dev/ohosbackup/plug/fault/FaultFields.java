package dev.ohosbackup.plug.fault;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fault as flat fields, and back. Every reader of JSON or Gherkin goes through here. */
final class FaultFields {
    private static final Map<Class<? extends Mishap>, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Mishap.Errno.class, "errno");
        NAMES.put(Mishap.CutShort.class, "cut-short");
        NAMES.put(Mishap.Stall.class, "stall");
        NAMES.put(Mishap.Die.class, "die");
        NAMES.put(Mishap.Throw.class, "throw");
        NAMES.put(Mishap.Corrupt.class, "corrupt");
        NAMES.put(Mishap.Lose.class, "lose");
        NAMES.put(Mishap.BrokenIpc.class, "broken-ipc");
        NAMES.put(Mishap.Refuse.class, "refuse");
        NAMES.put(Mishap.Malfunction.class, "malfunction");
        NAMES.put(Mishap.ServiceDeath.class, "service-death");
        NAMES.put(Mishap.Cancel.class, "cancel");
    }

    private FaultFields() {}

    static String nameOf(Class<? extends Mishap> mishap) {
        return NAMES.get(mishap);
    }

    static Map<String, Object> write(Fault fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", nameOf(fault.what().getClass()));
        // A switch over the sealed type would need Java 21.
        if (fault.what() instanceof Mishap.Errno errno) {
            fields.put("error", errno.error().name());
        } else if (fault.what() instanceof Mishap.CutShort ends) {
            fields.put("bytes", ends.bytes());
        } else if (fault.what() instanceof Mishap.Stall stall) {
            stall.extra().ifPresent(extra -> fields.put("extra", extra.toString()));
        } else if (fault.what() instanceof Mishap.Throw thrown && thrown.code() != 0) {
            fields.put("code", (long) thrown.code());
        }
        fields.put("when", fault.when().name());
        fault.trigger().bundleName().ifPresent(bundle -> fields.put("bundle", bundle));
        fault.trigger().member().ifPresent(member -> fields.put("member", member));
        if (fault.trigger().occurrence() != 1) {
            fields.put("occurrence", (long) fault.trigger().occurrence());
        }
        return Collections.unmodifiableMap(fields);
    }

    static Fault read(Map<String, ?> fields) {
        Reader reader = new Reader(fields);
        Fault fault = new Fault(
                mishap(reader),
                oneOf(Phase.values(), "when", reader.text("when")),
                new Trigger(
                        reader.optional("bundle"),
                        reader.optional("member"),
                        Math.toIntExact(reader.number("occurrence", 1, Integer.MAX_VALUE, Optional.of(1L)))));
        reader.requireAllRead();
        return fault;
    }

    private static Mishap mishap(Reader reader) {
        String what = reader.text("what");
        return switch (what) {
            case "errno" -> new Mishap.Errno(oneOf(SystemError.values(), "error", reader.text("error")));
            case "cut-short" -> new Mishap.CutShort(reader.number("bytes", 0, Long.MAX_VALUE, Optional.empty()));
            case "stall" -> new Mishap.Stall(reader.optional("extra").map(FaultFields::duration));
            case "die" -> new Mishap.Die();
            case "throw" ->
                new Mishap.Throw(Math.toIntExact(reader.number("code", 0, Integer.MAX_VALUE, Optional.of(0L))));
            case "corrupt" -> new Mishap.Corrupt();
            case "lose" -> new Mishap.Lose();
            case "broken-ipc" -> new Mishap.BrokenIpc();
            case "refuse" -> new Mishap.Refuse();
            case "malfunction" -> new Mishap.Malfunction();
            case "service-death" -> new Mishap.ServiceDeath();
            case "cancel" -> new Mishap.Cancel();
            default -> throw wrong("what", "one of " + List.copyOf(NAMES.values()), what);
        };
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException noDuration) {
            throw wrong("extra", "a duration such as PT10S", text);
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String field, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(field, "one of " + List.of(values), text));
    }

    private static IllegalArgumentException wrong(String field, String expected, Object seen) {
        return new IllegalArgumentException("a fault's \"" + field + "\" must be " + expected + ", but is " + seen);
    }

    /** Takes fields out one by one, so that those which nobody wanted are found. */
    private static final class Reader {
        private final Map<String, Object> left;

        Reader(Map<String, ?> fields) {
            left = new TreeMap<>(fields);
        }

        String text(String field) {
            return optional(field).orElseThrow(() -> wrong(field, "there", "missing"));
        }

        Optional<String> optional(String field) {
            Object value = left.remove(field);
            if (value != null && !(value instanceof String)) {
                throw wrong(field, "a text", value);
            }
            return Optional.ofNullable((String) value);
        }

        long number(String field, long least, long most, Optional<Long> otherwise) {
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

        void requireAllRead() {
            if (!left.isEmpty()) {
                throw new IllegalArgumentException("a fault of this kind has no \""
                        + left.keySet().iterator().next() + "\"");
            }
        }
    }
}
