/**
 * Checks written in Java: protocols, races and round trips, one class for each thing that is checked.
 *
 * <p>Who lives here: classes whose methods carry {@link dev.ohosbackup.suite.checks.Verifies} and take a {@link
 * dev.ohosbackup.suite.bench.Bench}. They may call {@code bench} and the product API. How verdicts are collected is not
 * their business; they are run by {@code run}, never by a build.
 */
package dev.ohosbackup.suite.checks;
