/**
 * The command line: {@code java -jar ohos-backup-tck.jar run}, and its other commands.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.Tck}, its commands, and what they need to choose requirements and to keep a
 * results directory. It may call every module but the simulator, which it only finds by {@code ServiceLoader}. Checks and
 * verdicts are not its business.
 */
package dev.ohosbackup.cli;
