package dev.ohosbackup.suite.bench;

import dev.ohosbackup.plug.raw.RawValue;

/**
 * What a raw call that succeeded gave the client.
 *
 * @param way   how it came
 * @param value what came; of a constructor an object
 */
public record RawResult(Way way, RawValue value) {

    /** How a value reaches the client. */
    public enum Way {
        /** The call returned it. */
        RETURNED("returned"),
        /** The call returned a promise, which has resolved to it. */
        PROMISED("by a promise"),
        /** The client's function was called with it. */
        CALLED_BACK("by the callback");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return value + ", " + way.words;
    }
}
