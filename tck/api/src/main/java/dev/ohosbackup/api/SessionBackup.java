package dev.ohosbackup.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A full backup.
 *
 * <p>{@code api10:332}, {@code api20:801}; API 10. Opened by {@link Backup#newSessionBackup}.
 */
@Spec(since = 10, api10 = 332, api20 = 801)
public interface SessionBackup extends Session {

    /**
     * Describes what this device can back up, as a JSON file, within a backup.
     *
     * <p>{@code api20:870}; API 18. Reports 201, 202, 13600001, 13900001, 13900020, 13900042.
     *
     * @return a descriptor of the file, which the client must close
     */
    @Override
    @Spec(
            since = 18,
            api20 = 870,
            codes = {201, 202, 13600001, 13900001, 13900020, 13900042})
    CompletionStage<FileData> getLocalCapabilities();

    /**
     * Measures what there is to back up; to be called before {@code appendBundles}.
     *
     * <p>{@code api20:1028}; API 18. Reports 201, 202, 401, 13600001, 13900001, 13900020, 13900042. The promise answers
     * when the scan has started. What it finds comes by {@link GeneralCallbacks#onBackupSizeReport()}: every 5 s while it
     * scans, at once when it is done.
     *
     * @param isPreciseScan {@code true} to measure exactly and slowly, {@code false} to estimate quickly
     * @param dataList      the bundles, each with the time of its last backup in seconds, 0 for a full backup
     */
    @Spec(
            since = 18,
            api20 = 1028,
            codes = {201, 202, 401, 13600001, 13900001, 13900020, 13900042})
    CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList);

    /**
     * Adds the bundles to back up and starts; once for each session.
     *
     * <p>{@code api10:389}, {@code api20:1172}; API 10. Reports 13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042.
     *
     * @param bundlesToBackup the applications
     * @param callback        told when they have been added, or why not
     */
    @Spec(
            since = 10,
            api10 = 389,
            api20 = 1172,
            codes = {13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042})
    void appendBundles(List<String> bundlesToBackup, AsyncCallback<Void> callback);

    /**
     * Adds the bundles to back up and starts; once for each session.
     *
     * <p>{@code api10:467}, {@code api20:1267}; API 10, {@code infos} from API 12. Reports 13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042.
     *
     * @param bundlesToBackup the applications
     * @param infos           what each application is told, by index, as JSON text; empty to tell them nothing
     */
    @Spec(
            since = 10,
            api10 = 467,
            api20 = 1267,
            codes = {13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042})
    CompletionStage<Void> appendBundles(List<String> bundlesToBackup, Optional<List<String>> infos);

    /** The same without {@code infos}. */
    default CompletionStage<Void> appendBundles(List<String> bundlesToBackup) {
        return appendBundles(bundlesToBackup, Optional.empty());
    }

    /**
     * Ends the backup: the client is disconnected and the service may exit.
     *
     * <p>{@code api20:1411}; API 12. Reports 201, 202, 401, 13600001, 13900001, 13900005, 13900042. Once it
     * has resolved no callback about a bundle begins any more.
     */
    @Override
    @Spec(
            since = 12,
            api20 = 1411,
            codes = {201, 202, 401, 13600001, 13900001, 13900005, 13900042})
    CompletionStage<Void> release();

    /**
     * Ends one bundle's task, for a client that has found its data to be wrong. The other bundles go on.
     *
     * <p>{@code api20:1492}; API 18. Reports 201, 202, 401. Answers at once.
     *
     * @param bundleName the bundle whose task is to end
     * @return 0 when the task was told to end, after which exactly one {@code onBundleEnd} of it follows; 13500011 when
     *     it has not started; 13500012 when there is no such task
     */
    @Override
    @Spec(
            since = 18,
            api20 = 1492,
            codes = {201, 202, 401})
    int cancel(String bundleName);

    /**
     * Empties the {@code backup} and {@code restore} folders below an application's {@code .backup} folder, once the
     * task has ended. The application's own files stay.
     *
     * <p>{@code api20:1578}; API 20. Reports 201, 202.
     *
     * @param bundleName the application
     * @return whether both are empty
     */
    @Override
    @Spec(
            since = 20,
            api20 = 1578,
            codes = {201, 202})
    CompletionStage<Boolean> cleanBundleTempDir(String bundleName);

    /**
     * Asks an application to describe its abilities for a backup.
     *
     * <p>{@code api20:1677}; API 20. Reports 201, 202.
     *
     * @param bundleName the application
     * @param extInfo    handed to the application unchanged
     * @return the application's words unchanged; {@code ""} when it has none
     */
    @Override
    @Spec(
            since = 20,
            api20 = 1677,
            codes = {201, 202})
    CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo);
}
