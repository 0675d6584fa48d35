package dev.ohosbackup.suite.bench;

import org.opentest4j.TestAbortedException;

/** This test bench cannot show it. */
public final class Unverifiable extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    public Unverifiable(String reason) {
        super(reason);
    }
}
