package dev.ohosbackup.plug.raw;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.Session;
import java.util.List;
import java.util.Optional;

/**
 * A call of a member with whatever values.
 *
 * @param member    its name: {@code backup.updateTimer}, {@code SessionBackup.appendBundles}, {@code
 *     SessionRestore.constructor}; overloads share one, as they do in JavaScript
 * @param session   the session whose member it is; empty for a function of the namespace and for a constructor
 * @param arguments as many as are passed; those behind them are left out
 * @param function  what a {@link RawValue.Function} among the arguments is; empty for one that does nothing
 * @param callbacks what {@link RawValue.Callbacks} among the arguments are; empty for some that do nothing
 */
public record RawCall(
        String member,
        Optional<Session> session,
        List<RawValue> arguments,
        Optional<AsyncCallback<RawValue>> function,
        Optional<GeneralCallbacks> callbacks) {

    public RawCall {
        arguments = List.copyOf(arguments);
    }

    /** A call of a function of the namespace whose arguments are data. */
    public static RawCall of(String member, RawValue... arguments) {
        return new RawCall(member, Optional.empty(), List.of(arguments), Optional.empty(), Optional.empty());
    }

    /** The same as a member of a session. */
    public RawCall on(Session owner) {
        return new RawCall(member, Optional.of(owner), arguments, function, callbacks);
    }

    /** The same with this function wherever a function is passed. */
    public RawCall callingBack(AsyncCallback<RawValue> whom) {
        return new RawCall(member, session, arguments, Optional.of(whom), callbacks);
    }

    /** The same with these callbacks wherever callbacks are passed. */
    public RawCall telling(GeneralCallbacks whom) {
        return new RawCall(member, session, arguments, function, Optional.of(whom));
    }

    /** Whether a function is passed, as an argument of its own. */
    public boolean passesFunction() {
        return arguments.contains(new RawValue.Function());
    }
}
