package dev.ohosbackup.api;

import java.util.Arrays;
import java.util.Optional;

/**
 * The codes the two documents know, each with the meaning they give it.
 *
 * <p>Two of them ({@link #CANCEL_UNSTARTED_TASK} and {@link #CANCEL_NO_TASK}) are return values of {@code cancel} and
 * never part of an error. A device may report a code that is not here; {@link BusinessError#code()} is therefore a
 * plain number.
 */
public enum ErrorCode {
    /** 201: the caller does not hold {@code ohos.permission.BACKUP}. */
    PERMISSION_DENIED(201),
    /** 202: the caller is not a system application. */
    NOT_SYSTEM_APP(202),
    /** 401: a mandatory parameter is missing, has the wrong type, or fails verification. */
    PARAMETER_ERROR(401),
    /** 13500001: the application is not added to the backup or restore. */
    NOT_ADDED(13500001),
    /** 13500002: the application's extension could not be started. */
    EXTENSION_NOT_STARTED(13500002),
    /** 13500003: the backup or restore took longer than its limit. */
    TIMED_OUT(13500003),
    /** 13500004: the application's extension died. */
    EXTENSION_DIED(13500004),
    /** 13500011, returned by {@code cancel}: the task to cancel has not started. */
    CANCEL_UNSTARTED_TASK(13500011),
    /** 13500012, returned by {@code cancel}: there is no such task. */
    CANCEL_NO_TASK(13500012),
    /** 13600001: the connection to the backup service failed. */
    IPC_ERROR(13600001),
    /** 13900001: the operation is not permitted. */
    NOT_PERMITTED(13900001),
    /** 13900005: input or output failed. */
    IO_ERROR(13900005),
    /** 13900011: out of memory. */
    OUT_OF_MEMORY(13900011),
    /** 13900020: an argument is invalid. */
    INVALID_ARGUMENT(13900020),
    /** 13900025: no space left on the device. */
    NO_SPACE(13900025),
    /** 13900042: an unknown or internal error. */
    UNKNOWN_ERROR(13900042);

    private final int code;

    ErrorCode(int code) {
        this.code = code;
    }

    /** The number as the documents give it. */
    public int code() {
        return code;
    }

    /** The documented code with this number, or empty for a number that no document lists. */
    public static Optional<ErrorCode> of(int code) {
        return Arrays.stream(values()).filter(known -> known.code == code).findFirst();
    }
}
