/**
 * Worlds in a few words: applications and their files, from code, from JSON, and from real directories.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.world.AppBuilder}, {@link
 * dev.ohosbackup.simulator.world.TestWorld}, and {@link dev.ohosbackup.simulator.world.RealDirectory}, the one place of
 * the simulator that reads or writes real files, and only those that it is told to. It may call {@code
 * dev.ohosbackup.plug}, and {@code extension} for abilities written in Java.
 */
package dev.ohosbackup.simulator.world;
