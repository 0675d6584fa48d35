package dev.ohosbackup.suite.results;

import java.util.List;
import java.util.Optional;

/** What became of a check or a requirement. */
public enum Verdict {
    /** It holds. */
    PASS,
    /** The requirement belongs to another API level. */
    NOT_APPLICABLE,
    /** This test bench cannot show it, or another requirement stands in the way; of a requirement, in every check of it. */
    UNVERIFIABLE,
    /** It does not hold, as a baseline expects. */
    EXPECTED_FAIL,
    /** It holds, although a baseline expects that it does not. */
    UNEXPECTED_PASS,
    /** It does not hold. */
    FAIL,
    /** The kit itself went wrong; nothing is said about the implementation. */
    ERROR;

    /**
     * What the checks of a requirement come to: the worst of them; but one that this bench cannot show takes nothing from
     * what another has shown. Empty for no checks.
     */
    public static Optional<Verdict> of(List<CheckResult> checks) {
        boolean shown = checks.stream().anyMatch(check -> check.verdict() == PASS);
        return checks.stream()
                .map(CheckResult::verdict)
                .filter(verdict -> !(shown && verdict == UNVERIFIABLE))
                .reduce(Verdict::worse);
    }

    /** The worse of two, in the order above. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
