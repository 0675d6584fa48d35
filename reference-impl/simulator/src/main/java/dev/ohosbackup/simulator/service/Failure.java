package dev.ohosbackup.simulator.service;

import static dev.ohosbackup.api.ErrorCode.EXTENSION_DIED;
import static dev.ohosbackup.api.ErrorCode.EXTENSION_NOT_STARTED;
import static dev.ohosbackup.api.ErrorCode.INVALID_ARGUMENT;
import static dev.ohosbackup.api.ErrorCode.IO_ERROR;
import static dev.ohosbackup.api.ErrorCode.IPC_ERROR;
import static dev.ohosbackup.api.ErrorCode.NOT_ADDED;
import static dev.ohosbackup.api.ErrorCode.NOT_PERMITTED;
import static dev.ohosbackup.api.ErrorCode.NO_SPACE;
import static dev.ohosbackup.api.ErrorCode.OUT_OF_MEMORY;
import static dev.ohosbackup.api.ErrorCode.PARAMETER_ERROR;
import static dev.ohosbackup.api.ErrorCode.TIMED_OUT;
import static dev.ohosbackup.api.ErrorCode.UNKNOWN_ERROR;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.SystemError;

/**
 * What goes wrong with a request or with one bundle, and the most fitting code for it. Whether the member or callback
 * that reports it has that code in its table is the binding's business.
 *
 * @param code      from API 12
 * @param atLevel10 at API 10, which has none of the codes 135000xx and no 401 (api10:96, api10:128)
 * @param message   for people
 */
public record Failure(int code, int atLevel10, String message) {
    /** Its configuration, or the capability file, does not allow it (R13). */
    static final Failure NOT_ALLOWED = new Failure(
            NOT_ADDED.code(), INVALID_ARGUMENT.code(), "The application is not added to the backup or restore");
    /** Not installed, without an extension, or not in the capability file (R14); in no document. */
    static final Failure NOT_KNOWN =
            new Failure(13500005, INVALID_ARGUMENT.code(), "The application, or its backup extension, is not there");
    /** What was given for a bundle's name is none. */
    static final Failure MALFORMED =
            new Failure(PARAMETER_ERROR.code(), INVALID_ARGUMENT.code(), "This is not the name of a bundle");
    /** Its extension did not connect in time (R32). */
    static final Failure NOT_STARTED =
            new Failure(EXTENSION_NOT_STARTED.code(), IPC_ERROR.code(), "The application's extension did not start");
    /** It worked longer than its limit (R6). */
    static final Failure OVERDUE =
            new Failure(TIMED_OUT.code(), INVALID_ARGUMENT.code(), "The backup or restore took longer than its limit");
    /** Its process died (R31). */
    static final Failure DIED =
            new Failure(EXTENSION_DIED.code(), INVALID_ARGUMENT.code(), "The application's extension died");
    /** What was published, or the manifest handed over, is not what a backup makes. */
    static final Failure BAD_DATA = same(INVALID_ARGUMENT.code(), "The data of the backup is not valid");
    /** A file could not be read or written. */
    static final Failure UNREADABLE = same(IO_ERROR.code(), "A file could not be read or written");
    /** The storage is full. */
    static final Failure FULL = same(NO_SPACE.code(), "No space is left on the device");
    /** The connection between two processes broke. */
    public static final Failure DISCONNECTED = same(IPC_ERROR.code(), "The connection broke");
    /** The service does not take the caller for the one it claims to be. */
    public static final Failure REFUSED = same(NOT_PERMITTED.code(), "The caller is not the one whose session this is");
    /** An error of the service's own. */
    public static final Failure BROKEN = same(UNKNOWN_ERROR.code(), "The service met an error of its own");

    private static final int THREW = 13500007;

    private static Failure same(int code, String message) {
        return new Failure(code, code, message);
    }

    /** The application's callback threw something that is no {@code BusinessError}; in no document. */
    static Failure threw(String message) {
        return new Failure(THREW, UNKNOWN_ERROR.code(), "The application threw: " + message);
    }

    /** The application's callback threw a {@code BusinessError}. */
    static Failure threw(int code, String message) {
        return same(code, "The application threw: " + message);
    }

    /** A system call failed. */
    public static Failure of(SystemError error) {
        int code = switch (error) {
            case EIO, EACCES, EBADF, EFBIG -> IO_ERROR.code();
            case ENOMEM, EMFILE -> OUT_OF_MEMORY.code();
            case ENOENT, EINVAL -> INVALID_ARGUMENT.code();
            case ENOSPC -> NO_SPACE.code();
        };
        return same(code, "A system call failed with " + error);
    }

    /** What a mishap means that lies outside of any application. */
    static Failure of(Mishap mishap) {
        if (mishap instanceof Mishap.Errno errno) {
            return of(errno.error());
        }
        return mishap instanceof Mishap.BrokenIpc ? DISCONNECTED : BROKEN;
    }

    /** The same, with what it came from, for people. */
    Failure because(String why) {
        return new Failure(code, atLevel10, message + ": " + why);
    }

    /** The code at that level. */
    public int code(int apiLevel) {
        return apiLevel < 12 ? atLevel10 : code;
    }
}
