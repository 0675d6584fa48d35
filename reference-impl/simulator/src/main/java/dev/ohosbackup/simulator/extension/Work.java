package dev.ohosbackup.simulator.extension;

import java.util.Optional;

/** Who hears how a backup or restore of an ability went: one of the two, once, or neither when it never answers. */
public interface Work {
    /**
     * It has done its work.
     *
     * @param result what it reports; empty when it reports nothing
     */
    void answered(Optional<String> result);

    /** Its process died. */
    void died();
}
