/**
 * Keeps what a client did, so that it can be done again.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.record.Recorder}, which looks on, {@link
 * dev.ohosbackup.simulator.record.Recording}, what it has seen, as JSON, and {@link
 * dev.ohosbackup.simulator.record.Replay}, which does it again. It may call the device, {@code watch} and {@code world}.
 */
package dev.ohosbackup.simulator.record;
