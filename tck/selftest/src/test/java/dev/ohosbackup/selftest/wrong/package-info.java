/**
 * How a wrong implementation is made: the reference, with one thing bent on its way to the client or back.
 *
 * <p>Who lives here: {@link dev.ohosbackup.selftest.wrong.Wrong}, which is told of every call, callback, byte and sandbox
 * and lets them pass unless it overrides one, and the wrappers that tell it. They may call the plug and the simulator.
 * Which wrongs there are, and what the kit must say of them, is not their business.
 */
package dev.ohosbackup.selftest.wrong;
