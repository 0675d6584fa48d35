package dev.ohosbackup.suite.recorder;

import dev.ohosbackup.api.Session;

/** Under which number a session's callbacks stand in the journal. */
public final class SessionNumber {
    private SessionNumber() {}

    /** The number of a session that was opened through a {@link RecordedDevice}. */
    public static int of(Session session) {
        if (session instanceof RecordedSession<?> recorded) {
            return recorded.number();
        }
        throw new IllegalArgumentException("not opened through a recorded device: " + session);
    }
}
