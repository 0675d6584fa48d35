/**
 * Every error code that a document lists for a member, provoked on the simulator.
 *
 * <p>Who lives here: {@code ErrorPairsTest}, which takes the pairs from the documents' extract and leaves the table of
 * how each is provoked. It uses the simulator by its plug alone.
 */
package dev.ohosbackup.simulator.errors;
