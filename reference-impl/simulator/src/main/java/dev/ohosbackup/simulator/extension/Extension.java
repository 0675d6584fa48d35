package dev.ohosbackup.simulator.extension;

import java.time.Duration;

/** An application's {@code BackupExtensionAbility}, while nobody is connected to it. */
public interface Extension {
    /** The ability's name, as the application declares it. */
    String name();

    /**
     * Starts a process for the ability and connects to it. An ability that does not come up never answers.
     *
     * @param latency how long the device takes to bring an ability up
     * @param watch   hears what becomes of it, never before this returns
     * @return the line to it, to be used once the watch has heard that it is connected, or to be let go of before
     */
    Connection connect(Duration latency, ConnectionWatch watch);
}
