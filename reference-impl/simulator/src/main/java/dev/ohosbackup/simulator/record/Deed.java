package dev.ohosbackup.simulator.record;

import java.time.Instant;

/**
 * An act and its place in a run.
 *
 * @param step   how many steps the device had taken
 * @param inside whether the last of them was not over: it was done in a callback, or in what a promise led to
 * @param at     the device's time
 * @param act    what was done
 */
public record Deed(long step, boolean inside, Instant at, Act act) {}
