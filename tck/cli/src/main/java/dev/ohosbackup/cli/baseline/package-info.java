/**
 * The file of known failures.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.baseline.BaselineFile}. It may call {@code screen} and the suite's {@code
 * results} and {@code catalogue}. What a known failure means for a run is the suite's business.
 */
package dev.ohosbackup.cli.baseline;
