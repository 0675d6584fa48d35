/**
 * The applications' side: what the service knows of an application and of its {@code BackupExtensionAbility}.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.extension.Extension}, the seam behind which any kind of application
 * may stand, and the host that runs abilities behind it: those that people write, and the one that plays an {@code
 * ExtensionScript}. It may call {@code clock}, {@code app} and {@code dev.ohosbackup.plug}. Sessions, limits of time and
 * error codes are not its business.
 */
package dev.ohosbackup.simulator.extension;
