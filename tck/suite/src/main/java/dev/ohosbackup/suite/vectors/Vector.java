package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One check written as JSON.
 *
 * @param id          its name, unique among all vectors
 * @param requirement the requirement it is about
 * @param situation   what has happened before the call
 * @param call        the member that is called, a key of {@link MemberCalls}
 * @param with        the arguments
 * @param rights      which right the caller lacks in this call
 * @param expectation how the call has to end
 * @param control     the same call without the cause of a refusal, which has to succeed
 */
record Vector(
        String id,
        String requirement,
        Situation situation,
        String call,
        JsonNode with,
        Optional<MissingRight> rights,
        Expectation expectation,
        Optional<Control> control) {

    /** A right of the caller that can be taken away. */
    enum MissingRight {
        BACKUP_PERMISSION,
        SYSTEM_APP
    }

    /**
     * The same call without the cause of the refusal, on a device of its own.
     *
     * @param with        the arguments that take the place of the vector's
     * @param expectation how it has to end
     */
    record Control(JsonNode with, Expectation expectation) {}

    Vector {
        if (expectation.isRefusal() && control.isEmpty()) {
            throw new IllegalArgumentException("vector " + id
                    + " expects a refusal; it needs \"otherwise\", the same call without the cause of the refusal");
        }
    }
}
