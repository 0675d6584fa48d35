package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.api.Session;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.tool.Holdings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client's program, from its start to its end, and what it keeps on its own disk: code that does the same whenever the
 * device does the same.
 *
 * <p>One object is one client on one device. Whoever explores may kill the client in the middle: then {@link #play} is
 * left by an exception that it must let through, and called again. What is in the object's fields is what survived on the
 * client's disk.
 */
public interface Scenario {

    /**
     * Runs the program from its start. It ends by itself, whatever the device does: it waits for nothing for ever, and
     * it closes every descriptor that it gets.
     *
     * @return what it did not get done, a sentence each; empty when it got everything done
     */
    List<String> play(SimulatedDevice device);

    /** The session that it has open now. */
    Optional<Session> session();

    /**
     * Somebody cancels a bundle in its name: by default a call of {@code cancel}, which a program that must know of it
     * notes.
     */
    default void cancel(String bundleName) {
        session().ifPresent(session -> session.cancel(bundleName));
    }

    /**
     * What applications must hold now: those that the program has not wiped, and those whose restore ended without an
     * error and without a cancel.
     */
    default Map<String, Holdings> mustHold() {
        return Map.of();
    }
}
