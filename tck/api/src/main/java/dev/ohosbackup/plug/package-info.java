/**
 * The plug: what an implementer writes so that the kit can drive an implementation, and what the kit drives it with.
 *
 * <p>Who lives here: {@link dev.ohosbackup.plug.BackupImplementation}, the one class to write; the {@link
 * dev.ohosbackup.plug.Device} it opens for each test; the {@link dev.ohosbackup.plug.World} that describes what lies on
 * that device; and the controls a test bench may offer. It may call {@code dev.ohosbackup.api} only. Verdicts are not
 * its business, and nothing here asks an implementation to know that it is being tested.
 */
package dev.ohosbackup.plug;
