package dev.ohosbackup.selftest.kill;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the kit said of a mutant.
 *
 * @param mutant      the wrong implementation
 * @param expectedRed what must be red, each with the reason
 * @param red         what was red, each with the reason
 */
record Kill(Mutant mutant, SortedMap<String, Red> expectedRed, SortedMap<String, Red> red) {

    /** Whether it was rejected by exactly what had to reject it, for the stated reasons. */
    boolean killed() {
        return !red.isEmpty() && reasons(red).equals(reasons(expectedRed));
    }

    private static Map<String, String> reasons(SortedMap<String, Red> red) {
        Map<String, String> reasons = new TreeMap<>();
        red.forEach((id, why) -> reasons.put(id, why.reason()));
        return reasons;
    }

    /** How what was seen differs from what was expected, for people. */
    String difference() {
        StringBuilder text = new StringBuilder(mutant.name() + ": " + mutant.how());
        expectedRed.forEach((id, reason) -> {
            if (!red.containsKey(id)) {
                text.append("\n  not red: ").append(id).append(", expected: ").append(reason.reason());
            } else if (!red.get(id).reason().equals(reason.reason())) {
                text.append("\n  for another reason: ").append(id);
                text.append("\n    expected: ").append(reason.reason());
                text.append("\n    seen:     ").append(red.get(id).reason());
            }
        });
        red.forEach((id, reason) -> {
            if (!expectedRed.containsKey(id)) {
                text.append("\n  red, not expected: ").append(id).append(": ").append(reason.reason());
            }
        });
        return text.toString();
    }
}
