package dev.ohosbackup.simulator.strict;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown at the end of a device whose client has broken rules. */
public final class ProtocolException extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient List<Offence> offences;

    /** All of these, in this language. */
    public ProtocolException(List<Offence> offences, Locale locale) {
        super(offences.stream().map(one -> "\n  " + one.text(locale)).collect(Collectors.joining()));
        this.offences = List.copyOf(offences);
        offences.stream().findFirst().ifPresent(first -> {
            if (!first.stack().isEmpty()) {
                setStackTrace(first.stack().toArray(new StackTraceElement[0]));
            }
        });
    }

    /** What was done, in the order in which it was. */
    public List<Offence> offences() {
        return offences == null ? List.of() : offences;
    }
}
