/**
 * The results of a run, as {@code results.json} holds them: the one source from which every report is made.
 *
 * <p>Who lives here: plain records and {@link dev.ohosbackup.suite.results.ResultsFile}, which reads and writes them. It
 * may call {@code catalogue}. How a verdict is reached is not its business.
 */
package dev.ohosbackup.suite.results;
