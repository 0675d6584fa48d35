package dev.ohosbackup.plug;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The control of {@link Capability#VIRTUAL_CLOCK}: the device's only clock, moved by the kit alone. */
public interface VirtualClock {

    /** What time it is on the device. */
    Instant now();

    /**
     * Moves time on. Everything that becomes due on the way happens before this returns, in the order in which it is
     * due, and everything that it causes at once happens too. Zero makes happen what is due now. Callbacks and promises
     * that become due are delivered on the calling thread, since the client's one thread is the caller.
     */
    void advance(Duration duration);

    /** How long until the next thing is due: zero when something is due now, empty when nothing is planned. */
    Optional<Duration> untilNextEvent();
}
