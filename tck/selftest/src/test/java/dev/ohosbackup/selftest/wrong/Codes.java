package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.api.BusinessError;

/** Errors with other codes. */
public final class Codes {
    private Codes() {}

    /** The same error with another code. */
    public static BusinessError recoded(BusinessError error, int code) {
        BusinessError other = new BusinessError(code, error.getMessage());
        return error.data().map(other::about).orElse(other);
    }
}
