package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.SandboxEditor;
import java.time.Duration;

/** What a wrong thing can see and use of the device it sits on. */
public final class Here {
    private final DeviceSpec spec;
    private final Device reference;
    private final Later later;
    private boolean faulted;

    Here(DeviceSpec spec, Device reference, Later later) {
        this.spec = spec;
        this.reference = reference;
        this.later = later;
    }

    /** What was asked for. */
    public DeviceSpec spec() {
        return spec;
    }

    /** The device as it would be. */
    public Device reference() {
        return reference;
    }

    /** The editor of its sandboxes. */
    public SandboxEditor editor() {
        return reference.control(SandboxEditor.class).orElseThrow();
    }

    /** Whether a fault was injected. */
    public boolean faulted() {
        return faulted;
    }

    /** Does something when so much device time has passed. */
    public void later(Duration delay, Runnable what) {
        later.after(delay, what);
    }

    void fault() {
        faulted = true;
    }
}
