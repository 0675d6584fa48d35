package dev.ohosbackup.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A restore.
 *
 * <p>{@code api10:547}, {@code api20:1776}; API 10. Opened by {@link Backup#newSessionRestore}.
 */
@Spec(since = 10, api10 = 547, api20 = 1776)
public interface SessionRestore extends Session {

    /**
     * Describes what this device can back up, as a JSON file, within a restore.
     *
     * <p>{@code api20:1845}; API 18. Reports 201, 202, 13600001, 13900001, 13900020, 13900042.
     *
     * @return a descriptor of the file, which the client must close
     */
    @Override
    @Spec(
            since = 18,
            api20 = 1845,
            codes = {201, 202, 13600001, 13900001, 13900020, 13900042})
    CompletionStage<FileData> getLocalCapabilities();

    /**
     * Adds the bundles to restore and starts; once for each session.
     *
     * <p>{@code api10:604}, {@code api20:2003}; API 10. Reports 13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042.
     *
     * @param remoteCapabilitiesFd a capability file that describes the bundles as they were backed up
     * @param bundlesToBackup      the applications
     * @param callback             told when they have been added, or why not
     */
    @Spec(
            since = 10,
            api10 = 604,
            api20 = 2003,
            codes = {13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042})
    void appendBundles(int remoteCapabilitiesFd, List<String> bundlesToBackup, AsyncCallback<Void> callback);

    /**
     * Adds the bundles to restore and starts; once for each session.
     *
     * <p>{@code api10:691}, {@code api20:2113}; API 10, {@code infos} from API 12. Reports 13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042.
     *
     * @param remoteCapabilitiesFd a capability file that describes the bundles as they were backed up
     * @param bundlesToBackup      the applications
     * @param infos                what each application is told, by index, as JSON text; empty to tell them nothing
     */
    @Spec(
            since = 10,
            api10 = 691,
            api20 = 2113,
            codes = {13600001, 13900001, 13900005, 13900011, 13900020, 13900025, 13900042})
    CompletionStage<Void> appendBundles(
            int remoteCapabilitiesFd, List<String> bundlesToBackup, Optional<List<String>> infos);

    /** The same without {@code infos}. */
    default CompletionStage<Void> appendBundles(int remoteCapabilitiesFd, List<String> bundlesToBackup) {
        return appendBundles(remoteCapabilitiesFd, bundlesToBackup, Optional.empty());
    }

    /**
     * Asks for a file to write; it comes by {@link GeneralCallbacks#onFileReady} once its bundle has begun. As often as there
     * are files, after {@code appendBundles}.
     *
     * <p>{@code api10:779}, {@code api20:2251}; API 10. Reports 13600001, 13900001, 13900020, 13900042.
     *
     * @param fileMeta the bundle and the file's name; no {@code ../}, no symbolic link
     * @param callback told when the request was taken, or why not
     */
    @Spec(
            since = 10,
            api10 = 779,
            api20 = 2251,
            codes = {13600001, 13900001, 13900020, 13900042})
    void getFileHandle(FileMeta fileMeta, AsyncCallback<Void> callback);

    /**
     * Asks for a file to write; it comes by {@link GeneralCallbacks#onFileReady} once its bundle has begun. As often as there
     * are files, after {@code appendBundles}.
     *
     * <p>{@code api10:859}, {@code api20:2346}; API 10. Reports 13600001, 13900001, 13900020, 13900042.
     *
     * @param fileMeta the bundle and the file's name; no {@code ../}, no symbolic link
     */
    @Spec(
            since = 10,
            api10 = 859,
            api20 = 2346,
            codes = {13600001, 13900001, 13900020, 13900042})
    CompletionStage<Void> getFileHandle(FileMeta fileMeta);

    /**
     * Says that everything has been written: from API 12 once for each bundle with the uri {@code ""}, at API 10 once for
     * each file with its uri.
     *
     * <p>{@code api10:946}, {@code api20:2449}; API 10. Reports 13600001, 13900001, 13900020, 13900042.
     *
     * @param fileMeta the bundle, and the uri as above
     * @param callback told when the request was taken, or why not
     */
    @Spec(
            since = 10,
            api10 = 946,
            api20 = 2449,
            codes = {13600001, 13900001, 13900020, 13900042})
    void publishFile(FileMeta fileMeta, AsyncCallback<Void> callback);

    /**
     * Says that everything has been written: from API 12 once for each bundle with the uri {@code ""}, at API 10 once for
     * each file with its uri.
     *
     * <p>{@code api10:1030}, {@code api20:2559}; API 10. Reports 13600001, 13900001, 13900020, 13900042.
     *
     * @param fileMeta the bundle, and the uri as above
     */
    @Spec(
            since = 10,
            api10 = 1030,
            api20 = 2559,
            codes = {13600001, 13900001, 13900020, 13900042})
    CompletionStage<Void> publishFile(FileMeta fileMeta);

    /**
     * Ends the restore: the client is disconnected and the service may exit.
     *
     * <p>{@code api20:2672}; API 12. Reports 201, 202, 401, 13600001, 13900001, 13900005, 13900042. Once it
     * has resolved no callback about a bundle begins any more.
     */
    @Override
    @Spec(
            since = 12,
            api20 = 2672,
            codes = {201, 202, 401, 13600001, 13900001, 13900005, 13900042})
    CompletionStage<Void> release();

    /**
     * Ends one bundle's task, for a client that has found its data to be wrong. The other bundles go on.
     *
     * <p>{@code api20:2780}; API 18. Reports 201, 202, 401. Answers at once.
     *
     * @param bundleName the bundle whose task is to end
     * @return 0 when the task was told to end, after which exactly one {@code onBundleEnd} of it follows; 13500011 when
     *     it has not started; 13500012 when there is no such task
     */
    @Override
    @Spec(
            since = 18,
            api20 = 2780,
            codes = {201, 202, 401})
    int cancel(String bundleName);

    /**
     * Empties the {@code backup} and {@code restore} folders below an application's {@code .backup} folder, once the
     * task has ended. The application's own files stay.
     *
     * <p>{@code api20:2872}; API 20. Reports 201, 202.
     *
     * @param bundleName the application
     * @return whether both are empty
     */
    @Override
    @Spec(
            since = 20,
            api20 = 2872,
            codes = {201, 202})
    CompletionStage<Boolean> cleanBundleTempDir(String bundleName);

    /**
     * Asks an application to describe its abilities for a restore.
     *
     * <p>{@code api20:2971}; API 20. Reports 201, 202.
     *
     * @param bundleName the application
     * @param extInfo    handed to the application unchanged
     * @return the application's words unchanged; {@code ""} when it has none
     */
    @Override
    @Spec(
            since = 20,
            api20 = 2971,
            codes = {201, 202})
    CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo);
}
