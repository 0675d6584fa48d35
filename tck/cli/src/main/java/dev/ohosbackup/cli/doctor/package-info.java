/**
 * A look at an implementation before a long run.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.doctor.Examination}, and the trials that it makes, which are checks of the
 * suite. It may call {@code screen}, {@code implementation} and the suite's {@code run}. Starting the implementation is not
 * its business.
 */
package dev.ohosbackup.cli.doctor;
