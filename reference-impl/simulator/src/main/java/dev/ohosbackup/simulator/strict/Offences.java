package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.simulator.clock.DeviceClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What has been found, and what is let off. */
final class Offences {
    private final DeviceClock clock;
    private final Set<ProtocolRule> lenient = EnumSet.noneOf(ProtocolRule.class);
    private final List<Offence> all = new ArrayList<>();

    Offences(DeviceClock clock) {
        this.clock = clock;
    }

    void forgive(ProtocolRule... rules) {
        lenient.addAll(Arrays.asList(rules));
    }

    void note(ProtocolRule rule, String how, List<StackTraceElement> stack, Object... what) {
        if (!lenient.contains(rule)) {
            List<String> words = Arrays.stream(what).map(String::valueOf).toList();
            all.add(new Offence(rule, how, clock.now(), words, stack));
        }
    }

    List<Offence> all() {
        return List.copyOf(all);
    }
}
