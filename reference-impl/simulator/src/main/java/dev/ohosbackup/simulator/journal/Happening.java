package dev.ohosbackup.simulator.journal;

import dev.ohosbackup.plug.fault.Fault;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that happened on a device. */
public sealed interface Happening {

    /**
     * The client called a member.
     *
     * @param session the session's number, 0 for the namespace's members and the constructors
     * @param member  such as {@code SessionBackup.appendBundles}
     */
    record Called(int session, String member) implements Happening {}

    /**
     * A call was answered: it returned or threw, its promise was settled, or its callback was called.
     *
     * @param session     the session's number, 0 for the namespace's members and the constructors
     * @param member      such as {@code SessionBackup.appendBundles}
     * @param refusedWith the code it was refused with; empty when it was not
     */
    record Answered(int session, String member, OptionalInt refusedWith) implements Happening {}

    /**
     * A session was opened.
     *
     * @param session   its number, from 1
     * @param className {@code SessionBackup}, {@code SessionRestore} or {@code IncrementalBackupSession}
     */
    record SessionOpened(int session, String className) implements Happening {}

    /** How a session comes to its end. */
    enum SessionEnd {
        /** Its client released it. */
        RELEASED,
        /** The service died under it. */
        SERVICE_DIED,
        /** Its client died. */
        CLIENT_DIED,
        /** At API 10, which has no release: the client opened the next one. */
        REPLACED
    }

    /**
     * A session is over: no callback of it comes any more, but for onBackupServiceDied.
     *
     * @param session its number
     * @param how     how it came to its end
     */
    record SessionOver(int session, SessionEnd how) implements Happening {}

    /**
     * An append was accepted.
     *
     * @param session the session's number
     * @param bundles how many bundles it brought, each counted once; not those that the client itself leaves out by
     *     {@code isBroadcastOnly}
     */
    record Appended(int session, int bundles) implements Happening {}

    /**
     * A member of the client's {@code GeneralCallbacks} was called.
     *
     * @param session  the session's number
     * @param callback such as {@code onBundleBegin}
     * @param bundle   the bundle it is about, whether or not the client can tell; empty for those about none
     * @param code     the code of the error it carries; empty for none
     */
    record CalledBack(int session, String callback, Optional<String> bundle, OptionalInt code) implements Happening {}

    /**
     * A descriptor came into the client's hands.
     *
     * @param fd        its number
     * @param openedFor what for, in words
     */
    record FdHandedOut(int fd, String openedFor) implements Happening {}

    /**
     * A descriptor was closed by whoever had it.
     *
     * @param fd its number
     */
    record FdClosed(int fd) implements Happening {}

    /**
     * A file of an application was put in place by a restore, or by the application or a test.
     *
     * @param bundleName whose it is
     * @param path       absolute, as the application sees it
     * @param sha256     what is in it, as 64 hexadecimal digits
     * @param restored   whether a restore did it
     */
    record FileWritten(String bundleName, String path, String sha256, boolean restored) implements Happening {}

    /**
     * A fault happened.
     *
     * @param fault which
     */
    record FaultStruck(Fault fault) implements Happening {}

    /**
     * A process was killed from outside.
     *
     * @param victim {@code service}, {@code client}, or {@code extension} and a bundle's name
     */
    record Killed(String victim) implements Happening {}
}
