package dev.ohosbackup.selftest.kill;

import java.util.SortedMap;

/**
 * What the kit said of a mutant.
 *
 * @param mutant      the wrong implementation
 * @param expectedRed what must be red, each with the reason
 * @param red         what was red, each with the reason
 */
record Kill(Mutant mutant, SortedMap<String, String> expectedRed, SortedMap<String, String> red) {

    /** Whether it was rejected by exactly what had to reject it, for the stated reasons. */
    boolean killed() {
        return !red.isEmpty() && red.equals(expectedRed);
    }

    /** How what was seen differs from what was expected, for people. */
    String difference() {
        StringBuilder text = new StringBuilder(mutant.name() + ": " + mutant.how());
        expectedRed.forEach((id, reason) -> {
            if (!red.containsKey(id)) {
                text.append("\n  not red: ").append(id).append(", expected: ").append(reason);
            } else if (!red.get(id).equals(reason)) {
                text.append("\n  for another reason: ").append(id);
                text.append("\n    expected: ").append(reason);
                text.append("\n    seen:     ").append(red.get(id));
            }
        });
        red.forEach((id, reason) -> {
            if (!expectedRed.containsKey(id)) {
                text.append("\n  red, not expected: ").append(id).append(": ").append(reason);
            }
        });
        return text.toString();
    }
}
