/**
 * The simulator in tests that JUnit runs: a fresh device for each test, and assertions on what happened on it.
 *
 * <p>Who lives here: {@link dev.ohosbackup.junit.WithDevice}, which is all that most tests need, {@link
 * dev.ohosbackup.junit.DeviceExtension} behind it, and {@link dev.ohosbackup.junit.BackupAssertions}. It may call the
 * simulator's {@code testdouble} and what that answers with.
 */
package dev.ohosbackup.junit;
