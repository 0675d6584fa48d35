package dev.ohosbackup.plug.raw;

import dev.ohosbackup.api.Session;
import java.util.concurrent.CompletionStage;

/** What a call gave back before anything else happened. */
public sealed interface RawAnswer {

    /**
     * It returned.
     *
     * @param value {@link RawValue.Undefined} for a member that returns nothing
     */
    record Returned(RawValue value) implements RawAnswer {}

    /**
     * It returned a promise.
     *
     * @param promise completes with what the promise resolves to, {@link RawValue.Undefined} where that is nothing, or
     *     fails with the {@link dev.ohosbackup.api.BusinessError} that it is rejected with
     */
    record Promised(CompletionStage<RawValue> promise) implements RawAnswer {}

    /**
     * It was a constructor, and there is a session.
     *
     * @param session the session as the product API knows it: the kit calls its members, typed or raw
     */
    record Opened(Session session) implements RawAnswer {}
}
