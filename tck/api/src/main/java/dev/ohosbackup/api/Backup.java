package dev.ohosbackup.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The namespace {@code backup} of {@code @ohos.file.backup}, as one caller sees it.
 *
 * <p>Every member needs the permission {@code ohos.permission.BACKUP} and a caller that is a system application. A call
 * without them is refused with 201 or 202, thrown by the call itself or carried by its promise, before any argument is
 * looked at. A member that came later than the device's API level throws {@link MemberAbsentException}.
 */
@Spec(since = 10, api10 = 1, api20 = 1)
public interface Backup {

    /**
     * Tells the version of backup and restore.
     *
     * <p>{@code api20:376}; API 18. Reports 201, 202. Answers at once.
     *
     * @return a dotted number such as {@code 20.0}, or a JSON object whose {@code backupVersion} is one: the document
     *     allows both
     */
    @Spec(
            since = 18,
            api20 = 376,
            codes = {201, 202})
    String getBackupVersion();

    /**
     * Describes what this device can back up, as a JSON file.
     *
     * <p>{@code api10:208}, {@code api20:424}; API 10. Reports 13600001, 13900005, 13900011, 13900025, 13900042.
     *
     * @param callback receives a descriptor of the file, which the client must close
     */
    @Spec(
            since = 10,
            api10 = 208,
            api20 = 424,
            codes = {13600001, 13900005, 13900011, 13900025, 13900042})
    void getLocalCapabilities(AsyncCallback<FileData> callback);

    /**
     * Describes what this device can back up, as a JSON file.
     *
     * <p>{@code api10:271}, {@code api20:493}; API 10. Reports 13600001, 13900005, 13900011, 13900025, 13900042.
     *
     * @return a descriptor of the file, which the client must close
     */
    @Spec(
            since = 10,
            api10 = 271,
            api20 = 493,
            codes = {13600001, 13900005, 13900011, 13900025, 13900042})
    CompletionStage<FileData> getLocalCapabilities();

    /**
     * Describes what this device can back up of the given bundles, measured since the given times.
     *
     * <p>{@code api20:559}; API 12. Reports 201, 202, 401, 13600001, 13900005, 13900011, 13900020, 13900025, 13900042.
     *
     * @param dataList the bundles, each with the time of its last backup in seconds
     * @return a descriptor of the file, which the client must close
     */
    @Spec(
            since = 12,
            api20 = 559,
            codes = {201, 202, 401, 13600001, 13900005, 13900011, 13900020, 13900025, 13900042})
    CompletionStage<FileData> getLocalCapabilities(List<IncrementalBackupTime> dataList);

    /**
     * Asks an application what it has to say about its backup.
     *
     * <p>{@code api20:620}; API 12. Reports 201, 202, 401. Blocks until the application has answered.
     *
     * @param bundleToBackup the application
     * @return its words unchanged; empty (JavaScript: {@code undefined}) when there are none to be had
     */
    @Spec(
            since = 12,
            api20 = 620,
            codes = {201, 202, 401})
    Optional<String> getBackupInfo(String bundleToBackup);

    /**
     * Sets how long a bundle may work before it is ended with 13500003.
     *
     * <p>{@code api20:670}; API 12. Reports 201, 202, 401. Meant for the time between {@code onBundleBegin} and
     * {@code onBundleEnd}.
     *
     * @param bundleName the bundle
     * @param timeout    the limit in milliseconds, 0 to 14400000
     * @return whether it was set
     */
    @Spec(
            since = 12,
            api20 = 670,
            codes = {201, 202, 401})
    boolean updateTimer(String bundleName, long timeout);

    /**
     * Sets how many files a second a bundle may hand over by {@code onFileReady}.
     *
     * <p>{@code api20:724}; API 12. Reports 201, 202, 401. Meant for the time between {@code onBundleBegin} and
     * {@code onBundleEnd}.
     *
     * @param bundleName the bundle
     * @param sendRate   files a second, 0 to 800, 60 by default; 0 stops delivery until another value is set; above 800
     *     counts as 800
     * @return whether it was set
     */
    @Spec(
            since = 12,
            api20 = 724,
            codes = {201, 202, 401})
    boolean updateSendRate(String bundleName, long sendRate);

    /**
     * The constructor of {@code SessionBackup}: opens a full backup.
     *
     * <p>{@code api10:336}, {@code api20:805}; API 10. The documents list no code.
     *
     * @param callbacks who is told what happens
     */
    @Spec(since = 10, api10 = 336, api20 = 805)
    SessionBackup newSessionBackup(GeneralCallbacks callbacks);

    /**
     * The constructor of {@code SessionRestore}: opens a restore.
     *
     * <p>{@code api10:551}, {@code api20:1780}; API 10. The documents list no code.
     *
     * @param callbacks who is told what happens
     */
    @Spec(since = 10, api10 = 551, api20 = 1780)
    SessionRestore newSessionRestore(GeneralCallbacks callbacks);

    /**
     * The constructor of {@code IncrementalBackupSession}: opens an incremental backup.
     *
     * <p>{@code api20:3074}; API 12. Reports 201, 202, 401.
     *
     * @param callbacks who is told what happens
     */
    @Spec(
            since = 12,
            api20 = 3074,
            codes = {201, 202, 401})
    IncrementalBackupSession newIncrementalBackupSession(GeneralCallbacks callbacks);
}
