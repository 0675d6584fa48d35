/**
 * Stands between a client and its device and lets others look on; changes nothing.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.watch.WatchedClient}, the product API and the descriptors as a client
 * gets them, and {@link dev.ohosbackup.simulator.watch.ClientWatch}, what somebody who looks on is told. It may call the
 * device. What to think of a call is the business of who looks on.
 */
package dev.ohosbackup.simulator.watch;
