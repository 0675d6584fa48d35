/**
 * The journal: everything that crossed the seam during one check, in one total order.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.journal.Journal} and its entries. It calls nobody. What an entry means
 * for a requirement is not its business.
 */
package dev.ohosbackup.suite.journal;
