package dev.ohosbackup.api;

import java.util.Optional;

/**
 * What the service tells a client while it backs up or restores.
 *
 * <p>{@code api10:52}, {@code api20:123}; API 10. For each bundle of an append: {@code onBundleBegin} once; on its
 * success any number of {@code onFileReady}, {@code onProcess} and {@code onResultReport}; then {@code onBundleEnd} once.
 * After the last bundle {@code onAllBundlesEnd} once. Between bundles no order is promised.
 */
@Spec(since = 10, api10 = 52, api20 = 123)
public interface GeneralCallbacks {

    /**
     * A file is ready: in a backup to be read, in a restore to be written.
     *
     * <p>{@code api10:58}, {@code api20:137}; API 10. The client must close {@link File#fd()} and, where it is there,
     * {@link File#manifestFd()}.
     *
     * @param err  13600001, 13900005, 13900011, 13900020, 13900025 or 13900042; then no file comes with it
     * @param file the file, on success
     */
    @Spec(
            since = 10,
            api10 = 58,
            api20 = 137,
            codes = {13600001, 13900005, 13900011, 13900020, 13900025, 13900042})
    void onFileReady(Optional<BusinessError> err, Optional<File> file);

    /**
     * A bundle has begun, or could not begin; in that case no file of it follows.
     *
     * <p>{@code api10:96}, {@code api20:184}; API 10.
     *
     * @param err        from API 12: 401, 13500001, 13500002, 13600001, 13900005, 13900011, 13900025 or 13900042; at
     *     API 10 also 13900020, and none of 401 and 135000xx
     * @param bundleName the bundle; on an error, from API 12, here or in {@link BusinessError#data()}
     */
    @Spec(
            since = 10,
            api10 = 96,
            api20 = 184,
            codes = {401, 13500001, 13500002, 13600001, 13900005, 13900011, 13900025, 13900042})
    void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName);

    /**
     * A bundle that began has ended.
     *
     * <p>{@code api10:128}, {@code api20:228}; API 10.
     *
     * @param err        from API 12: 401, 13500003, 13500004, 13600001, 13900005, 13900011, 13900020, 13900025 or
     *     13900042; at API 10 none of 401 and 135000xx
     * @param bundleName the bundle; on an error, from API 12, here or in {@link BusinessError#data()}
     */
    @Spec(
            since = 10,
            api10 = 128,
            api20 = 228,
            codes = {401, 13500003, 13500004, 13600001, 13900005, 13900011, 13900020, 13900025, 13900042})
    void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName);

    /**
     * Every bundle of an append has ended.
     *
     * <p>{@code api10:160}, {@code api20:273}; API 10.
     *
     * @param err 13600001, 13900005, 13900011, 13900020, 13900025 or 13900042
     */
    @Spec(
            since = 10,
            api10 = 160,
            api20 = 273,
            codes = {13600001, 13900005, 13900011, 13900020, 13900025, 13900042})
    void onAllBundlesEnd(Optional<BusinessError> err);

    /**
     * The backup service died: once for each session that was alive.
     *
     * <p>{@code api10:192}, {@code api20:308}; API 10.
     */
    @Spec(since = 10, api10 = 192, api20 = 308)
    void onBackupServiceDied();

    /**
     * What the application says about its own backup or restore.
     *
     * <p>{@code api20:324}; API 12, absent before.
     *
     * @param bundleName the bundle
     * @param result     JSON text, the application's own words unchanged
     */
    @Spec(since = 12, api20 = 324)
    default void onResultReport(String bundleName, String result) {}

    /**
     * How far the application has come.
     *
     * <p>{@code api20:350}; API 12, absent before.
     *
     * @param bundleName the bundle
     * @param process    JSON text that holds the application's own words unchanged
     */
    @Spec(since = 12, api20 = 350)
    default void onProcess(String bundleName, String process) {}

    /**
     * The client's {@code onBackupSizeReport} property, the one optional member ({@code api20:123}); API 18.
     *
     * @return who takes the reports of {@code getBackupDataSize}; empty for a client that leaves the property out
     */
    default Optional<OnBackupSizeReport> onBackupSizeReport() {
        return Optional.empty();
    }
}
