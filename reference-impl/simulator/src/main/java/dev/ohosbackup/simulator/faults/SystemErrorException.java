package dev.ohosbackup.simulator.faults;

import dev.ohosbackup.plug.fault.SystemError;
import java.io.IOException;

/** A system call failed, as a fault said it should. */
public final class SystemErrorException extends IOException {
    private static final long serialVersionUID = 1L;

    private final SystemError error;

    public SystemErrorException(SystemError error, String what) {
        super(error + ": " + what);
        this.error = error;
    }

    public SystemError error() {
        return error;
    }
}
