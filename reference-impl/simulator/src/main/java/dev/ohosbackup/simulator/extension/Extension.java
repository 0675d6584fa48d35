package dev.ohosbackup.simulator.extension;

import java.time.Duration;
import java.util.function.Consumer;

/** An application's {@code BackupExtensionAbility}, while nobody is connected to it. */
public interface Extension {
    /** The ability's name, as the application declares it. */
    String name();

    /**
     * Starts the ability and connects to it. An ability that does not come up never answers.
     *
     * @param latency   how long the device takes to bring an ability up
     * @param connected gets the connection
     */
    void connect(Duration latency, Consumer<Connection> connected);
}
