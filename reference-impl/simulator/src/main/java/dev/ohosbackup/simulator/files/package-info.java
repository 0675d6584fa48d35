/**
 * One device's storage and descriptors, in memory.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.files.Storage} with the sandboxes in it, its {@link
 * dev.ohosbackup.simulator.files.Disk}, through which all content passes, its forks, and {@link
 * dev.ohosbackup.simulator.files.FdTable}. It may call {@code faults}, {@code journal}, {@code dev.ohosbackup.plug},
 * jimfs and commons-compress. What a backup takes, how it is packed, and who may open what is not its business.
 */
package dev.ohosbackup.simulator.files;
