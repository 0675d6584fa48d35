package dev.ohosbackup.plug;

import dev.ohosbackup.plug.fault.Fault;
import java.util.List;

/** The control of {@link Capability#FAULTS}. */
public interface FaultInjector {

    /** Arms a fault: from now on its phase's times are counted, and at the one it names it happens, once. */
    void inject(Fault fault);

    /** The faults that are armed and have not happened yet, in the order in which they were injected. */
    List<Fault> pending();
}
