/**
 * How messages say what was probably meant.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.words.NearestNames}. It calls nobody; every room may call it.
 */
package dev.ohosbackup.simulator.words;
