/**
 * One device's storage and descriptors, in memory.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.files.Storage} with the sandboxes in it, and {@link
 * dev.ohosbackup.simulator.files.FdTable}. It may call {@code dev.ohosbackup.plug} and jimfs and commons-compress, no other room. What a
 * backup takes, how it is packed, and who may open what is not its business.
 */
package dev.ohosbackup.simulator.files;
