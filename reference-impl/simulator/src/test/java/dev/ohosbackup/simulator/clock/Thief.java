package dev.ohosbackup.simulator.clock;

import dev.ohosbackup.plug.VirtualClock;

/** Takes the very step that is about to be taken out of a device's plan, as if whoever planned it had forgotten to. */
public final class Thief {
    private Thief() {}

    /** To be called by who watches the device. */
    public static void stealTheNextStep(VirtualClock clock) {
        ((EventLoop) clock).next().ifPresent(Event::cancel);
    }
}
