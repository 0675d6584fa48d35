package dev.ohosbackup.plug;

import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;

/**
 * The control of {@link Capability#RAW_ARGUMENTS}: members called by their names, with the values that a JavaScript
 * program could pass, the wrong ones among them.
 *
 * <p>A bench that drives a device over JSON sends the name, its own number of the session, and the arguments' {@link
 * dev.ohosbackup.plug.raw.RawValue#twin() twins}. On the device, what the name says is called, unchecked:
 *
 * <pre>{@code
 * const args = twins.map(decode);            // {"$": "undefined"} → undefined, {"$": "function"} → send, …
 * const [owner, name] = member.split('.');
 * try {
 *   const answer = name === 'constructor' ? new backup[owner](...args)
 *                : session !== undefined  ? sessions[session][name](...args)
 *                :                          backup[name](...args);
 *   // a session: keep it and send its number; a promise: send that, and later its outcome; else: send encode(answer)
 * } catch (error) {
 *   // send error.code, error.message and error.data
 * }
 * }</pre>
 *
 * <p>{@code send} is a function that sends its first argument as an error and its second as a twin. At most one function and
 * one object of callbacks belong to a call, so neither needs a number of its own. Nothing is checked, converted, filled in
 * or left out on the way: an argument that is left out is not passed, and one that is {@code undefined} is.
 */
public interface RawCalls {

    /**
     * Calls a member.
     *
     * <p>The session, where there is one, is the very object that {@link Device#backup()} or an earlier {@link
     * RawAnswer.Opened} of this device has handed out. A {@link dev.ohosbackup.plug.raw.RawValue.Function} among the
     * arguments passes on to {@link RawCall#function()} what it is called with: an error where its first argument is one,
     * otherwise its second argument, which is {@code undefined} where there is none. A {@link
     * dev.ohosbackup.plug.raw.RawValue.Callbacks} is the same as the typed constructors are handed.
     *
     * <p>A descriptor that is handed out, as the {@code fd} of an object, belongs to the client, as in a typed call.
     *
     * @return what the call returned; a promise is not waited for
     * @throws dev.ohosbackup.api.BusinessError what the call threw; anything else that it threw is thrown as another
     *     exception
     * @throws dev.ohosbackup.api.MemberAbsentException when the device's level does not have the member
     * @throws IllegalArgumentException when there is no member of that name in any document; the message lists the nearest
     */
    RawAnswer call(RawCall call);
}
