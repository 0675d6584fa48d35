/**
 * The product API: {@code @ohos.file.backup} name by name, as the two reference documents spell it.
 *
 * <p>Who lives here: the namespace ({@link dev.ohosbackup.api.Backup}), the three session classes, the callbacks, the
 * data types and {@link dev.ohosbackup.api.BusinessError}. It calls nobody. Tests and test benches are not its
 * business: their side is {@code dev.ohosbackup.plug}.
 *
 * <p>How JavaScript forms are written in Java: a {@code Promise} is a {@link java.util.concurrent.CompletionStage}
 * that fails with a {@link dev.ohosbackup.api.BusinessError}; an exception thrown by the call itself is a
 * {@code BusinessError} too; {@code undefined} is {@link java.util.Optional#empty()}; a constructor is a
 * {@code new…} method of {@link dev.ohosbackup.api.Backup}. Document lines are given as {@code api10:N}
 * ({@code file-backup-api10.zh.md}) and {@code api20:N} ({@code file-backup-api20.zh.md}).
 */
package dev.ohosbackup.api;
