package dev.ohosbackup.plug.fault;

import dev.ohosbackup.plug.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    static Fault read(Map<String, ?> fault) {
        Fields fields = Fields.of("a fault", fault);
        Fault read = new Fault(
                mishap(fields),
                fields.oneOf(Phase.values(), "when"),
                new Trigger(
                        fields.optional("bundle"),
                        fields.optional("member"),
                        Math.toIntExact(fields.number("occurrence", 1, Integer.MAX_VALUE, Optional.of(1L)))));
        fields.requireAllTaken();
        return read;
    }

    private static Mishap mishap(Fields fields) {
        String what = fields.text("what");
        return switch (what) {
            case "errno" -> new Mishap.Errno(fields.oneOf(SystemError.values(), "error"));
            case "cut-short" -> new Mishap.CutShort(fields.number("bytes", 0, Long.MAX_VALUE, Optional.empty()));
            case "stall" -> new Mishap.Stall(fields.duration("extra"));
            case "die" -> new Mishap.Die();
            case "throw" ->
                new Mishap.Throw(Math.toIntExact(fields.number("code", 0, Integer.MAX_VALUE, Optional.of(0L))));
            case "corrupt" -> new Mishap.Corrupt();
            case "lose" -> new Mishap.Lose();
            case "broken-ipc" -> new Mishap.BrokenIpc();
            case "refuse" -> new Mishap.Refuse();
            case "malfunction" -> new Mishap.Malfunction();
            case "service-death" -> new Mishap.ServiceDeath();
            case "cancel" -> new Mishap.Cancel();
            default -> throw fields.wrong("what", "one of " + List.copyOf(NAMES.values()), what);
        };
    }
}
