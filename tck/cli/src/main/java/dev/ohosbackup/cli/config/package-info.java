/**
 * What the kit has to say about an application's {@code backup_config.json}.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.config.ConfigLint} and its findings, which know the file alone. They may
 * call nobody. Why a path is taken an implementation says, by {@link dev.ohosbackup.plug.SelectionExplainer}.
 */
package dev.ohosbackup.cli.config;
