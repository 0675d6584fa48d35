/**
 * What happened on a device, in one order, as data.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.journal.Journal} with its entries. It may call {@code
 * dev.ohosbackup.plug} only. Everybody writes to it; what an entry means is the business of who reads it.
 */
package dev.ohosbackup.simulator.journal;
