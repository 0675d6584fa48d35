package dev.ohosbackup.suite.journal;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.Capability;
import java.time.Duration;
import java.util.Optional;

/** Something that crossed the seam between the kit and the implementation. */
public sealed interface Event {

    /** How a call was refused. */
    enum Refusal {
        /** The call itself threw. */
        THROWN,
        /** Its promise failed. */
        REJECTED,
        /** Its callback was handed an error. */
        CALLED_BACK
    }

    /** A device was opened. */
    record Opened(String world, int apiLevel, long seed) implements Event {}

    /** The client called a member. */
    record Called(int call, String member, String arguments) implements Event {}

    /** A call has returned, its promise has resolved, or its callback was told of success. */
    record Answered(int call, String member, String value) implements Event {}

    /** A call was refused by an error of the API. */
    record Refused(int call, String member, Refusal how, BusinessError error) implements Event {}

    /** A call ended in a way that the API does not know, such as another exception. */
    record Broke(int call, String member, String what) implements Event {}

    /** A callback was called as its type does not allow: twice for one call, or with {@code null}. */
    record Misused(String callback, String what) implements Event {}

    /** The release of a session has resolved. */
    record Released(int session) implements Event {}

    /**
     * A callback of {@code GeneralCallbacks} was called.
     *
     * @param session the number of the session it belongs to
     * @param name    the callback's name
     * @param bundle  the bundle it is about, wherever it was found
     * @param text    what it carried beyond that
     */
    record CalledBack(
            int session,
            String name,
            Optional<BusinessError> error,
            Optional<String> bundle,
            Optional<File> file,
            Optional<String> text)
            implements Event {}

    /** A file descriptor came into the client's hands. */
    record FdReceived(int fd, String purpose) implements Event {}

    /** The client read a file whole. */
    record FdRead(int fd, long bytes, String sha256) implements Event {}

    /** The client wrote a file whole. */
    record FdWritten(int fd, long bytes, String sha256) implements Event {}

    /** The client closed a descriptor. */
    record FdClosed(int fd) implements Event {}

    /** An operation on a descriptor failed. */
    record FdFailed(int fd, String operation, String why) implements Event {}

    /** The kit let time pass. */
    record Waited(Duration duration) implements Event {}

    /** The kit used a control of the test bench. */
    record Controlled(Capability control, String what) implements Event {}

    /** A step of a scenario, or another remark of the kit. */
    record Noted(String text) implements Event {}
}
