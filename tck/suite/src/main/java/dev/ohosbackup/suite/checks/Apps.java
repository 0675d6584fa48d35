package dev.ohosbackup.suite.checks;

import java.util.List;

/** The applications of the kit's worlds that checks name. */
final class Apps {
    /** Quick; in most worlds. */
    static final String HIWORLD = "com.example.hiworld";
    /** Quick; beside it in {@code two-apps}. */
    static final String MY_APP = "com.example.myApp";
    /** Works for 10 s in either direction, in {@code slow-app} and {@code busy-app}. */
    static final String SLOW = "com.example.slow";
    /** Repeats what it was told, in {@code talkative}. */
    static final String PARROT = "com.example.parrot";
    /** The other one that repeats what it was told. */
    static final String MAGPIE = "com.example.magpie";
    /** Equal ones that work for 10 s in either direction, in {@code six-apps}. */
    static final List<String> SIX = List.of(
            "com.example.app1",
            "com.example.app2",
            "com.example.app3",
            "com.example.app4",
            "com.example.app5",
            "com.example.app6");

    private Apps() {}

    static String[] six() {
        return SIX.toArray(String[]::new);
    }
}
