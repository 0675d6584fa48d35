package dev.ohosbackup.reports;

import dev.ohosbackup.suite.journal.TimelineLine;

/** What kind of thing a line of a timeline is, as far as it is drawn or sorted. */
enum TimelineMark {
    /** The client calls. */
    CALL,
    /** The service answers a call. */
    ANSWER,
    /** The service calls back. */
    CALLBACK,
    /** Something happens to a file descriptor. */
    DESCRIPTOR,
    /** The kit does something to the bench. */
    KIT,
    /** A step of a scenario, or a remark. */
    NOTE;

    static TimelineMark of(TimelineLine line) {
        return switch (line.kind()) {
            case "Called" -> CALL;
            case "Answered", "Refused", "Broke" -> ANSWER;
            case "CalledBack" -> CALLBACK;
            case "Opened", "Waited", "Controlled" -> KIT;
            case "Noted" -> NOTE;
            default -> line.kind().startsWith("Fd") ? DESCRIPTOR : NOTE;
        };
    }

    static boolean isError(TimelineLine line) {
        return line.error().isPresent()
                || line.kind().equals("Refused")
                || line.kind().equals("Broke")
                || line.kind().equals("FdFailed");
    }
}
