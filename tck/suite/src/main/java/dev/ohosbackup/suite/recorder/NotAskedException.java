package dev.ohosbackup.suite.recorder;

import org.opentest4j.TestAbortedException;

/** A call was not made, since it is known to hang: nothing was seen that could be judged. */
public final class NotAskedException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    NotAskedException(String reason) {
        super(reason);
    }
}
