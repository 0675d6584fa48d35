/**
 * A run: which checks are planned, what became of each, and what that says about every requirement.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.run.ConformanceRun}, the one entry point, and what it needs to select,
 * watch and judge. It may call every room of the suite. Where results go is its caller's business.
 */
package dev.ohosbackup.suite.run;
