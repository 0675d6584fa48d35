/**
 * What people see: words in their language, lines, colours, and how a run comes along.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.screen.Screen}, its {@link dev.ohosbackup.cli.screen.Wording}, and {@link
 * dev.ohosbackup.cli.screen.RunScreen}, which watches a run. It may call the suite's {@code results}, {@code catalogue}
 * and {@code run}. What a run means for an exit code is not its business.
 */
package dev.ohosbackup.cli.screen;
