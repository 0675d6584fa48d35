/**
 * What an application says about its own backup: {@code backup_config.json}, and which of its files follow from it.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.app.BackupConfig} and {@link
 * dev.ohosbackup.simulator.app.FileSelection}. It may call Jackson and {@code
 * dev.ohosbackup.simulator.files}. Packing,
 * sending and callbacks are not its business.
 */
package dev.ohosbackup.simulator.app;
