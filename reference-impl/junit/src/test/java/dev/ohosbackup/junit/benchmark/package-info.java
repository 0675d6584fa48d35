/**
 * What {@code benchmarks/FirstTest.java} starts: one test in a JVM of its own.
 *
 * <p>Who lives here: programs, and the tests that they run. Their names keep builds from collecting them.
 */
package dev.ohosbackup.junit.benchmark;
