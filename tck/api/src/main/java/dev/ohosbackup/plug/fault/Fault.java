package dev.ohosbackup.plug.fault;

import java.util.Map;

/**
 * One thing that goes wrong once.
 *
 * <p>As fields, of which {@code fixtures/schemas/fault.schema.json} describes the JSON twin:
 *
 * <pre>{"what": "errno", "error": "ENOSPC", "when": "PACK", "bundle": "com.example.notes", "occurrence": 2}</pre>
 *
 * @param what    what goes wrong
 * @param when    the phase it happens in
 * @param trigger which time of that phase
 */
public record Fault(Mishap what, Phase when, Trigger trigger) {
    public Fault {
        when.requirePossible(what);
    }

    /** The fault that these fields describe; {@link IllegalArgumentException} names the field that is wrong. */
    public static Fault of(Map<String, ?> fields) {
        return FaultFields.read(fields);
    }

    /** Its fields, in a fixed order: texts, and whole numbers as {@link Long}. */
    public Map<String, Object> fields() {
        return FaultFields.write(this);
    }
}
