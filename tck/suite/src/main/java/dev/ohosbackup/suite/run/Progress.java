package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.results.CheckResult;

/** Told how a run comes along; for people who wait. */
public interface Progress {

    /** The run begins, with so many checks. */
    void planned(int checks);

    /** A check has ended; {@code requirement} is the one it is about. */
    void finished(String requirement, CheckResult result);

    /** Nobody waits. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void planned(int checks) {}

            @Override
            public void finished(String requirement, CheckResult result) {}
        };
    }
}
