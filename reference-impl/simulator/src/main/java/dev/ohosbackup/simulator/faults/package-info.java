/**
 * The faults that are armed on a device.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.faults.FaultPlan}, which everybody asks who comes to a point where
 * something may go wrong, and the exceptions by which a fault comes up. It may call {@code dev.ohosbackup.plug} and
 * {@code journal}. What a fault does at its point is the business of who asked.
 */
package dev.ohosbackup.simulator.faults;
