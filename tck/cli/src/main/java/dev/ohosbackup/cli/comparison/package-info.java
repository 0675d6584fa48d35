/**
 * Two runs beside each other: what got worse, what got better, what is new and what is gone.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.comparison.Comparison}. It may call the suite's {@code results} and {@code
 * catalogue}. Where the runs lie, and how the difference is shown, is not its business.
 */
package dev.ohosbackup.cli.comparison;
