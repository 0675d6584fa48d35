package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.testdouble.Diagnostics;

/** Hung on the failure of a test, so that whoever reads that sees the device's state below it. It is no failure itself. */
public final class DeviceState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostics diagnostics;

    DeviceState(String title, Diagnostics diagnostics) {
        super(title + "\n" + diagnostics, null, false, false);
        this.diagnostics = diagnostics;
    }

    /** It as data. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
