/**
 * A backup tool that behaves well: what a client's program does to back up and to restore, and what it keeps.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.tool.BackupRun} and {@link
 * dev.ohosbackup.simulator.tool.RestoreRun}, one session each, the {@link dev.ohosbackup.simulator.tool.Archive} that they
 * pass on, and {@link dev.ohosbackup.simulator.tool.Holdings}, by which sandboxes are compared. It may call the device.
 * What a backup is made for is the business of who calls it.
 */
package dev.ohosbackup.simulator.tool;
