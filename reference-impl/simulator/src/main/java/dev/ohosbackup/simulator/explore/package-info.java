/**
 * Looks for what must never happen: what must hold of every run, kills at every step, and schedules drawn by seeds.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.explore.Invariants}, {@link
 * dev.ohosbackup.simulator.explore.KillEverywhere}, {@link dev.ohosbackup.simulator.explore.Exploration}, and the {@link
 * dev.ohosbackup.simulator.explore.Scenario} that they play. It may call the device and every room below; nobody calls
 * it but users. Threads are not its business: devices share nothing, so whoever has several runs several explorations.
 */
package dev.ohosbackup.simulator.explore;
