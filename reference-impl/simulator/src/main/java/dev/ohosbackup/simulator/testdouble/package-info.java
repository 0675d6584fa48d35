/**
 * The simulator as a test double: a device in one line, strict towards its client, that tells what it knows when a test
 * fails.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.testdouble.TestDevice}, which is all that most tests need, {@link
 * dev.ohosbackup.simulator.testdouble.RoundTrip}, and what these two answer with. It may call every other room; nobody
 * calls it but users. Test frameworks are not its business.
 */
package dev.ohosbackup.simulator.testdouble;
