package dev.ohosbackup.simulator.extension;

/** Who hears what becomes of an ability's process: one beginning, and at most one death after it. */
public interface ConnectionWatch {
    /** The ability is up and connected. */
    void connected();

    /**
     * Its process was over before the ability was up.
     *
     * @param why what came up, for people
     */
    void failedToStart(String why);

    /** Its process died of itself after the ability had been connected. */
    void died();
}
