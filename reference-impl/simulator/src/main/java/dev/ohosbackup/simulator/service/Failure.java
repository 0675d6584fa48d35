package dev.ohosbackup.simulator.service;

import static dev.ohosbackup.api.ErrorCode.EXTENSION_DIED;
import static dev.ohosbackup.api.ErrorCode.EXTENSION_NOT_STARTED;
import static dev.ohosbackup.api.ErrorCode.INVALID_ARGUMENT;
import static dev.ohosbackup.api.ErrorCode.IO_ERROR;
import static dev.ohosbackup.api.ErrorCode.IPC_ERROR;
import static dev.ohosbackup.api.ErrorCode.NOT_ADDED;
import static dev.ohosbackup.api.ErrorCode.NO_SPACE;
import static dev.ohosbackup.api.ErrorCode.TIMED_OUT;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;

/**
 * What goes wrong with one bundle, and the code a callback reports for it.
 *
 * <p>API 10 has none of the codes 135000xx; there each cause reports the most fitting code of its tables (api10:96,
 * api10:128).
 */
public enum Failure {
    /** onBundleBegin: its configuration, or the capability file, does not allow it (R13). */
    NOT_ALLOWED(NOT_ADDED.code(), INVALID_ARGUMENT, "The application is not added to the backup or restore"),
    /** onBundleBegin: not installed, without an extension, or not in the capability file (R14); in no document. */
    NOT_KNOWN(13500005, INVALID_ARGUMENT, "The application, or its backup extension, is not there"),
    /** onBundleBegin: its extension did not connect in time (R32). */
    NOT_STARTED(EXTENSION_NOT_STARTED.code(), IPC_ERROR, "The application's extension did not start"),
    /** onBundleEnd: it worked longer than its limit (R6). */
    OVERDUE(TIMED_OUT.code(), INVALID_ARGUMENT, "The backup or restore took longer than its limit"),
    /** onBundleEnd: its process died (R31). */
    DIED(EXTENSION_DIED.code(), INVALID_ARGUMENT, "The application's extension died"),
    /** onBundleEnd: what was published, or the manifest handed over, is not what a backup makes. */
    BAD_DATA(INVALID_ARGUMENT.code(), INVALID_ARGUMENT, "The data of the backup is not valid"),
    /** onBundleEnd, onFileReady: a file could not be read or written. */
    UNREADABLE(IO_ERROR.code(), IO_ERROR, "A file could not be read or written"),
    /** onBundleEnd, onFileReady: the storage is full. */
    FULL(NO_SPACE.code(), NO_SPACE, "No space is left on the device");

    private final int code;
    private final ErrorCode atLevel10;
    private final String message;

    Failure(int code, ErrorCode atLevel10, String message) {
        this.code = code;
        this.atLevel10 = atLevel10;
        this.message = message;
    }

    /** The error a callback reports; from API 12 its data is the bundle's name. */
    public BusinessError of(String bundleName, int apiLevel) {
        return apiLevel < 12
                ? new BusinessError(atLevel10, message + ": " + bundleName)
                : new BusinessError(code, message + ": " + bundleName).about(bundleName);
    }
}
