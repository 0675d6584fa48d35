package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.results.CheckResult;
import java.util.List;

/** What the checks of a run have said so far. */
interface Gathered {
    /** How many checks there are. */
    int planned();

    /** How many of them have come to their end. */
    int executed();

    /** What those of a requirement said, ordered by kind and name. */
    List<CheckResult> results(String requirement);

    /** Before the first check. */
    static Gathered nothing() {
        return new Gathered() {
            @Override
            public int planned() {
                return 0;
            }

            @Override
            public int executed() {
                return 0;
            }

            @Override
            public List<CheckResult> results(String requirement) {
                return List.of();
            }
        };
    }
}
