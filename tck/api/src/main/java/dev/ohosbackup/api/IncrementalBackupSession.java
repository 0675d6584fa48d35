package dev.ohosbackup.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * An incremental backup.
 *
 * <p>{@code api20:3070}; API 12. Opened by {@link Backup#newIncrementalBackupSession}.
 */
@Spec(since = 12, api20 = 3070)
public interface IncrementalBackupSession extends Session {

    /**
     * Describes what this device can back up, as a JSON file, within an incremental backup.
     *
     * <p>{@code api20:3149}; API 18. Reports 201, 202, 13600001, 13900001, 13900020, 13900042.
     *
     * @return a descriptor of the file, which the client must close
     */
    @Override
    @Spec(
            since = 18,
            api20 = 3149,
            codes = {201, 202, 13600001, 13900001, 13900020, 13900042})
    CompletionStage<FileData> getLocalCapabilities();

    /**
     * Measures what there is to back up; to be called before {@code appendBundles}.
     *
     * <p>{@code api20:3307}; API 18. Reports 201, 202, 401, 13600001, 13900001, 13900020, 13900042. The promise answers
     * when the scan has started. What it finds comes by {@link GeneralCallbacks#onBackupSizeReport()}: every 5 s while it
     * scans, at once when it is done.
     *
     * @param isPreciseScan {@code true} to measure exactly and slowly, {@code false} to estimate quickly
     * @param dataList      the bundles, each with the time of its last backup in seconds, 0 for a full backup
     */
    @Spec(
            since = 18,
            api20 = 3307,
            codes = {201, 202, 401, 13600001, 13900001, 13900020, 13900042})
    CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList);

    /**
     * Adds bundles to back up; any number of times before {@code release}.
     *
     * <p>{@code api20:3452}; API 12. Reports 201, 202, 401, 13600001, 13900001, 13900005, 13900011, 13900020,
     * 13900025, 13900042.
     *
     * @param bundlesToBackup the applications, each with what its backup starts from
     */
    @Spec(
            since = 12,
            api20 = 3452,
            codes = {201, 202, 401, 13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042})
    CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup);

    /**
     * Adds bundles to back up; any number of times before {@code release}.
     *
     * <p>{@code api20:3551}; API 12. Reports 201, 202, 401, 13600001, 13900001, 13900005, 13900011, 13900020,
     * 13900025, 13900042.
     *
     * @param bundlesToBackup the applications, each with what its backup starts from
     * @param infos           what each application is told, by index, as JSON text
     */
    @Spec(
            since = 12,
            api20 = 3551,
            codes = {201, 202, 401, 13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042})
    CompletionStage<Void> appendBundles(List<IncrementalBackupData> bundlesToBackup, List<String> infos);

    /**
     * Ends the incremental backup; {@code appendBundles} is refused from then on.
     *
     * <p>{@code api20:3692}; API 12. Reports 201, 202, 401, 13600001, 13900001, 13900005, 13900020, 13900042. Once it
     * has resolved no callback about a bundle begins any more.
     */
    @Override
    @Spec(
            since = 12,
            api20 = 3692,
            codes = {201, 202, 401, 13600001, 13900001, 13900005, 13900020, 13900042})
    CompletionStage<Void> release();

    /**
     * Ends one bundle's task, for a client that has found its data to be wrong. The other bundles go on.
     *
     * <p>{@code api20:3774}; API 18. Reports 201, 202, 401. Answers at once.
     *
     * @param bundleName the bundle whose task is to end
     * @return 0 when the task was told to end, after which exactly one {@code onBundleEnd} of it follows; 13500011 when
     *     it has not started; 13500012 when there is no such task
     */
    @Override
    @Spec(
            since = 18,
            api20 = 3774,
            codes = {201, 202, 401})
    int cancel(String bundleName);

    /**
     * Empties the {@code backup} and {@code restore} folders below an application's {@code .backup} folder, once the
     * task has ended. The application's own files stay.
     *
     * <p>{@code api20:3867}; API 20. Reports 201, 202.
     *
     * @param bundleName the application
     * @return whether both are empty
     */
    @Override
    @Spec(
            since = 20,
            api20 = 3867,
            codes = {201, 202})
    CompletionStage<Boolean> cleanBundleTempDir(String bundleName);

    /**
     * Asks an application to describe its abilities for an incremental backup.
     *
     * <p>{@code api20:3966}; API 20. Reports 201, 202.
     *
     * @param bundleName the application
     * @param extInfo    handed to the application unchanged
     * @return the application's words unchanged; {@code ""} when it has none
     */
    @Override
    @Spec(
            since = 20,
            api20 = 3966,
            codes = {201, 202})
    CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo);
}
