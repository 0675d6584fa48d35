/**
 * The bench: what a check holds in its hands.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.bench.Bench}, one for each check; the devices it opens; the clients that
 * back up and restore as a correct tool would; and the two ways to speak, {@code expect} for what is being checked and
 * {@code given} for what it stands on. It may call {@code recorder}, {@code journal} and {@code catalogue}. Which checks
 * there are is not its business.
 */
package dev.ohosbackup.suite.bench;
