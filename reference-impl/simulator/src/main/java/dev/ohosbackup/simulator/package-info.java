/**
 * The reference implementation of {@code @ohos.file.backup}: a device that exists in memory only.
 *
 * <p>Who lives here: {@code Simulator}, the plug, and the device it opens. It may call {@code
 * dev.ohosbackup.api}, {@code dev.ohosbackup.plug} and its own rooms below. Checks and verdicts are not its business.
 */
package dev.ohosbackup.simulator;
