/**
 * The device's time: one event loop over a virtual clock, and the promises that turn it.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.clock.EventLoop}, {@link dev.ohosbackup.simulator.clock.Event} and
 * {@link dev.ohosbackup.simulator.clock.Promise}. It may call {@code dev.ohosbackup.plug} only. What the events do is
 * not its business.
 */
package dev.ohosbackup.simulator.clock;
