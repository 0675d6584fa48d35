package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.plug.fault.Fault;
import java.util.List;
import java.util.Optional;

/**
 * One check written as JSON.
 *
 * @param id          its name, unique among all vectors
 * @param requirement the requirement it is about
 * @param situation   what has happened before the call
 * @param member      what is called
 * @param input       what it is called with
 * @param fault       what goes wrong from this call on
 * @param missing     which right the caller lacks in this call
 * @param expectation how the call has to end
 * @param unchanged   the bundles whose files must be the same afterwards
 * @param control     the same call without the cause of a refusal, which has to succeed
 * @param atLevel10   what takes the place of all this at API 10, where that differs
 */
record Vector(
        String id,
        String requirement,
        Situation situation,
        Member member,
        Input input,
        Optional<Fault> fault,
        Optional<MissingRight> missing,
        Expectation expectation,
        List<String> unchanged,
        Optional<Control> control,
        Optional<Vector> atLevel10)
        implements VectorRow {

    /** A right of the caller that can be taken away. */
    enum MissingRight {
        BACKUP_PERMISSION,
        SYSTEM_APP
    }

    /**
     * The same call without the cause of the refusal, on a device of its own.
     *
     * @param situation   what has happened before it
     * @param input       what the member is called with
     * @param expectation how it has to end
     */
    record Control(Situation situation, Input input, Expectation expectation) {}

    /** What is carried out at an API level. */
    Vector at(int apiLevel) {
        return apiLevel < 12 ? atLevel10.orElse(this) : this;
    }
}
