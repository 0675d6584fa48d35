package dev.ohosbackup.simulator.faults;

import dev.ohosbackup.plug.fault.Mishap;
import java.io.IOException;

/** Work with files is cut short by a fault that is no error of a system call: whoever does the work sees to it. */
public final class MishapException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Mishap mishap;

    public MishapException(Mishap mishap, String what) {
        super(mishap + ": " + what);
        this.mishap = mishap;
    }

    public Mishap mishap() {
        return mishap;
    }
}
